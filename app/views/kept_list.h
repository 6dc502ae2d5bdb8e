// What was kept in the open article, as a list in the contents drawer: who sees it, the marks in reading order, and at
// the end those whose words are not in the article any more. Part of the contents' view.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// Rows from `y` on in a scrolling area; returns the height that they take. Only what is near the area is drawn.
float drawKeptList(widgets::Ui& ui, const state::AppState& state, base::Rect area, float y);

}  // namespace tend::views
