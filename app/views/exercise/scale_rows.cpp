// All items of a scale on one page.
#include <algorithm>
#include <cmath>

#include "app/views/exercise/petals.h"
#include "app/views/exercise/scale_parts.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::Ui;

constexpr float kColumnsPx = 940;  // from this width on
constexpr float kRowPx = 108;
constexpr float kFlowerPx = 80;  // the room of a small flower
constexpr float kFlowerRadiusPx = 29;
constexpr float kEmptyPx = 56;  // "Leave empty", beside the steps
constexpr float kGapPx = 16;
constexpr float kStackedStepsPx = 520;

paint::TextBox headBox(Ui& ui, const std::string& word) {
  paint::TextBox box = widgets::fitted(
      ui, word, widgets::textBox(ui, paint::TextStyle::Control, (widgets::kStepColumnPx - 12) * ui.u(), 15));
  box.align = text::Align::Centre;
  return box;
}

/// The parts of a row from the reading start on.
struct Columns {
  float flower = 0, words = 0, steps = 0, empty = 0;
  float stepsAt() const { return flower + words; }
};

widgets::TextLink emptyLink(Ui& ui, const ScaleScene& s, std::size_t i) {
  return {"scale.empty." + std::to_string(i),
          ui.tr("scale.empty"),
          false,
          false,
          ui.tr("scale.empty_said", {{"item", s.scale.items[i].name}}),
          true};
}

/// As wide as the longest of its words, which stand below each other.
float emptyWidth(Ui& ui, const ScaleScene& s) {
  const paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Control, kEmptyPx * ui.u(), 16);
  const widgets::TextLink link = emptyLink(ui, s, 0);
  const bool fits = widgets::fitted(ui, link.label, box).scale >= box.scale;
  return fits ? kEmptyPx * ui.u() : widgets::textLinkWidth(ui, link);
}

Columns columnsOf(Ui& ui, const ScaleScene& s, float width) {
  Columns c;
  c.flower = s.scale.petals ? kFlowerPx * ui.u() : 0;
  c.steps = widgets::kStepColumnPx * ui.u() * static_cast<float>(s.scale.words.size());
  c.empty = emptyWidth(ui, s);
  c.words = width - c.flower - c.steps - c.empty;
  return c;
}

void itemWords(Flow& flow, const ScaleScene& s, std::size_t i) {
  const paint::Theme& t = flow.ui().theme();
  flow.text(s.scale.items[i].name, {paint::TextStyle::Name, t.ink, 20, false, semantics::Role::Heading, 2});
  const std::string& text = s.scale.items[i].of(s.alone);
  if (!text.empty()) flow.text(text, {paint::TextStyle::Aside, t.ink2, 17});
}

/// Stands where something is set. What had the focus goes back to the steps with it.
void leaveEmpty(Ui& ui, const ScaleScene& s, std::size_t i, base::Rect rect) {
  if (s.answer.steps[i] == 0 || !widgets::drawTextLink(ui, emptyLink(ui, s, i), rect)) return;
  ui.memory().focus = widgets::partId(stepsOf(s, i, widgets::StepWords::None).name, 0);
  takeStep(ui, i, 0);
}

/// The words of the steps over their columns, on the foot line of the title where it leaves room for them.
void heads(Flow& flow, const ScaleScene& s, const Columns& c, const std::string& title) {
  Ui& ui = flow.ui();
  constexpr float kBelowTitlePx = 12;  // of the card (card.cpp)
  float height = 0;
  for (const std::string& word : s.scale.words) {
    height = std::max(height, widgets::measure(ui, word, headBox(ui, word)).height);
  }
  const float titleWidth =
      widgets::measure(ui, title, widgets::textBox(ui, paint::TextStyle::CardTitle, 0, 36)).width + kGapPx;
  const bool beside = titleWidth <= c.stepsAt();
  const base::Rect at = beside ? base::Rect{flow.x(), flow.y() - kBelowTitlePx * ui.u() - height, flow.width(), height}
                               : flow.take(height);
  const float each = widgets::kStepColumnPx * ui.u();
  for (std::size_t i = 0; i < s.scale.words.size() && flow.drawing(); ++i) {
    const std::string& word = s.scale.words[i];
    const paint::TextBox box = headBox(ui, word);
    const float x = at.x + c.stepsAt() + each * static_cast<float>(i) + 6 * ui.u();
    const base::Rect column = widgets::placed(ui, at, {x, at.y, box.widthPx, height});
    widgets::put(ui, word, {column.x, at.bottom() - widgets::measure(ui, word, box).height}, box, ui.theme().ink2);
  }
}

