// All plants of the garden in words, each with its small picture: for whoever would rather read than look. A part of
// garden_view.h.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawPlantList(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
