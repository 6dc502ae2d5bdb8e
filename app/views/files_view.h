// The own folder list, for there is no system dialog: starting places, folders, and the packs in them, or
// the copies where one is to be opened. No text input.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawFiles(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
