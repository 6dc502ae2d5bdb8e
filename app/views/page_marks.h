// Highlights, notes and bookmarks in the page: tints behind the words, and a sign for each in the margin that opens its
// sheet. Part of the reader's view; what is kept lives in app/state.
#pragma once

#include "app/state/layout.h"
#include "app/views/select_text.h"

namespace tend::views {

/// Behind the words. In the clip of the page.
void paintPageMarks(widgets::Ui& ui, const state::AppState& state, const SeenPage& seen);

/// The signs in the margin, and the marked words themselves, as things to press.
void drawPageMarks(widgets::Ui& ui, const state::AppState& state, const state::ReaderLayout& at, const SeenPage& seen);

}  // namespace tend::views
