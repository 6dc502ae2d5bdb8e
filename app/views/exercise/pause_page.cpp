// Sixty seconds of breath or of looking around, and then what one likes: on, something lighter, or stop. A leaf of the
// ring is filled every five seconds; nothing is counted in numbers, and nothing ends by itself.
#include <algorithm>

#include "app/views/exercise/card.h"
#include "app/views/exercise/stages.h"
#include "app/widgets/breath_ring.h"

namespace tend::views {
namespace {

using widgets::ButtonKind;
using widgets::Flow;
using widgets::Segment;
using widgets::Ui;

constexpr float kInSeconds = 4, kOutSeconds = 6;
constexpr float kRingLeastPx = 64, kRingMostPx = 144;

void ways(Flow& flow, bool around) {
  Ui& ui = flow.ui();
  const std::vector<Segment> parts = {{ui.tr("paced.breathe"), {}, {}, 0}, {ui.tr("paced.around"), {}, {}, 0}};
  const base::Rect rect = flow.take(widgets::segmentsHeight(ui, parts, flow.width()));
  const auto asked = widgets::drawSegments(ui, "pause.way", ui.tr("paced.breath_way"), parts, around ? 1 : 0, rect);
  if (asked) ui.push(state::ChoosePause{*asked == 1});
}

void ring(Flow& flow, const state::Pause& pause, float room) {
  Ui& ui = flow.ui();
  const double passed = pause.nowSeconds - pause.beganSeconds;
  const double part = std::clamp(passed / state::kPauseSeconds, 0.0, 1.0);
  widgets::BreathRing picture;
  picture.radius = std::clamp(room / 2, kRingLeastPx, kRingMostPx * ui.u());
  const base::Rect rect = flow.take(2 * picture.radius);
  picture.centre = {rect.x + rect.width / 2, rect.y + picture.radius};
  picture.filled = static_cast<int>(part * widgets::kRingLeaves);
  const bool moves = !pause.lookAround && part < 1;
  picture.open = moves ? widgets::slowBreath(ui, "pause.ring", kInSeconds, kOutSeconds) : 1;
  widgets::drawBreathRing(ui, picture);
  ui.say(semantics::Role::Image, ui.tr("paced.ring"), rect);
}

std::vector<widgets::Button> footOf(Ui& ui) {
  return {{"pause.stop", ui.tr("exercise.stop"), ButtonKind::Quiet, {}, false, 56},
          {"pause.lighter", ui.tr("pause.lighter"), ButtonKind::Second, {}, false, 56},
          {"pause.resume", ui.tr("pause.resume"), ButtonKind::Main, {}, false, 56}};
}

}  // namespace

void drawPause(Ui& ui, const state::Activity& activity) {
  const state::Pause& pause = *activity.pause;
  const bool around = pause.lookAround;
  Card card(
      ui,
      {"exercise", ui.tr("pause.lead"), around ? ui.tr("pause.around") : ui.tr("pause.breath"), 560, {}, footOf(ui)});
  Flow& flow = card.flow();
  ways(flow, around);
  flow.space(20);
  const std::string words = around ? ui.tr("pause.around_words") : ui.tr("pause.breath_words");
  flow.text(words, {paint::TextStyle::Aside, ui.theme().ink2, 19});
  flow.space(20);
  ring(flow, pause, card.inside().height - flow.height() - 96 * ui.u());
  flow.space(16);
  const bool passed = pause.nowSeconds - pause.beganSeconds >= state::kPauseSeconds;
  if (passed) flow.text(ui.tr("pause.passed"), {paint::TextStyle::Aside, ui.theme().ink, 18});
  const auto pressed = card.finish();
  if (pressed == std::size_t{0}) ui.push(state::LeaveExercise{});
  if (pressed == std::size_t{1}) ui.push(state::OpenScreen{state::Screen::Reader});
  if (pressed == std::size_t{2}) ui.push(state::ResumeExercise{});
}

}  // namespace tend::views
