// The one table of how each kind of exercise is drawn while it is done. Used by app/views/exercise_view.cpp.
#pragma once

#include "app/state/activity.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// Draws the open exercise by the view of its kind.
void drawKind(widgets::Ui& ui, const state::AppState& state, const state::Activity& activity);

}  // namespace tend::views
