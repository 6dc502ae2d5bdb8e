// The garden's own colours in each theme (design 2.2, Garden): sky, hills, sun or moon, path and meadow. High contrast
// has none of them; its garden is black lines on white. Plain data; used by the garden's picture.
#pragma once

#include <array>

#include "app/paint/theme.h"

namespace tend::paint {

/// From top to bottom.
struct Ramp {
  Colour top, bottom;
};

struct GardenColours {
  Ramp sky;
  std::array<Ramp, 3> hills;  // far, middle, near
  Colour halo, sun;           // with their opacity; the moon in Dusk
  float haloRadius = 0, sunRadius = 0;
  Colour way;                   // the path, with its opacity
  std::array<Colour, 3> tufts;  // far, middle, near
  std::array<Colour, 2> dots;   // flowers of the meadow
  Colour soil;
};

/// Of Paper for High contrast, which does not ask.
const GardenColours& gardenColours(ThemeId id);

}  // namespace tend::paint
