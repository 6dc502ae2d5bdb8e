// The strip below the page (tablet, desktop) and the floating bar (phones): contents, section, on and back, type.
// Part of the reader's view.
#pragma once

#include "app/state/app_state.h"
#include "app/state/layout.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawReaderToolbar(widgets::Ui& ui, const state::AppState& state, const state::ReaderLayout& at);

}  // namespace tend::views
