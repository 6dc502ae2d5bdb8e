#include "app/widgets/path_picture.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kLeastStepPx = 40;  // between two steps
constexpr std::size_t kFewest = 3;
constexpr float kWavePx = 22, kNarrowWavePx = 10;
constexpr float kPlantPx = 54, kPlantMorePx = 8;  // 54 to 62, by the seed
constexpr float kTodayPx = 20, kDonePx = 6, kAheadPx = 7;
constexpr float kLinePx = 3;
constexpr float kAbovePx = 74;        // the highest plant over the middle of the line
constexpr float kNumberPx = 20;       // below a step
constexpr float kTodayWordPx = 12;    // below today's disc
constexpr std::size_t kNumbered = 7;  // every seventh ahead has its number, but for the first (design 7)

/// The steps that are shown, and where they stand.
struct Stretch {
  std::size_t first = 0, count = 0;
  float left = 0, step = 0, middle = 0, wave = 0;
  float unit = 1;
  base::Rect rect;
  bool mirrored = false;

  float along(float index) const {
    const float x = left + (index - static_cast<float>(first)) * step;
    return mirrored ? rect.x + rect.right() - x : x;
  }
  base::Point at(float index) const { return {along(index), middle + wave * std::sin(0.72F * index + 0.4F)}; }
  base::Point at(std::size_t index) const { return at(static_cast<float>(index)); }
};

float wavePx(const Ui& ui, float width) { return (width < 600 ? kNarrowWavePx : kWavePx) * ui.u(); }

Stretch stretchOf(const Ui& ui, base::Rect rect, const PathLook& look) {
  Stretch s;
  s.unit = ui.u();
  s.rect = rect;
  s.mirrored = ui.mirrored();
  s.wave = wavePx(ui, rect.width);
  const float end = kTodayPx * s.unit;
  const float room = std::max(0.0F, rect.width - 2 * end);
  const auto fits = static_cast<std::size_t>(room / (kLeastStepPx * s.unit)) + 1;
  s.count = std::min(look.steps.size(), std::max(fits, kFewest));
  // Three behind for four ahead, and the whole stretch always full.
  const std::size_t behind = (s.count - std::min(s.count, std::size_t{1})) * 3 / 7;
  const std::size_t current = std::min(look.current, look.steps.size());
  s.first = std::min(current - std::min(current, behind), look.steps.size() - s.count);
  s.left = rect.x + end;
  s.step = s.count > 1 ? room / static_cast<float>(s.count - 1) : 0;
  s.middle = rect.y + kAbovePx * s.unit + s.wave;
  return s;
}

/// One mask a stretch between two steps: they stay small, however long the path is.
void drawLine(Ui& ui, const Stretch& s, std::size_t from, paint::Colour colour) {
  constexpr int kPieces = 8;
  const base::Point origin = s.at(from);
  paint::VectorPath path;
  path.moveTo({0, 0});
  for (int i = 1; i <= kPieces; ++i) {
    const base::Point to = s.at(static_cast<float>(from) + static_cast<float>(i) / kPieces);
    path.lineTo({to.x - origin.x, to.y - origin.y});
  }
  ui.canvas().strokePath(path, kLinePx, origin, 1, colour);
}

void drawWords(Ui& ui, const std::string& words, base::Point middleTop, paint::TextStyle style, float sizePx,
               paint::Colour colour) {
  paint::TextBox box = textBox(ui, style, 0, sizePx);
  const float width = measure(ui, words, box).width;
  put(ui, words, {middleTop.x - width / 2, middleTop.y}, box, colour);
}

void drawToday(Ui& ui, base::Point at, std::size_t number) {
  const float u = ui.u();
  ui.canvas().disc(at, kTodayPx * u, ui.theme().sage);
  const float side = 2 * kTodayPx * u;
  const std::string digits = std::to_string(number);
  ui.canvas().centred(digits, {at.x - side / 2, at.y - side / 2, side, side}, paint::TextStyle::Numeral, ui.theme().on,
                      u);
  drawWords(ui, ui.tr("path.today"), {at.x, at.y + (kTodayPx + kTodayWordPx) * u}, paint::TextStyle::ControlStrong, 15,
            ui.theme().sage);
}

