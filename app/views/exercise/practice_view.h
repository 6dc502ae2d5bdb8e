// The view of exercises of the kind "practice" (core/exercise/kinds/practice.h) while they are done. A row of
// app/views/exercise/views.cpp.
#pragma once

#include "app/state/activity.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawPractice(widgets::Ui& ui, const state::AppState& state, const state::Activity& activity);

}  // namespace tend::views
