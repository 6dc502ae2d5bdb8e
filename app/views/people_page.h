// What can be done with the page of one person, or with the shared one: its name, its lock, clearing and removing. Part
// of "Who is reading?" (people_view.h).
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// With the question over it, where one was asked. The page must be one of this device's.
void drawPageOf(widgets::Ui& ui, const state::AppState& state, progress::PartId part);

}  // namespace tend::views
