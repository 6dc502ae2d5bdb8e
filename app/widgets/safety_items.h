// Help and Leave quickly side by side, as a kiosk has them low on every screen (safety.md, Access).
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::widgets {

/// The width both need in a row of that size, at most all of it.
float safetyItemsWidth(Ui& ui, base::Rect row);
/// At the end of the row.
void drawSafetyItems(Ui& ui, const state::AppState& state, base::Rect row);

}  // namespace tend::widgets
