// A search while it is open: what is looked for, where one came from, and the hit one is at. Lives in memory only: it
// goes with the pack, with Leave quickly and with the program. The words themselves are in Fields. Changed by apply().
#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "core/content/locator.h"
#include "core/page/search.h"

namespace tend::state {

constexpr const char* kSearchField = "search.field";
constexpr std::uint32_t kMostSearchCharacters = 200;
constexpr std::size_t kRowsListed = 1000;  // hits in the list; all of them are counted and walked

struct SearchState {
  std::unique_ptr<page::Search> engine;
  page::Words words = page::Words::Any;
  std::optional<std::size_t> current;  // the hit one has gone to
  content::Locator from;               // where one was before
  bool moved = false;                  // and has left for a hit
  bool working = false;                // there are slices left to do
  unsigned asked = 0;                  // how often the field was asked for: it takes the focus each time
};

}  // namespace tend::state
