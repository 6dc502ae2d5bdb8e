// The contents drawer: the sections with their numbers and what was read, the shelf, and the neighbours in a series; or
// the list of what was kept (kept_list).
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawContents(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
