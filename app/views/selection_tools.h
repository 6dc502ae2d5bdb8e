// The handles of a finger's selection, and the tools that mark, note and copy. Private to the reader's view
// (select_text.h).
#pragma once

#include <optional>

#include "app/views/select_text.h"

namespace tend::views {

constexpr float kHandleTouchPx = 48;

/// The handle under a point: true for the one at the beginning; nothing where there is none.
std::optional<bool> heldHandle(widgets::Ui& ui, const state::AppState& state, const SeenPage& seen, base::Point at);

}  // namespace tend::views
