// The pages of the counselling office: the list that is made, what stands between exercises, what is taken home. Used
// by views.cpp.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawOffice(widgets::Ui& ui, const state::AppState& state);
/// The bar below an exercise: a quiet clock, the next exercise, the end. Nothing where the layout has no room for it.
void drawOfficeBar(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
