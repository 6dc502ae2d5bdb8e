// Gaussian blur of a coverage mask, in place. Used for shadows; nothing is blurred while drawing.
#pragma once

#include "core/text/font.h"

namespace tend::paint {

/// Blurs with standard deviation `sigma` in pixels; what lies outside counts as empty. Below 2 exactly, above by three
/// running means (W3C filter effects, feGaussianBlur), which differ by less than one part in thirty.
void gaussianBlur(text::GlyphBitmap& mask, float sigma);

}  // namespace tend::paint
