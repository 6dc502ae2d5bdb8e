// The strip above a focused screen (an exercise), in the place of the rail and the bars (design 6): Back and Pause at
// the start, Help and Leave quickly at the end, always with words.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::widgets {

void drawStrip(Ui& ui, const state::AppState& state);

}  // namespace tend::widgets
