// "Who is reading?": the people of this device and their pages, and what can be done with each. Names, locks and pages
// are asked for here; passphrases on screens of their own (lock_view.h, unlock_view.h).
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawPeople(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
