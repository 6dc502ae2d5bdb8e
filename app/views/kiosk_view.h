// The kiosk's own pages (design 13a–13d): the welcome, what there is to do, the question whether somebody is still
// here, the goodbye, and the pages of whoever keeps it. Drawn from state::Kiosk.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawKiosk(widgets::Ui& ui, const state::AppState& state);

/// The bar at the foot of a visit: "I am done" and "I am new here", on every page of it.
void drawKioskBar(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
