// The ring that empties while the kiosk asks whether somebody is still here (design 7 and 13b): radius 140, stroke 10,
// the seconds in the middle. Moves once a second and never flashes.
#pragma once

#include "app/widgets/ui.h"

namespace tend::widgets {

struct IdleRing {
  int secondsLeft = 0;
  int secondsAll = 60;
};

constexpr float kIdleRingPx = 290;  // across, at scale 1

/// In the middle of `rect`, which may be smaller than the ring as designed.
void drawIdleRing(Ui& ui, const IdleRing& ring, base::Rect rect);

}  // namespace tend::widgets
