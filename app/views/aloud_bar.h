// The bar of reading aloud, in the place of the reader's tools while somebody listens (design 7, Read-aloud bar): back,
// pause, on, the words that are spoken, the pace, and the end of it. Part of the reader's view.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// Draws in the toolbar of the layout; somebody listens to the article.
void drawAloudBar(widgets::Ui& ui, const state::AppState& state, const state::ReaderLayout& at);

/// Space pauses and goes on; the arrows go a sentence on or back. False for other keys, or when nobody listens.
bool listenByKey(widgets::Ui& ui, const state::AppState& state, const widgets::KeyPress& press);

}  // namespace tend::views
