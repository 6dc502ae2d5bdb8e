#include "app/views/exercise/reveal_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/views/exercise/petals.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::Ui;

constexpr std::size_t kQuestionsAtOnce = 3;
constexpr float kPetalPx = 210;
constexpr float kStackedPetalPx = 176;  // where the words stand below it
constexpr float kAroundFlowerPx = 352;  // foot, edges and the words above and below

/// A line of one person: a stroke of their kind, and what they said.
void spoken(Flow& flow, const std::string& words, bool first) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const std::string said = words.empty() ? ui.tr("reveal.left_open") : words;
  const float room = 44 * ui.u();
  const paint::TextBox box =
      widgets::fitted(ui, said, widgets::textBox(ui, paint::TextStyle::Aside, flow.width() - room, 17));
  const float height = widgets::measure(ui, said, box).height;
  const base::Rect rect = flow.take(height + 4);
  if (!flow.drawing()) return;
  drawStroke(ui, widgets::placed(ui, rect, {rect.x, rect.y, 30 * ui.u(), 26 * ui.u()}), first);
  const base::Rect at = widgets::placed(ui, rect, {rect.x + room, rect.y, rect.width - room, rect.height});
  widgets::put(ui, said, {at.x, at.y}, box, words.empty() ? t.ink3 : (first ? t.sage : t.clay));
}

void sayLine(Ui& ui, const state::AppState& s, const BothLine& line, base::Rect rect) {
  const TwoNames names = twoNames(s);
  const auto said = [&](const std::string& words) { return words.empty() ? ui.tr("reveal.left_open") : words; };
  ui.say(semantics::Role::ListItem,
         ui.tr("reveal.line_said", {{"line", line.label},
                                    {"first", names[0].name},
                                    {"words", said(line.first)},
                                    {"second", names[1].name},
                                    {"others", said(line.second)}}),
         rect);
}

void lineOf(Flow& flow, const state::AppState& s, const BothLine& line) {
  Ui& ui = flow.ui();
  const base::Rect from{flow.x(), flow.y(), flow.width(), 0};
  Flow inside(ui, from, flow.drawing() ? widgets::FlowMode::Draw : widgets::FlowMode::Measure);
  const paint::TextBox box =
      widgets::fitted(ui, line.label, widgets::textBox(ui, paint::TextStyle::Name, flow.width(), 19));
  const base::Rect label = inside.take(widgets::measure(ui, line.label, box).height + 2);
  if (inside.drawing()) widgets::put(ui, line.label, {label.x, label.y}, box, ui.theme().ink);
  spoken(inside, line.first, true);
  spoken(inside, line.second, false);
  const base::Rect rect = flow.take(inside.height());
  flow.space(12);
  if (flow.drawing()) sayLine(ui, s, line, rect);
}

}  // namespace

void drawStroke(Ui& ui, base::Rect rect, bool first) {
  const float y = std::round(rect.y + rect.height / 2);
  const paint::Theme& t = ui.theme();
  if (first) return ui.canvas().roundFill({rect.x, y - 1, rect.width, 2.4F}, 1, t.sage);
  for (float x = 0; x < rect.width; x += 11) {
    ui.canvas().roundFill({rect.x + x, y - 1, std::min(7.0F, rect.width - x), 2.4F}, 1, t.clay);
  }
}

Both bothOf(const exercise::Exercise& exercise, const exercise::Fields& first, const exercise::Fields& second) {
  Both both;
  both.exercise = &exercise;
  both.first = exercise::answerFrom(exercise, first);
  both.second = exercise::answerFrom(exercise, second);
  const auto a = exercise::linesOf(exercise, both.first);
  const auto b = exercise::linesOf(exercise, both.second);
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    both.lines.push_back({a[i].label, a[i].words, b[i].words});
    both.any = both.any || !a[i].words.empty() || !b[i].words.empty();
  }
  return both;
}

Both bothOf(const state::Activity& activity) {
  const auto& revealed = activity.pages.revealed;
  return revealed ? bothOf(*activity.exercise, revealed->first, revealed->second) : bothOf(*activity.exercise, {}, {});
}

