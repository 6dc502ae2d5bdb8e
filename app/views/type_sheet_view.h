// The type and theme sheet (design, 03): it rises from the foot over the page without a veil, so that the page is its
// preview; every change shows at once. Pushes SetType with the changed choices.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawTypeSheet(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
