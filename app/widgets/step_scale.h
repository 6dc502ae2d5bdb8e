// Five steps in words on a line, of which one is chosen or none (design 7, Step scale): a circle for each, a leaf in
// the chosen one. Tap, drag along the line, or move with the arrow keys; Delete makes it empty; a second tap changes
// nothing. Used by the scale's view.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/widgets/ui.h"

namespace tend::widgets {

enum class StepWords : std::uint8_t {
  None,   // they stand elsewhere, as heads of columns
  Below,  // the first and the last word, and the chosen one
};

struct StepScale {
  std::string name;   // of the ids
  std::string label;  // of the group
  std::vector<std::string> words;
  int chosen = 0;  // from 1 on; 0: empty
  StepWords shows = StepWords::Below;
};

constexpr float kStepColumnPx = 104;  // of a step where there is room, at scale 1

float stepScaleHeight(Ui& ui, const StepScale& scale, float width);
/// The step asked for: from 1 on, 0 to leave it empty.
std::optional<int> drawStepScale(Ui& ui, const StepScale& scale, base::Rect rect);
/// Who takes a drag to the side that begins on the steps: for whatever scrolls around them (Card).
semantics::NodeId stepScaleDrag(const std::string& name);

}  // namespace tend::widgets
