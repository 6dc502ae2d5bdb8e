// The parts of the view of scenes (choose_view.cpp). Private to app/views/exercise.
#pragma once

#include <string>

#include "app/widgets/flow.h"
#include "core/exercise/kinds/choose.h"

namespace tend::views {

struct ChooseNow {
  const exercise::Choose& kind;
  const exercise::ChooseAnswer& answer;
  const exercise::ChooseScene& scene() const { return kind.scenes[answer.at]; }
};

/// Of the group of a scene's ways to answer.
std::string optionsName(std::size_t scene);
/// The scene's own question, or one that fits all.
std::string questionOf(widgets::Ui& ui, const ChooseNow& now);

/// The ways to answer the scene that is shown, as large rows; below the chosen one stands what goes with it
/// (choose_options.cpp).
void sceneOptions(widgets::Flow& flow, const ChooseNow& now);

}  // namespace tend::views
