// The screen of an open exercise: its first page, the view of its kind, its closing words, and the pause over all of
// them. Drawn from state::Activity.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawExercise(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
