// The letters of a secret, one glyph at a time: by the fonts' own table and at whole pixels, so that no shaper, text
// cache or string sees them. Used by secret_field.cpp and secret_code.cpp only.
#pragma once

#include "app/widgets/ui.h"
#include "core/text/font.h"

namespace tend::widgets {

struct SecretLetter {
  text::FontId font = text::kNoFont;
  text::NominalGlyph glyph;
};

/// In the fixed-width face, which tells 0 from O and 1 from l.
SecretLetter secretLetter(Ui& ui, char32_t c);

/// Puts every ASCII letter into the atlas in its own order, drawing nothing: the masks do not tell what was shown.
void prepareSecretLetters(Ui& ui, float sizePx);

/// From the top of a line of this height to the letters' baseline.
float secretBaseline(Ui& ui, float sizePx, float lineHeight);

}  // namespace tend::widgets
