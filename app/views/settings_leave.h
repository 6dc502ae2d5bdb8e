// Leave quickly in the settings: what coming back asks for, and which page covers the screen. Part of the settings
// view.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/flow.h"

namespace tend::views {

void leaveSlip(widgets::Flow& flow, const state::AppState& state);

}  // namespace tend::views
