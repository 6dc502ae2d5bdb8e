// The sentence that is being read aloud, in the page: its tint behind the words (design 3.3), and whether a block of
// the semantics tree holds it. Part of the reader's view.
#pragma once

#include "app/state/app_state.h"
#include "app/views/select_text.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// Behind the words, over the highlights. In the clip of the page.
void paintSpoken(widgets::Ui& ui, const state::AppState& state, const SeenPage& seen);

/// As in page::BlockArea: SIZE_MAX is the opening, UINT32_MAX a title.
bool isSpoken(const state::AppState& state, std::size_t sectionIndex, std::uint32_t block);

}  // namespace tend::views
