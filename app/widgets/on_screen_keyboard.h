// Our own keyboard on the screen, for places without another one (design 7): letters by language, capitals for one
// letter, signs, accents, and Done, which ends the writing. It suggests nothing and learns nothing. What is tapped
// reaches the field that is written in with the next frame (Memory::keyed), and the field keeps the focus.
//
// Whoever shows it asks wantsOnScreenKeyboard() after the fields of the frame were drawn, and draws it last. The field
// stays in view: coverForKeyboard() tells the layout before each frame, as FrameMaker does.
#pragma once

#include "app/widgets/ui.h"

namespace tend::widgets {

/// Height of a key at scale 1.
constexpr float kOfficeKeyPx = 60, kKioskKeyPx = 76;

/// Whether somebody writes in a field of this frame, or has gone from it to a key of the keyboard.
bool wantsOnScreenKeyboard(Ui& ui);

/// Where it stands, above `foot` (the window's, or a bar's that stays in sight). More than half of the window, if it
/// is not a low one, is left to what is written.
base::Rect onScreenKeyboardRect(const state::Layout& layout, float keyPx, float foot);
float onScreenKeyboardHeight(const state::Layout& layout, float keyPx);

/// A layer of its own, over all others. `rect` is of onScreenKeyboardRect().
void drawOnScreenKeyboard(Ui& ui, base::Rect rect, float keyPx);

/// Before a frame: how much of the window's foot the keyboard of the last one covers.
void coverForKeyboard(Memory& memory, state::Layout& layout);

}  // namespace tend::widgets
