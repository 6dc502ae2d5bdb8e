// Practise: all exercises of the open article in one list, and what the two of you kept of them. Nothing is counted,
// and nothing shows what was done or passed over.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawPractise(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
