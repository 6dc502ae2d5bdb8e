// The ways in which the items of a scale stand: beside their steps in columns, above them, or one at a time. Private to
// app/views/exercise/scale_*.cpp.
#pragma once

#include <optional>
#include <string>

#include "app/state/activity.h"
#include "app/widgets/flow.h"
#include "app/widgets/step_scale.h"

namespace tend::views {

struct ScaleScene {
  const exercise::Scale& scale;
  const exercise::ScaleAnswer& answer;
  bool alone = false;
};

widgets::StepScale stepsOf(const ScaleScene& scene, std::size_t item, widgets::StepWords shows);
/// Pushes what was asked of an item: a step, 0 for empty.
void takeStep(widgets::Ui& ui, std::size_t item, std::optional<int> asked);

/// In columns under the words of the steps, which stand beside the title where it leaves room.
bool fitsColumns(const widgets::Ui& ui, float widthPx);
void scaleColumns(widgets::Flow& flow, const ScaleScene& scene, const std::string& title);
void scaleStack(widgets::Flow& flow, const ScaleScene& scene);
/// The item one is at, in the middle of a narrow card.
void scaleOne(widgets::Flow& flow, const ScaleScene& scene);

}  // namespace tend::views
