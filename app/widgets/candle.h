// A candle on its stand, and the light around it, which breathes (design 5, `breath`): from 90 to 100 % and back in six
// seconds, and still with reduced motion. Asks for ten frames a second while it moves, and for none otherwise.
#pragma once

#include <cstdint>

#include "app/paint/prayer_theme.h"
#include "app/widgets/ui.h"

namespace tend::widgets {

enum class Flame : std::uint8_t { Still, Breathing };

constexpr float kCandleWidthPx = 60;    // of its stand, at size 1
constexpr float kCandleHeightPx = 122;  // from the tip of the flame to the stand

/// Standing on a point, on the ground of a prayer.
void drawCandle(Ui& ui, base::Point stand, float size, Flame flame);

}  // namespace tend::widgets
