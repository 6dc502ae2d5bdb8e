// Choosing text in the reader: what the pointer, a finger and keys ask for, and how it looks: the tint behind the
// words, the handles, the small panel that marks and copies. Part of the reader's view; what is chosen lives in
// app/state.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// The page as the reader's view drew it this frame.
struct SeenPage {
  base::Rect viewport;
  base::Point offset;  // from the sheet to the window
  float footPx = 0;    // in the sheet: nothing below it is seen
};

/// Presses and drags, before anything else on the page takes them. A mouse's drag chooses; a finger's scrolls, unless
/// it rested on a word first or holds a handle.
void selectByPointer(widgets::Ui& ui, const state::AppState& state, const SeenPage& seen);

/// Behind the words. In the clip of the page.
void paintSelection(widgets::Ui& ui, const state::AppState& state, const SeenPage& seen);
/// Over the words: handles for a finger, and the tools that mark and copy.
void drawSelectionTools(widgets::Ui& ui, const state::AppState& state, const SeenPage& seen);

/// What is chosen, and the caret, in the tree.
void saySelection(widgets::Ui& ui, const state::AppState& state, const SeenPage& seen);

/// True if the key was one of choosing.
bool selectByKey(widgets::Ui& ui, const state::AppState& state, const widgets::KeyPress& press);

}  // namespace tend::views
