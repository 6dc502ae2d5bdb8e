// The page that covers the screen after Leave quickly (design, 12b; safety.md): an ordinary notebook about a garden,
// cooking or birds on its own white ground, whatever the theme and the size of the type. Nothing on it, and nothing a
// screen reader hears, is of Tend.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawCover(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
