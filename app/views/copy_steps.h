// The steps of a copy after its choices: its passphrase, what was made, what one holds, what came of joining it, and an
// export. Part of "Copies and exports" (copies_view.h).
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawCopyStep(widgets::Ui& ui, const state::AppState& state, const state::CopyState& copy);

}  // namespace tend::views
