// The places of a search marked in the page, behind its text: all that are seen, and the one that one is at stronger.
// Part of the reader's view.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// Between two heights of the sheet; `offset` from the sheet to the window.
void paintSearchMarks(widgets::Ui& ui, const state::AppState& state, float topPx, float bottomPx, base::Point offset);

}  // namespace tend::views
