// The path of small steps as a picture (design 7, "Path of 21 days"): a line through discs, a plant on each step that
// was done, a larger disc with its number where one stands, open circles for all others. Days are steps, not dates: a
// step that was passed by looks like one that lies ahead, and nothing says more of it. Draws what it is given and
// knows no guide; used by Today.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/paint/plants.h"
#include "app/widgets/ui.h"

namespace tend::widgets {

struct PathStep {
  bool done = false;
  paint::PlantKind plant = paint::PlantKind::Wheat;  // see paint::plantKindNamed
  std::uint32_t seed = 0;                            // a stable hash of the step's id
  std::string title;                                 // said; may be empty
};

struct PathLook {
  std::vector<PathStep> steps;
  std::size_t current = 0;  // the step one stands at; steps.size() when none is left
};

/// Height it needs in a width, plants and numbers included.
float pathHeight(const Ui& ui, float width);

/// As many steps as the width has room for, three parts past to four to come; all of them on a wide screen. Each one
/// shown is a ListItem of the tree. `rect` is pathHeight() high.
void drawPath(Ui& ui, base::Rect rect, const PathLook& look);

}  // namespace tend::widgets