void picture(Flow& flow, const state::AppState& s, const Both& both, float unfoldSeconds) {
  const auto* scale = both.exercise == nullptr ? nullptr : std::get_if<exercise::Scale>(&both.exercise->definition);
  const auto* first = std::get_if<exercise::ScaleAnswer>(&both.first);
  const auto* second = std::get_if<exercise::ScaleAnswer>(&both.second);
  const base::Rect from{flow.x(), flow.y(), flow.width(), 0};
  bool told = false;
  if (scale != nullptr && scale->petals && first != nullptr && second != nullptr) {
    const TwoNames names = twoNames(s);
    // The flower with its words above and below fills a card that does not scroll.
    const bool stacked = flow.ui().layout().screen == state::ScreenClass::Tablet;
    const float most = stacked ? kStackedPetalPx : kPetalPx;
    const float longest = std::clamp((flow.ui().layout().main.height - kAroundFlowerPx) / 2, 120.0F, most);
    told = petals(flow, {*scale, *first, second, {names[0].name, names[1].name}, longest, unfoldSeconds});
    flow.space(16);
  }
  for (const BothLine& line : both.lines) {
    // Where the picture says it, it is said once.
    if (told && flow.drawing()) sayLine(flow.ui(), s, line, {from.x, from.y, from.width, flow.y() - from.y});
    if (!told) lineOf(flow, s, line);
  }
}

void whoIsWho(Flow& flow, const TwoNames& names) {
  Ui& ui = flow.ui();
  const float stroke = 52 * ui.u();
  const float apart = 32 * ui.u();
  const auto wide = [&](std::size_t i) {
    const paint::TextBox box = widgets::textBox(ui, paint::TextStyle::ControlStrong, 0, 16);
    return stroke + widgets::measure(ui, names[i].name, box).width + 2;
  };
  const auto one = [&](std::size_t i, base::Rect rect) {
    const std::string& name = names[i].name;
    const paint::TextBox box =
        widgets::fitted(ui, name, widgets::textBox(ui, paint::TextStyle::ControlStrong, rect.width - stroke, 16));
    drawStroke(ui, widgets::placed(ui, rect, {rect.x, rect.y, 42 * ui.u(), 24 * ui.u()}), i == 0);
    const base::Rect at = widgets::placed(ui, rect, {rect.x + stroke, rect.y, rect.width - stroke, rect.height});
    widgets::put(ui, name, {at.x, at.y + 1}, box, i == 0 ? ui.theme().sage : ui.theme().clay);
    ui.say(semantics::Role::Text, name, rect);
  };
  const auto height = [&](std::size_t i) {
    const paint::TextBox box = widgets::fitted(
        ui, names[i].name, widgets::textBox(ui, paint::TextStyle::ControlStrong, flow.width() - stroke, 16));
    return std::max(28 * ui.u(), widgets::measure(ui, names[i].name, box).height);
  };
  if (wide(0) + apart + wide(1) <= flow.width()) {
    const base::Rect row = flow.take(std::max(height(0), height(1)));
    if (!flow.drawing()) return;
    one(0, widgets::placed(ui, row, {row.x, row.y, wide(0), row.height}));
    return one(1, widgets::placed(ui, row, {row.x + wide(0) + apart, row.y, wide(1), row.height}));
  }
  for (std::size_t i = 0; i < 2; ++i) {
    const base::Rect row = flow.take(height(i));
    if (flow.drawing()) one(i, row);
  }
}

void questions(Flow& flow, const state::Activity& activity) {
  Ui& ui = flow.ui();
  const std::array<std::string, 6> all = {ui.tr("reveal.question_1"), ui.tr("reveal.question_2"),
                                          ui.tr("reveal.question_3"), ui.tr("reveal.question_4"),
                                          ui.tr("reveal.question_5"), ui.tr("reveal.question_6")};
  const std::size_t from = (activity.pages.questions * kQuestionsAtOnce) % all.size();
  const float room = 36 * ui.u();
  for (std::size_t i = 0; i < kQuestionsAtOnce; ++i) {
    const std::string& question = all[from + i];
    const paint::TextBox box =
        widgets::fitted(ui, question, widgets::textBox(ui, paint::TextStyle::Aside, flow.width() - room, 19));
    const float height = widgets::measure(ui, question, box).height;
    const base::Rect rect = flow.take(height + 16);
    if (!flow.drawing()) continue;
    const base::Rect leaf = widgets::placed(ui, rect, {rect.x, rect.y, 22 * ui.u(), 28 * ui.u()});
    ui.canvas().icon(paint::Icon::Leaf, {leaf.x + leaf.width / 2, leaf.y + leaf.height / 2}, 22 * ui.u(),
                     ui.theme().leafD);
    const base::Rect at = widgets::placed(ui, rect, {rect.x + room, rect.y, rect.width - room, height});
    widgets::put(ui, question, {at.x, at.y}, box, ui.theme().ink);
    ui.say(semantics::Role::Text, question, rect);
  }
  const widgets::TextLink other{"reveal.other", ui.tr("reveal.other"), false, false, {}, false};
  const base::Rect rect = flow.take(widgets::textLinkHeight(ui, other, flow.width()));
  if (flow.drawing() && widgets::drawTextLink(ui, other, rect)) ui.push(state::OtherQuestions{});
}

}  // namespace tend::views
