// One interface text, set: what TextSetter keeps and Canvas draws. For the files of this room only.
#pragma once

#include "app/paint/canvas.h"

namespace tend::paint {

struct TextSetter::Set {
  text::Lines lines;
  TextSize size;
  float lineHeightPx = 0;
  float leftPx = 0;  // where the text's left edge lies in the coordinates of `lines`
};

}  // namespace tend::paint
