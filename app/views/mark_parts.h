// What the views of marks share: the words that tell a mark, and who sees what is kept. Part of the reader's
// views.
#pragma once

#include <string>

#include "app/state/app_state.h"
#include "app/widgets/flow.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// "Highlight with a note: …".
std::string markLabel(widgets::Ui& ui, const state::Mark& mark);
/// The title of the section it stands in; of the article for the opening.
std::string markSection(const state::AppState& state, const state::Mark& mark);
/// The quote in its marks, about `mostBytes` at most.
std::string markQuote(widgets::Ui& ui, const state::Mark& mark, std::size_t mostBytes);

/// Who sees what is kept now, with its icon: said before anyone writes.
void sayKeeps(widgets::Flow& flow, const state::AppState& state);

}  // namespace tend::views
