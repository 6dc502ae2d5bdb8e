// What the list of a search and its bar share: the words of the count and the buttons that walk through the hits.
// Part of the search's view.
#pragma once

#include <string>

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// "3 of 17", "17 places", "Looking…".
std::string searchCount(widgets::Ui& ui, const state::SearchState& search);

/// Back (by -1) and on, 48 high and wide at the controls' scale.
void drawHitStep(widgets::Ui& ui, const state::SearchState& search, int by, base::Rect rect);

/// The rows of what was found, with a word where there are none. Returns the height that they take.
float drawHits(widgets::Ui& ui, const state::AppState& state, base::Rect area, float y);
/// From the top of the rows to the row of a hit, and its height.
struct RowPlace {
  float top = 0, height = 0;
};
RowPlace hitRow(const widgets::Ui& ui, std::size_t index);

}  // namespace tend::views
