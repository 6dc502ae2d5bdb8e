// The sheet of one mark: its words, its tint, the note with who sees it, and deleting. It rises from the foot; the page
// stays visible above. Draws from AppState and pushes actions.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawMarkSheet(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
