// Lists in a plain text: marked items, and items that carry no mark after a line that ends in a colon.
// Used by import_text.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/content/article.h"
#include "core/pack/import_headings.h"

namespace tend::pack {

struct FoundList {
  content::List list;         // no items: there is no list here
  std::size_t units = 0;      // how many units it takes
  std::string warning;        // string id, or empty
  std::size_t warningAt = 0;  // which of its units, or the one after it, the warning is about
};

/// A list whose first item is the unit `at`, which carries a mark.
FoundList markedListAt(const std::vector<TextUnit>& units, std::size_t at);

/// A list without marks that begins at `at`; the unit before ends in a colon.
FoundList unmarkedListAt(const std::vector<TextUnit>& units, std::size_t at, std::size_t end, HeadingStyle style);

}  // namespace tend::pack
