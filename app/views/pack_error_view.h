// The page of a pack that could not be read (design, 16a): what is safe, which line, and what to do.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawPackError(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
