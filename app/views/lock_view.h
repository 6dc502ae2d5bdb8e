// Putting a lock on a page, step by step: what it means and what a lost passphrase costs, the passphrase, the recovery
// code for whoever wished for one, and that it is done. Nothing is agreed to before the words were shown.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawLock(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
