// The garden of the open book: what was read to its end and what was done, as the plain list that
// core/exercise/garden.h plants. Made anew from what is kept whenever it is asked for; nothing is recorded for it. What
// was last seen is known in this sitting only, so that growth shows once. Quiet sections and exercises are not in the
// list. Used by apply() and the garden's view.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/content/pack_source.h"
#include "core/exercise/garden.h"

namespace tend::state {

/// Something of the book that can grow, in the order of the book. Nothing quiet is among them.
struct Growing {
  std::string id;  // of its item in the garden
  std::string title;
  std::string plant;      // a kind by name
  bool exercise = false;  // else a section
};

/// All of one book; made once for each.
struct GardenBook {
  std::shared_ptr<content::PackSource> pack;
  std::vector<Growing> things;
};

struct GardenState {
  std::shared_ptr<const GardenBook> book;
  std::string chosen;      // id; empty: none
  bool listShown = false;  // all plants in words
  unsigned visit = 0;      // how often the garden was entered: growth is shown once a visit
  bool met = false;        // `seen` holds what there was before this sitting's growth
  // By exercise::plantSeed of the id, so that no word of a closed page stays in memory.
  std::map<std::uint32_t, std::uint8_t> seen;  // stage plus one
  std::map<std::uint32_t, std::uint8_t> grew;  // on this visit: the stage before, plus one; 0 for what is new
};

struct AppState;

/// What has grown, in the order of the book. Together: from the shared part. For one who reads alone also from their
/// own, which nobody else's garden shows.
std::vector<exercise::GardenItem> gardenItems(const AppState& state);
/// The exercises among them in the order in which they last grew.
std::vector<exercise::GardenItem> gardenGrown(const AppState& state);

/// All that grows now counts as seen: what a sitting begins with, and what a lock that opens brings.
void meetGarden(AppState& state);
/// Compares with what was seen, which is all of it from then on. What grew is chosen, so that the foot tells of it.
void enterGarden(AppState& state);
/// Lets go of all that was seen of plants, when a page closes.
void forgetGarden(AppState& state);

}  // namespace tend::state
