// The private check (safety.md): what it is, then one question at a time, then what may help. Shows the answers of the
// person who is at it and of nobody else; nothing is typed, read aloud or remembered. Never says that anything is safe.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawCheck(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
