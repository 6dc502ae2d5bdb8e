// What each grapheme covers on a line, and on which side one enters it. Carets, hit tests and selections rest on it.
// Private to core/text.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/paragraph.h"

namespace tend::text {

/// `leading` is where the caret before the grapheme stands, `trailing` after it: to its left when it runs from the
/// right. Logical pixels from the paragraph's left edge.
struct Cell {
  std::uint32_t begin = 0, end = 0;
  float leading = 0, trailing = 0;
  bool rightToLeft() const { return trailing < leading; }
};

/// The cells of a line from left to right. Spaces that a line ends with have none.
std::vector<Cell> cellsOf(const ShapedText& text, const Lines& lines, const Line& line);

}  // namespace tend::text
