// The three faces of a paced exercise: the prayer on its dark ground, the page where its lines are chosen, and
// breathing. Private to paced_view.cpp; each has a file of its own.
#pragma once

#include "app/state/activity.h"
#include "app/state/app_state.h"
#include "app/widgets/controls.h"

namespace tend::views {

struct PacedScene {
  const state::AppState& state;
  const state::Activity& activity;
  const exercise::Paced& paced;
  const exercise::PacedAnswer& answer;
};

void drawPrayer(widgets::Ui& ui, const PacedScene& scene);
void drawOwnWords(widgets::Ui& ui, const PacedScene& scene);
void drawBreathing(widgets::Ui& ui, const PacedScene& scene);

// Shared: buttons that steer the lines, with what they push.
widgets::Button slowerButton(widgets::Ui& ui, const exercise::PacedAnswer& answer);
void pushSlower(widgets::Ui& ui, const exercise::PacedAnswer& answer);
widgets::Button holdButton(widgets::Ui& ui, const exercise::PacedAnswer& answer);
void pushHold(widgets::Ui& ui, const exercise::PacedAnswer& answer);

/// "Back" and "Next line" with the place between them: dots, told in words.
struct LineSteps {
  std::size_t at = 0, count = 0;
};
float lineStepsHeight(widgets::Ui& ui, LineSteps steps, float width);
void drawLineSteps(widgets::Ui& ui, LineSteps steps, base::Rect rect);

}  // namespace tend::views
