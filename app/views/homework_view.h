// A code from elsewhere: typed with forgiving spelling, shown in words before anything is taken, then taken home or
// not.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawHomework(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
