// Help and safety (design, 12; safety.md): people one can reach now, from the dated file, the way to the private check,
// and what Leave quickly does.
// Reads nothing about the person but the country they chose, and leaves no trace.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawHelp(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
