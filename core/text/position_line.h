// Puts the glyphs of one line where they belong: word space, glyph stretch, alignment, hanging marks, and the visual
// order of directions (UAX #9 L1, L2). Private to core/text.
#pragma once

#include "core/text/knuth_plass.h"
#include "core/text/paragraph.h"

namespace tend::text {

/// How the lines of a paragraph are set, once their ends are chosen.
struct Setting {
  const FontLibrary* library = nullptr;
  const ShapedText::Data* data = nullptr;
  const LineOptions* options = nullptr;
  const BreakTask* task = nullptr;
  bool justified = false;
};

/// One line, from one candidate to another. `ends` cuts the line off with an ellipsis instead of fitting its text.
struct LineSpan {
  Candidate from, to;
  std::size_t index = 0;
  bool last = false;  // of the paragraph, or before a hard break: not stretched
  bool cutOff = false;
};

void positionLine(const Setting& setting, const LineSpan& span, Lines& out);

}  // namespace tend::text
