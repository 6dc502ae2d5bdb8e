// The four themes: a colour for each role (design 2.2). Plain data; no drawing.
#pragma once

#include <cstdint>

#include "core/page/page.h"

namespace tend::paint {

/// Straight (not premultiplied) RGBA, 8 bits each.
struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  Colour faded(float opacity) const;
  bool operator==(const Colour& o) const { return r == o.r && g == o.g && b == o.b && a == o.a; }
};

enum class ThemeId : std::uint8_t { Paper, Sepia, Dusk, Contrast };

struct Theme {
  ThemeId id = ThemeId::Paper;
  Colour desk, page, slip, rail;
  Colour ink, ink2, ink3, hair, edge;
  Colour sage, sageP, sageT, leaf, leafD, clay, clayT, petal, petalD, wheat, wheatD;
  Colour on, soil, shadow, veil;
  Colour selection;                      // behind chosen text: sageT, a step deeper; every ink is legible on it
  Colour toast, toastText, toastAction;  // in High contrast also a white 2 px frame
  float shadowStrength = 0;              // `sh`; 0 in High contrast
  bool highContrast = false;

  Colour of(page::Ink role) const;
};

const Theme& theme(ThemeId id);

/// An opaque colour on the way from one to another: 0 is `from`, 1 is `to`.
Colour mixed(Colour from, Colour to, float share);

/// Contrast ratio of two opaque colours (WCAG 2.2, relative luminance).
float contrastRatio(Colour a, Colour b);

}  // namespace tend::paint
