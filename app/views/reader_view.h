// The article on its page: title, text, margin plant, the strip of tools below, and the keys and gestures that move it.
// Draws from AppState and pushes actions. The contents drawer is contents_view; the type sheet is type_sheet_view.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawReader(widgets::Ui& ui, const state::AppState& state);

/// What is left of the keys after all widgets had their turn moves the page.
void moveByKeys(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
