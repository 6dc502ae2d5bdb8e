// The garden as a picture: the land of garden_hills.h with what grew on it, plants as parts that are masks of the
// atlas. Far ones are paler. Draws what it is given; choosing and moving are the view's. Used by garden_view.cpp.
#pragma once

#include <vector>

#include "app/paint/plants.h"
#include "app/views/garden_hills.h"

namespace tend::views {

struct PicturePlant {
  exercise::Standing standing;
  paint::PlantKind kind = paint::PlantKind::Sprig;
  int stage = 0;
  int before = 0;    // the stage it grows from; -1: it is new
  float growth = 1;  // 0 to 1, eased; 1: it has grown
  bool chosen = false;
};

/// Where it stands in the window.
base::Point groundOf(const widgets::Ui& ui, const GardenFrame& frame, const exercise::Standing& standing);

void paintGarden(widgets::Ui& ui, const GardenFrame& frame, const std::vector<PicturePlant>& plants);

/// A plant by itself, as beside its words: standing at the foot of the rectangle.
void paintOnePlant(widgets::Ui& ui, base::Rect rect, paint::PlantKind kind, int stage, std::uint32_t seed);

}  // namespace tend::views
