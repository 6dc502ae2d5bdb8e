// The petals of the petal picture (design 7) as paths around its centre: filled, outlined, or in dashes. Geometry only:
// whose they are and what they say is the view's (app/views/exercise/petals.h).
#pragma once

#include "app/paint/vector_path.h"

namespace tend::paint {

struct PetalShape {
  float degrees = 0;  // of its axis, from upwards, with the clock
  float lengthPx = 0;
  float width = 0.29F;  // in parts of its length
};

/// A point of the petal: `along` its axis from the centre (0) to the tip (1), `across` to the right, in half-widths of
/// the design's numbers.
base::Point petalPoint(const PetalShape& petal, float along, float across = 0);
VectorPath petalPath(const PetalShape& petal);

/// How a dashed line is drawn with round ends: they reach half the line's width out of each dash.
struct Dashes {
  float onPx = 8, offPx = 6;
  float linePx = 2.4F;
};
/// The petal's outline in dashes, both sides alike, from the centre to the tip.
VectorPath dashedPetal(const PetalShape& petal, const Dashes& dashes = {});

}  // namespace tend::paint
