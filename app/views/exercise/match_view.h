// The view of exercises of the kind "match" (core/exercise/kinds/match.h) while they are done. A row of
// app/views/exercise/views.cpp.
#pragma once

#include "app/state/activity.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawMatch(widgets::Ui& ui, const state::AppState& state, const state::Activity& activity);

}  // namespace tend::views
