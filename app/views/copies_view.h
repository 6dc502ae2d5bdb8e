// "Copies and exports": making a copy of all that is kept, opening one and joining it with what is here, and one's own
// words as a file to read. One step of CopyState at a time.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawCopies(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
