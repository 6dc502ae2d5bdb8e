// The shelf: the packs at hand, where each goes on, the neighbours in a series, and the way to another one on this
// device. A pack that cannot be read says so and leads to the page that names the line.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawShelf(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
