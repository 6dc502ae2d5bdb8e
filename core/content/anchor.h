// A range that is kept: where it stood, what it said, and a little of what stood around it (the Text Position and Text
// Quote Selectors of the W3C Web Annotation Data Model, 4.2.4 and 4.2.5, in one). Found again in an edited article,
// or said to be lost; never laid on other words. The one model for highlights, notes, search results and read-aloud.
// Not a selection: that lives while the article is open and is a TextRange.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/content/flat_text.h"
#include "core/content/range.h"

namespace tend::content {

struct RangeAnchor {
  TextRange range;          // where it stood when it was made
  std::string head, tail;   // the first and last kQuotedCharacters of its text
  std::uint32_t bytes = 0;  // length of its text; blocks are joined by '\n'
  std::uint64_t hash = 0;   // of the whole text
  std::string before;       // up to kContextCharacters of its section before it; '\n' in front where that begins
  std::string after;        // … and after it
  std::uint32_t alike = 0;  // how often its section said the same …
  std::uint32_t nth = 0;    // … and which of these it was, from 0

  template <class Archive>
  void serialize(Archive& a) {
    a(range, head, tail, bytes, hash, before, after, alike, nth);
  }
};

constexpr std::size_t kQuotedCharacters = 32;
constexpr std::size_t kContextCharacters = 32;

/// Takes down a range of the article as it is now. Nothing if the range holds no running text, its ends are out of
/// order, or a section is not there. Linear in the text of its sections.
std::optional<RangeAnchor> anchorOf(const FlatText& article, const TextRange& range);

/// Where the anchored words stand in an article that may have been edited since: text before or after them, moved
/// blocks, sections in another order or under another id. Nothing if the words were changed or removed, or if it cannot
/// be told which of several like them is meant. Linear in the article (Karp and Rabin 1987).
std::optional<TextRange> findAnchor(const FlatText& article, const RangeAnchor& anchor);

}  // namespace tend::content