void drawDone(Ui& ui, base::Point at, const PathStep& step) {
  const float u = ui.u();
  const float height = (kPlantPx + static_cast<float>(step.seed % 5) * kPlantMorePx / 4) * u;
  const auto plant = paint::plantParts(step.plant, height, paint::kPlantStages - 1, step.seed);
  ui.canvas().plant(plant, {at.x, at.y - kDonePx * u}, {});
  ui.canvas().disc(at, kDonePx * u, ui.theme().leafD);
}

void drawOpen(Ui& ui, base::Point at, std::size_t number) {
  const float u = ui.u();
  const paint::Theme& t = ui.theme();
  ui.canvas().disc(at, kAheadPx * u, t.page);
  ui.canvas().ring(at, kAheadPx * u, t.highContrast ? 2.0F : 1.4F, t.edge);
  if (number % kNumbered != 0 || number == kNumbered) return;
  drawWords(ui, std::to_string(number), {at.x, at.y + kNumberPx * u}, paint::TextStyle::Aside, 17, t.ink3);
}

/// "Step 7 of 21: a walk", "today".
void sayStep(Ui& ui, const PathLook& look, std::size_t index, const Stretch& s) {
  const PathStep& step = look.steps[index];
  semantics::Node node;
  node.id = idOf("path.step", index);
  node.role = semantics::Role::ListItem;
  const std::string number = std::to_string(index + 1), all = std::to_string(look.steps.size());
  node.label = step.title.empty()
                   ? ui.tr("path.step", {{"number", number}, {"all", all}})
                   : ui.tr("path.step_titled", {{"number", number}, {"all", all}, {"title", step.title}});
  if (step.done) node.value = ui.tr("path.done");
  if (index == look.current) {
    node.state |= semantics::kCurrent;
    node.value = ui.tr("path.today");
  }
  const base::Point at = s.at(index);
  const float width = std::min(std::max(s.step, 2 * kTodayPx * s.unit), s.rect.width);
  const float x = std::clamp(at.x - width / 2, s.rect.x, std::max(s.rect.x, s.rect.right() - width));
  node.rect = {x, s.rect.y, width, s.rect.height};
  ui.tree().leaf(std::move(node));
}

}  // namespace

float pathHeight(const Ui& ui, float width) {
  const float below = kTodayPx + kTodayWordPx + 20;
  return std::ceil((kAbovePx + below) * ui.u() + 2 * wavePx(ui, width));
}

void drawPath(Ui& ui, base::Rect rect, const PathLook& look) {
  if (look.steps.empty()) return;
  const Stretch s = stretchOf(ui, rect, look);
  const std::size_t end = s.first + s.count;
  const semantics::Scope list(ui.tree(),
                              {idOf("path"), semantics::Role::List, ui.tr("path.label"), {}, 0, 0, rect, {}});
  const paint::Theme& t = ui.theme();
  for (std::size_t i = s.first; i + 1 < end; ++i) {
    if (i >= look.current) drawLine(ui, s, i, t.hair);
  }
  for (std::size_t i = s.first; i + 1 < end; ++i) {
    if (i < look.current) drawLine(ui, s, i, t.leafD);
  }
  for (std::size_t i = s.first; i < end; ++i) {
    sayStep(ui, look, i, s);
    if (i == look.current) continue;
    if (look.steps[i].done) {
      drawDone(ui, s.at(i), look.steps[i]);
    } else {
      drawOpen(ui, s.at(i), i + 1);
    }
  }
  // Over the plants beside it.
  if (look.current >= s.first && look.current < end) drawToday(ui, s.at(look.current), look.current + 1);
}

}  // namespace tend::widgets
