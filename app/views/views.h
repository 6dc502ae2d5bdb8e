// The one table of screens: which view draws which screen, and what lies over it. Used by the shell and by `tend shot`.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// Draws the whole window for the state: view, overlays, rooms, notice. The order is the order of reading and of focus.
void drawScreen(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
