// The dark ground of a prayer (design 2.2, fixed colours): the same in every theme but High contrast. A theme of its
// own, so that the controls on it need not know where they stand. Used by the view of paced exercises.
#pragma once

#include "app/paint/theme.h"

namespace tend::paint {

struct PrayerColours {
  Colour top, foot;             // of the ground, from above to below
  Colour now, near, far;        // the line now, the next, the others
  Colour flame, flameIn, glow;  // of the candle
  Colour wick, wax, waxTop, stand;
};

const PrayerColours& prayerColours(bool highContrast);
/// For the controls on that ground.
const Theme& prayerTheme(bool highContrast);

}  // namespace tend::paint
