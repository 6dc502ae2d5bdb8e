// Opening a page's lock, with its passphrase or its recovery code, and changing it. After Leave quickly this is the
// only way back in: then it names nothing of what was read, and beside it there are only Help and Leave quickly.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawUnlock(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
