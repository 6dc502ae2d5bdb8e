// The settings: what is kept and who reads, type and theme, movement, language, country of the help numbers,
// forgetting, and what Tend is.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawSettings(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
