// What one says about the place where text is pointed at: carets, hits, steps and units. Plain structs of Page's
// questions about selection (core/page/page.h); where they are answered is select.cpp, step.cpp and copy_text.cpp.
#pragma once

#include <cstdint>

#include "core/base/geometry.h"
#include "core/content/range.h"

namespace tend::page {

/// Between two characters. Where a line ends inside a word, its end and the next line's beginning are one place:
/// `upstream` says that the end is meant.
struct Caret {
  content::Locator at;
  bool upstream = false;
  bool operator==(const Caret& o) const { return at == o.at && upstream == o.upstream; }
};

/// Where a caret stands on the sheet: the height of its line.
struct CaretBox {
  float xPx = 0;
  float topPx = 0;
  float heightPx = 0;
};

/// What is at a point of the sheet.
struct PointHit {
  Caret caret;             // the nearest place between two characters
  content::Locator under;  // the character under the point, or the nearest of its line
  bool onText = false;     // the point is on a line, not beside it or between two
};

/// How far a caret goes in one step.
enum class Step : std::uint8_t {
  Character,  // a grapheme
  Word,       // to the end of a word forwards, to its beginning backwards
  Sentence,
  Paragraph,  // or item, or line of a prayer
  Line,       // the line below or above, at the same distance from the side
  LineEdge,   // to the end or beginning of the line
  Section,
  Article,
};

/// What is chosen as a whole.
enum class Unit : std::uint8_t { Character, Word, Sentence, Paragraph, Section, Article };

}  // namespace tend::page
