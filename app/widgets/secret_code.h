// A recovery code to be written down: its groups in large letters, as many in a line as there is room for. Only shown;
// nothing can be chosen or copied.
//
// It is drawn straight from guarded memory (secret_letters.h), and the tree says only that a code is shown. The tree's
// strings stand in ordinary memory and are handed to other programs, and what is read aloud is heard in the room: so
// a screen reader does not hear the code, and the label says so.
#pragma once

#include <string>

#include "app/widgets/ui.h"
#include "core/base/guarded_text.h"

namespace tend::widgets {

float secretCodeHeight(Ui& ui, float width);
void drawSecretCode(Ui& ui, const std::string& label, const base::GuardedText& code, base::Rect rect);

}  // namespace tend::widgets
