// The end of the private check: help for what was named first, then a few plain words, or gentle ones where nothing was
// named. No score, no verdict. Part of the view of the check.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawCheckResult(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
