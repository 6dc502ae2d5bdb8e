// The green of the hand-over cover (design 2.2, fixed colours): the same in every theme but High contrast. A theme of
// its own, so that the strip above it need not know where it stands. Used by app/views/exercise/curtain.cpp.
#pragma once

#include "app/paint/theme.h"

namespace tend::paint {

struct CurtainColours {
  Colour top, bottom;         // of the ground, from above to below
  Colour line, stamp;         // the frame; the flower
  Colour text, text2, text3;  // the title, the words, the note
  Colour button, label, pressed;
  bool plain = false;  // High contrast: black, white, and a white frame
};

const CurtainColours& curtainColours(bool highContrast);
/// For the controls on that ground.
const Theme& curtainTheme(bool highContrast);

}  // namespace tend::paint
