// Text with its typographic styles, before anything is measured. Input of shape(). Sizes are relative to the
// paragraph's, so that a new size needs no new shaping.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/text/font.h"

namespace tend::text {

/// OpenType feature sets the design uses; each maps to a list of tags in shape.cpp.
enum class Features : std::uint8_t {
  Text,          // kern liga onum ss11: body (ss11 replaces Vollkorn's old-style 1)
  Plain,         // kern liga: names, controls
  Display,       // kern liga onum: titles (without figures that hold a 1)
  Lining,        // kern liga lnum tnum
  Code,          // kern liga lnum tnum zero: signs to be typed, where 0 is not O
  SmallCaps,     // kern liga smcp onum ss11: lead-in
  AllSmallCaps,  // kern c2sc smcp onum ss11: leads
};

struct Style {
  FontId font = kNoFont;
  Features features = Features::Text;
  float scale = 1;            // of the paragraph's size
  float letterSpacingEm = 0;  // added after each cluster
  std::uint16_t tag = 0;      // the caller's mark, carried to the runs (colour, link)
  bool hyphenate = true;      // false inside links, references and headings

  bool sameShapeAs(const Style& o) const {
    return font == o.font && features == o.features && scale == o.scale && letterSpacingEm == o.letterSpacingEm;
  }
};

struct StyleRange {
  std::uint32_t begin = 0;  // byte offsets into StyledText::utf8
  std::uint32_t end = 0;
  Style style;
};

/// Ranges are in order, do not overlap and cover the whole text. U+2028 is a forced line break.
struct StyledText {
  std::string utf8;
  std::vector<StyleRange> ranges;
  std::string language = "en";  // BCP 47: shaping and hyphenation

  void append(const std::string& text, const Style& style);
};

}  // namespace tend::text
