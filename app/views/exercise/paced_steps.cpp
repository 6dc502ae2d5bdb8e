// What steers the lines of a paced exercise: back and on, slower, hold.
#include <algorithm>

#include "app/views/exercise/paced_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::ToolButton;
using widgets::Ui;

constexpr float kDotPx = 7;
constexpr float kNowPx = 22;
constexpr float kDotGapPx = 10;
constexpr std::size_t kMostDots = 16;  // more lines are only counted in words
constexpr float kGapPx = 16;

ToolButton backTool(Ui& ui, LineSteps steps) {
  return {"paced.back", ui.tr("paced.back"), widgets::backwardIcon(ui), true, false, steps.at == 0, false};
}
ToolButton nextTool(Ui& ui, LineSteps steps) {
  return {"paced.next", ui.tr("paced.next"), widgets::onwardIcon(ui), true, false, steps.at + 1 >= steps.count, false};
}

float dotsWidth(const Ui& ui, LineSteps steps) {
  if (steps.count < 2 || steps.count > kMostDots) return 0;
  const auto others = static_cast<float>(steps.count - 1);
  return (others * (kDotPx + kDotGapPx) + kNowPx) * ui.u();
}

void drawDots(Ui& ui, LineSteps steps, base::Rect rect) {
  const float u = ui.u();
  const paint::Theme& t = ui.theme();
  ui.say(semantics::Role::Text,
         ui.tr("paced.place", {{"at", std::to_string(steps.at + 1)}, {"count", std::to_string(steps.count)}}), rect);
  const float whole = dotsWidth(ui, steps);
  if (whole <= 0) return;
  float x = rect.x + (rect.width - whole) / 2;
  const float y = rect.y + (rect.height - kDotPx * u) / 2;
  for (std::size_t i = 0; i < steps.count; ++i) {
    const float width = (i == steps.at ? kNowPx : kDotPx) * u;
    const paint::Colour ahead = t.highContrast ? t.ink3 : t.edge;
    const base::Rect dot = widgets::placed(ui, rect, {x, y, width, kDotPx * u});
    if (i > steps.at) {
      ui.canvas().roundStroke(dot, kDotPx * u / 2, 1.5F, ahead);
    } else {
      ui.canvas().roundFill(dot, kDotPx * u / 2, i == steps.at ? t.sage : t.leafD);
    }
    x += width + kDotGapPx * u;
  }
}

/// The dots stand between the two, or above them where there is no room.
bool dotsBetween(Ui& ui, LineSteps steps, float width) {
  const float side =
      std::max(toolButtonWidth(ui, backTool(ui, steps)), toolButtonWidth(ui, nextTool(ui, steps))) + kGapPx;
  return dotsWidth(ui, steps) + 2 * side <= width;
}

/// Where even the two do not fit side by side, each has half the width.
float toolWidth(Ui& ui, const ToolButton& tool, float width) {
  return std::min(widgets::toolButtonWidth(ui, tool), (width - 8) / 2);
}

}  // namespace

float lineStepsHeight(Ui& ui, LineSteps steps, float width) {
  const float row = std::max(48.0F, 48 * ui.u());
  return dotsBetween(ui, steps, width) || dotsWidth(ui, steps) <= 0 ? row : row + 20 * ui.u();
}

void drawLineSteps(Ui& ui, LineSteps steps, base::Rect rect) {
  const float row = std::max(48.0F, 48 * ui.u());
  const float y = rect.bottom() - row;
  const ToolButton back = backTool(ui, steps);
  const ToolButton next = nextTool(ui, steps);
  const float backWidth = toolWidth(ui, back, rect.width);
  const float nextWidth = toolWidth(ui, next, rect.width);
  const base::Rect backAt = widgets::placed(ui, rect, {rect.x, y, backWidth, row});
  const base::Rect nextAt = widgets::placed(ui, rect, {rect.right() - nextWidth, y, nextWidth, row});
  if (widgets::drawToolButton(ui, back, backAt)) ui.push(state::does(exercise::StepPaced{-1}));
  const bool between = dotsBetween(ui, steps, rect.width);
  const float middle = std::max(backWidth, nextWidth);  // the dots stand in the middle of the row
  drawDots(ui, steps,
           between ? base::Rect{rect.x + middle, y, rect.width - 2 * middle, row}
                   : base::Rect{rect.x, rect.y, rect.width, 16 * ui.u()});
  if (widgets::drawToolButton(ui, next, nextAt)) ui.push(state::does(exercise::StepPaced{1}));
}

widgets::Button slowerButton(Ui& ui, const exercise::PacedAnswer& answer) {
  const bool most = answer.slower >= exercise::kMostSlower;
  return {"paced.slower",
          most ? ui.tr("paced.usual_pace") : ui.tr("paced.slower"),
          widgets::ButtonKind::Quiet,
          {},
          false,
          56};
}

void pushSlower(Ui& ui, const exercise::PacedAnswer& answer) {
  const bool most = answer.slower >= exercise::kMostSlower;
  ui.push(state::does(exercise::SlowPaced{most ? 0 : answer.slower + 1}));
}

widgets::Button holdButton(Ui& ui, const exercise::PacedAnswer& answer) {
  return {"paced.hold",
          answer.running ? ui.tr("paced.hold") : ui.tr("paced.go_on"),
          widgets::ButtonKind::Quiet,
          {},
          false,
          56};
}

void pushHold(Ui& ui, const exercise::PacedAnswer& answer) {
  ui.push(state::does(exercise::RunPaced{!answer.running}));
}

}  // namespace tend::views
