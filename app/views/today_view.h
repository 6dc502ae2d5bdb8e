// Today: one small step, where reading goes on, and the path of days. It holds no date, no count and nothing that was
// left out. Reads app/state/guide.h; knows no exercise's view.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawToday(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
