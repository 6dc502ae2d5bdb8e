// The tools of a search in the place of the reading tools, while a hit is shown and the list is not. Part of the
// reader's view; the list is search_view.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// List, back, count, on, close; `rect` is the room inside the bar.
void drawSearchBar(widgets::Ui& ui, const state::AppState& state, base::Rect rect);

}  // namespace tend::views
