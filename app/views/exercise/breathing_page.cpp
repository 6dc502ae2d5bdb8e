// Breathing, or looking around: a ring of leaves that opens and closes, a line at a time, and nothing that must be
// done.
#include <algorithm>

#include "app/views/exercise/card.h"
#include "app/views/exercise/paced_parts.h"
#include "app/widgets/breath_ring.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::ButtonKind;
using widgets::Flow;
using widgets::Segment;
using widgets::Ui;

constexpr float kWidestPx = 620;
constexpr float kRingMostPx = 168;
constexpr float kRingLeastPx = 72;

bool isPhone(const Ui& ui) { return ui.layout().screen == state::ScreenClass::Phone; }

void centred(Flow& flow, const std::string& words, const widgets::Look& look) {
  Ui& ui = flow.ui();
  paint::TextBox box = widgets::textBox(ui, look.style, flow.width(), look.sizePx);
  box.align = text::Align::Centre;
  box.balanced = true;
  box = widgets::fitted(ui, words, box);
  const float height = widgets::measure(ui, words, box).height;
  const base::Rect rect = flow.take(height);
  widgets::put(ui, words, {rect.x, rect.y}, box, look.colour);
  ui.say(look.role, words, rect);
}

void ways(Flow& flow, const PacedScene& scene) {
  if (scene.paced.around.empty()) return;
  Ui& ui = flow.ui();
  const std::vector<Segment> parts = {{ui.tr("paced.breathe"), {}, {}, 0}, {ui.tr("paced.around"), {}, {}, 0}};
  const base::Rect rect = flow.take(widgets::segmentsHeight(ui, parts, flow.width()));
  const auto asked =
      widgets::drawSegments(ui, "paced.way", ui.tr("paced.breath_way"), parts, scene.answer.around ? 1 : 0, rect);
  if (asked) ui.push(state::does(exercise::LookAroundPaced{*asked == 1}));
  flow.space(20);
}

std::string phaseWords(Ui& ui, const PacedScene& scene) {
  if (!scene.answer.running) return ui.tr("paced.breath_held");
  return scene.answer.out ? ui.tr("paced.breath_out") : ui.tr("paced.breath_in");
}

/// How far the ring stands open: it follows the breath, and rests half open while nothing moves.
float openness(Ui& ui, const PacedScene& scene) {
  const exercise::PacedAnswer& a = scene.answer;
  if (!a.running) return 0.6F;
  const int step = 2 * (a.breaths + static_cast<int>(a.at) * 16) + (a.out ? 1 : 0);
  const auto seconds = static_cast<float>(exercise::breathSeconds(scene.paced, a));
  const float part = widgets::sinceStep(ui, "paced.ring", step, seconds);
  return a.out ? 1 - part : part;
}

void ring(Flow& flow, const PacedScene& scene, float room) {
  Ui& ui = flow.ui();
  const float radius = std::clamp(room / 2, kRingLeastPx, kRingMostPx * ui.u());
  const base::Rect rect = flow.take(2 * radius);
  const float open = scene.answer.around ? 0.6F : openness(ui, scene);
  widgets::drawBreathRing(ui, {{rect.x + rect.width / 2, rect.y + radius}, radius, open, widgets::kRingLeaves});
  ui.say(semantics::Role::Image, ui.tr("paced.ring"), rect);
}

std::string lineNow(Ui& ui, const PacedScene& scene) {
  const exercise::PacedAnswer& a = scene.answer;
  if (a.around) return a.at < scene.paced.around.size() ? scene.paced.around[a.at] : std::string();
  const auto said = exercise::linesSaid(scene.paced, a, scene.activity.alone);
  return a.at < said.size() ? said[a.at].words : ui.tr("paced.silence");
}

LineSteps stepsOf(const PacedScene& scene) {
  const exercise::PacedAnswer& a = scene.answer;
  if (a.around) return {a.at, scene.paced.around.size()};
  return {a.at, exercise::linesSaid(scene.paced, a, scene.activity.alone).size()};
}

std::vector<widgets::Button> footOf(Ui& ui, const PacedScene& scene) {
  std::vector<widgets::Button> foot;
  if (!scene.answer.around) {
    foot.push_back(slowerButton(ui, scene.answer));
    foot.push_back(holdButton(ui, scene.answer));
  }
  foot.push_back({"exercise.finish", ui.tr("paced.enough"), ButtonKind::Main, {}, false, 56});
  return foot;
}

void takeFoot(Ui& ui, const PacedScene& scene, std::optional<std::size_t> pressed) {
  if (!pressed) return;
  if (scene.answer.around || *pressed == 2) {
    ui.push(state::FinishExercise{});
  } else if (*pressed == 0) {
    pushSlower(ui, scene.answer);
  } else {
    pushHold(ui, scene.answer);
  }
}

}  // namespace

void drawBreathing(Ui& ui, const PacedScene& scene) {
  const paint::Theme& t = ui.theme();
  // Where all of it is to be seen at once, who sees it was said on the first page.
  Card card(ui, {"exercise", {}, scene.activity.exercise->head.title, kWidestPx, {}, footOf(ui, scene)});
  Flow& flow = card.flow();
  ways(flow, scene);
  const float text = (isPhone(ui) ? 150.0F : 140.0F) * ui.u();
  ring(flow, scene, card.inside().height - flow.height() - text - 56 * ui.u());
  flow.space(12);
  if (!scene.answer.around) {
    centred(flow, phaseWords(ui, scene), {paint::TextStyle::Lead, t.clay, 17});
    flow.space(4);
  }
  centred(flow, lineNow(ui, scene), {paint::TextStyle::SmallSection, t.ink, isPhone(ui) ? 23.0F : 28.0F});
  flow.space(12);
  const LineSteps steps = stepsOf(scene);
  const base::Rect rect = flow.take(lineStepsHeight(ui, steps, flow.width()));
  drawLineSteps(ui, steps, rect);
  takeFoot(ui, scene, card.finish());
}

}  // namespace tend::views
