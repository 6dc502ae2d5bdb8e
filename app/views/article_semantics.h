// The article as the semantics tree sees it: headings of every section, and the text of what lies near the page, from
// content and not from what is drawn. Part of the reader's view.
#pragma once

#include "app/state/app_state.h"
#include "app/state/layout.h"
#include "app/widgets/ui.h"

namespace tend::views {

semantics::Node articleNode(const state::AppState& state, const state::ReaderLayout& at);
void sayArticle(widgets::Ui& ui, const state::AppState& state, const state::ReaderLayout& at, base::Point sheetOffset);

}  // namespace tend::views
