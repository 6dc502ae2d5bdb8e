// The garden: a picture that grew from what was read and done, what each plant stands for, and a list of all of them in
// words. Used by the table in views.cpp.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawGarden(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
