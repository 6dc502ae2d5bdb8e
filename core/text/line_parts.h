// The parts of one line in reading order: glyphs of whole or divided words, and spaces. Between choosing the line's
// ends and positioning it. Private to core/text.
#pragma once

#include <vector>

#include "core/text/shaped_data.h"

namespace tend::text {

struct LinePart {
  const PieceStyle* style = nullptr;
  std::uint8_t level = 0;
  bool space = false;
  std::uint32_t textBegin = 0, textEnd = 0;
  std::uint32_t clusterBase = 0;      // added to the glyphs' clusters
  std::vector<ShapedGlyph> glyphs;    // visual order; empty for spaces, and when `whole` is used
  const ShapedWord* whole = nullptr;  // an undivided word: its glyphs need no copy
  float widthEm = 0;                  // natural
  unsigned spaceCount = 0;

  const std::vector<ShapedGlyph>& shown() const { return whole != nullptr ? whole->glyphs : glyphs; }
};

/// The parts between two candidates, without the spaces at the line's end.
std::vector<LinePart> linePartsOf(const ShapedText::Data& data, const Candidate& from, const Candidate& to);

/// Width of some glyphs in em, letter spacing included.
float widthOf(const PieceStyle& style, const std::vector<ShapedGlyph>& glyphs);

}  // namespace tend::text
