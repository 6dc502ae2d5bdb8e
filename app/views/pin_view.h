// The page of the PIN, as it is chosen or entered (design 13d).
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawPin(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
