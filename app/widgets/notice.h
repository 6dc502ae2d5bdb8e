// A quiet line at the foot of the screen that says what happened and stays until it is dismissed (safety.md, Access).
// Never for praise; never more than one.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::widgets {

void drawNotice(Ui& ui, const state::AppState& state);

}  // namespace tend::widgets
