// The table of text styles of the interface (design 3.2, with safety.md's floor of 15 px for every label).
#pragma once

#include "app/paint/canvas.h"

namespace tend::paint {

struct StyleRow {
  TextStyle style;
  text::FontId text::FontBook::*font;
  text::Features features;
  float sizePx;
  float linePx;
  float spacingEm;
};

const StyleRow& styleRow(TextStyle style);
int styleCount();

}  // namespace tend::paint
