// The ring of a turn (design 7, "Timer ring"): a vine that grows clockwise from the top, two leaves at each of the
// twenty marks it has passed, a clay head where it is. Drawn anew only when its owner draws; it moves nothing by
// itself, never flashes, and says nothing to the tree. Used by app/views/exercise/turns_page.cpp.
#pragma once

#include "app/widgets/ui.h"

namespace tend::widgets {

enum class RingLook : std::uint8_t {
  Growing,  // with its head
  Full,     // the end: every leaf, no head
  Hidden,   // how far it is, is not shown
};

constexpr float kRingBoxPx = 500;  // the box the measures of the design are for

/// In a square box of any size; `done` is from 0 to 1.
void drawTimerRing(Ui& ui, base::Rect box, float done, RingLook look);

}  // namespace tend::widgets
