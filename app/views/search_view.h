// The search: a drawer beside the page, over it on narrow screens, the whole page on phones. A field, how many places
// were found, and the places with their context. Draws from AppState and pushes actions.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawSearch(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
