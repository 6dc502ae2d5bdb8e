// The land of the garden: sky, sun or moon, three hills, the path, tufts and meadow flowers. In the units of the
// design's picture (1184 by 716), with the path at 0; knows no plants. High contrast: a black line a hill on white.
// Used by garden_picture.h.
#pragma once

#include "app/widgets/ui.h"
#include "core/exercise/garden.h"

namespace tend::views {

/// Where the design's picture lies in the window. Its foot stands at the foot of `rect`; what is higher is sky.
struct GardenFrame {
  base::Rect rect;
  float scale = 1;
  float spread = 1;  // of what lies side by side: in a small picture plants stay far enough apart for a finger
  float pathX = 0;   // in the window
  float sunPx = 0;   // height at the head that the sun keeps free of itself: words stand there

  base::Point at(base::Point design) const {
    return {pathX + design.x * spread, rect.bottom() - (kDesignHeight - design.y) * scale};
  }
  float designX(float windowX) const { return (windowX - pathX) / spread; }

  static constexpr float kDesignHeight = 716, kDesignWidth = 1184, kDesignPath = 650;
};

/// The edge of a hill at x, from the path.
float hillEdge(exercise::GardenRow row, float x);

void paintSky(widgets::Ui& ui, const GardenFrame& frame);
/// A hill with its stretch of the path and what grows wild; the far one first.
void paintHill(widgets::Ui& ui, const GardenFrame& frame, exercise::GardenRow row);

}  // namespace tend::views
