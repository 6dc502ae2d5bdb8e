// One item of a scale at a time: a flower, what is asked, and its steps (design, screen 04b).
#include <algorithm>
#include <cmath>

#include "app/views/exercise/petals.h"
#include "app/views/exercise/scale_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::Ui;

constexpr float kFlowerRadiusPx = 70;

void centred(Flow& flow, const std::string& words, paint::TextStyle style, float sizePx, semantics::Role role) {
  if (words.empty()) return;
  Ui& ui = flow.ui();
  paint::TextBox box = widgets::textBox(ui, style, flow.width(), sizePx);
  box.balanced = true;
  box = widgets::fitted(ui, words, box);
  box.align = text::Align::Centre;
  const base::Rect rect = flow.take(widgets::measure(ui, words, box).height);
  const bool name = role == semantics::Role::Heading;
  widgets::put(ui, words, {rect.x, rect.y}, box, name ? ui.theme().ink : ui.theme().ink2);
  ui.say(role, words, rect, name ? 2 : 0);
}

/// Room that is left goes around the flower and above the steps, as far as it looks well.
float flowerRadius(const Ui& ui, float width) {
  const float height = ui.layout().main.height;
  return std::clamp(std::min(width / 4, (height - 520) / 4), 36.0F, kFlowerRadiusPx);
}

}  // namespace

void scaleOne(Flow& flow, const ScaleScene& s) {
  Ui& ui = flow.ui();
  const std::size_t i = std::min(s.answer.at, s.scale.items.size() - 1);
  if (s.scale.petals) {
    const float radius = flowerRadius(ui, flow.width());
    flow.space(radius < kFlowerRadiusPx ? 4 : 24);
    const base::Rect rect = flow.take(2 * radius + 4);
    const base::Point centre{std::round(rect.x + rect.width / 2), std::round(rect.y + radius + 2)};
    drawLittleFlower(ui, centre, radius, i, s.answer.steps);
  }
  flow.space(s.scale.petals ? 20 : 48);
  centred(flow, s.scale.items[i].name, paint::TextStyle::Name, 22, semantics::Role::Heading);
  flow.space(4);
  centred(flow, s.scale.items[i].of(s.alone), paint::TextStyle::Aside, 19, semantics::Role::Text);
  flow.space(20);
  const widgets::StepScale steps = stepsOf(s, i, widgets::StepWords::Below);
  const base::Rect rect = flow.take(widgets::stepScaleHeight(ui, steps, flow.width()));
  takeStep(ui, i, widgets::drawStepScale(ui, steps, rect));
}

}  // namespace tend::views