void columnsRow(Flow& flow, const ScaleScene& s, std::size_t i, const Columns& c) {
  Ui& ui = flow.ui();
  const float wordsWidth = c.words - kGapPx * ui.u();
  const float words = widgets::measured(ui, wordsWidth, [&](Flow& inner) { itemWords(inner, s, i); });
  const base::Rect row = flow.take(std::round(std::max(kRowPx * ui.u(), words + 24 * ui.u())));
  if (!flow.drawing()) return;
  const float middle = std::round(row.y + row.height / 2);
  if (s.scale.petals) {
    const float radius = kFlowerRadiusPx * ui.u();
    const base::Rect at = widgets::placed(ui, row, {row.x, row.y, 2 * radius + 2, row.height});
    drawLittleFlower(ui, {std::round(at.x + at.width / 2), middle}, radius, i);
  }
  const base::Rect text = widgets::placed(ui, row, {row.x + c.flower, row.y, wordsWidth, row.height});
  Flow inner(ui, {text.x, std::round(middle - words / 2), wordsWidth, 0});
  itemWords(inner, s, i);
  const widgets::StepScale steps = stepsOf(s, i, widgets::StepWords::None);
  const float height = widgets::stepScaleHeight(ui, steps, c.steps);
  const base::Rect at = {row.x + c.stepsAt(), std::round(middle - height / 2), c.steps, height};
  takeStep(ui, i, widgets::drawStepScale(ui, steps, widgets::placed(ui, row, at)));
  const float link = widgets::textLinkHeight(ui, emptyLink(ui, s, i), c.empty);
  leaveEmpty(ui, s, i, widgets::placed(ui, row, {row.right() - c.empty, middle - link / 2, c.empty, link}));
}

/// The small flower and the words beside it.
void stackedWords(Flow& flow, const ScaleScene& s, std::size_t i) {
  Ui& ui = flow.ui();
  const float flower = s.scale.petals ? kFlowerPx * ui.u() : 0;
  const float radius = kFlowerRadiusPx * ui.u();
  const auto words = [&](Flow& inner) { itemWords(inner, s, i); };
  const float height = widgets::measured(ui, flow.width() - flower, words);
  const base::Rect head = flow.take(std::max(height, s.scale.petals ? 2 * radius : 0));
  if (!flow.drawing()) return;
  const base::Rect text = widgets::placed(ui, head, {head.x + flower, head.y, head.width - flower, head.height});
  const float middle = std::round(head.y + head.height / 2);
  if (s.scale.petals) {
    const base::Rect at = widgets::placed(ui, head, {head.x, head.y, 2 * radius + 2, head.height});
    drawLittleFlower(ui, {std::round(at.x + at.width / 2), middle}, radius, i);
  }
  Flow inner(ui, {text.x, std::round(middle - height / 2), text.width, 0});
  words(inner);
}

/// Leaving empty stands beside the steps where there is room, else below them.
void stackedSteps(Flow& flow, const ScaleScene& s, std::size_t i) {
  Ui& ui = flow.ui();
  const widgets::StepScale steps = stepsOf(s, i, widgets::StepWords::Below);
  const widgets::TextLink link = emptyLink(ui, s, i);
  const float width = std::min(flow.width(), kStackedStepsPx * ui.u());
  const base::Rect rect = flow.take(widgets::stepScaleHeight(ui, steps, width));
  takeStep(ui, i, widgets::drawStepScale(ui, steps, widgets::placed(ui, rect, {rect.x, rect.y, width, rect.height})));
  const float empty = emptyWidth(ui, s);
  if (flow.width() - width >= empty + kGapPx * ui.u()) {
    const float high = widgets::textLinkHeight(ui, link, empty);
    const float row = widgets::stepScaleHeight(ui, stepsOf(s, i, widgets::StepWords::None), width);
    const base::Rect at{rect.right() - empty, rect.y + (row - high) / 2, empty, high};
    return leaveEmpty(ui, s, i, widgets::placed(ui, rect, at));
  }
  const base::Rect below = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
  const float wide = std::min(below.width, widgets::textLinkWidth(ui, link));
  leaveEmpty(ui, s, i, widgets::placed(ui, below, {below.x, below.y, wide, below.height}));
}

}  // namespace

bool fitsColumns(const Ui& ui, float widthPx) { return widthPx >= kColumnsPx * ui.u(); }

void scaleColumns(Flow& flow, const ScaleScene& s, const std::string& title) {
  const Columns c = columnsOf(flow.ui(), s, flow.width());
  heads(flow, s, c, title);
  for (std::size_t i = 0; i < s.scale.items.size(); ++i) {
    if (i > 0) flow.hairline();
    columnsRow(flow, s, i, c);
  }
}

void scaleStack(Flow& flow, const ScaleScene& s) {
  for (std::size_t i = 0; i < s.scale.items.size(); ++i) {
    flow.space(i > 0 ? 20 : 8);
    if (i > 0) flow.hairline();
    flow.space(i > 0 ? 20 : 0);
    stackedWords(flow, s, i);
    flow.space(12);
    stackedSteps(flow, s, i);
  }
  flow.space(12);
}

}  // namespace tend::views
