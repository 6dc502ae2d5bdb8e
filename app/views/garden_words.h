// The garden in words: what a plant is called and stands for, and what grew lately. No counts of anything that was not
// done, no dates, no praise. Used by the garden's picture, its foot and its list.
#pragma once

#include <string>
#include <vector>

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// "Your four layers, in bud"
std::string plantTitle(const widgets::Ui& ui, const exercise::GardenItem& item);
/// "A listening turn."
std::string plantMeaning(const widgets::Ui& ui, const exercise::GardenItem& item);

struct GardenNews {
  std::string lead;      // "Lately"; empty: nothing grew yet
  std::string sentence;  // "Two listening turns, a prayer, and a kind thing."
};
GardenNews gardenNews(const widgets::Ui& ui, const state::AppState& state,
                      const std::vector<exercise::GardenItem>& items);

/// What stands below the title: to two who read together it says so.
std::string gardenIntro(const widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
