// The settings' rows about what is kept: who reads, copies, erasing, and the words on locks. Part of settings_view.h.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/flow.h"

namespace tend::views {

/// One slip; nothing where nothing can be kept (some pictures).
void keepingSlip(widgets::Flow& flow, const state::AppState& state);
/// When locks close.
void lockWords(widgets::Flow& flow);
/// The question over the page.
void askErase(widgets::Ui& ui);

}  // namespace tend::views
