#include "app/views/exercise/own_result.h"

#include <algorithm>
#include <cmath>

#include "app/views/exercise/petals.h"
#include "app/views/exercise/sort_parts.h"
#include "app/widgets/fit.h"
#include "core/exercise/reframe_sentence.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::Ui;

constexpr float kFlowerPx = 52;  // the room of a small flower

/// An item and what was marked, with its petal at the start where the items are petals.
void markedLine(Flow& flow, const exercise::Scale& scale, const exercise::Line& line, std::size_t i) {
  Ui& ui = flow.ui();
  const float room = scale.petals ? kFlowerPx * ui.u() : 0;
  const auto body = [&](Flow& inner) {
    const auto put = [&](const std::string& words, const widgets::Look& look) {
      paint::TextBox box = widgets::fitted(ui, words, widgets::textBox(ui, look.style, inner.width(), look.sizePx));
      const base::Rect at = inner.take(widgets::measure(ui, words, box).height);
      if (inner.drawing()) widgets::put(ui, words, {at.x, at.y}, box, look.colour);
    };
    put(line.label, {paint::TextStyle::Name, ui.theme().ink, 19});
    const bool empty = line.words.empty();
    put(empty ? ui.tr("reveal.left_open") : line.words,
        {paint::TextStyle::Aside, empty ? ui.theme().ink3 : ui.theme().sage, 17});
  };
  const float height = widgets::measured(ui, flow.width() - room, body);
  const base::Rect rect = flow.take(height);
  flow.space(12);
  if (!flow.drawing()) return;
  if (scale.petals) {
    const base::Rect at = widgets::placed(ui, rect, {rect.x, rect.y, 40 * ui.u(), rect.height});
    drawLittleFlower(ui, {std::round(at.x + at.width / 2), std::round(at.y + at.height / 2)}, 18 * ui.u(), i);
  }
  const base::Rect at = widgets::placed(ui, rect, {rect.x + room, rect.y, rect.width - room, height});
  Flow inner(ui, {at.x, at.y, at.width, 0});
  body(inner);
}

/// The parts as one text that can be said.
void wholeSentence(Flow& flow, const std::string& words) {
  if (words.empty()) return;
  Ui& ui = flow.ui();
  flow.space(12);
  const auto ground = [&ui](base::Rect rect) {
    ui.canvas().roundFill(rect, 12, ui.theme().sageT);
    if (ui.theme().highContrast) ui.canvas().roundStroke(rect, 12, 2, ui.theme().edge);
  };
  const float pad = std::min(24.0F, flow.width() * 0.08F);
  widgets::card(flow, pad, 20, ground, [&](Flow& inner) {
    inner.text(ui.tr("reframe.result"), {paint::TextStyle::Label, ui.theme().ink2, 15});
    inner.space(8);
    inner.text(words, {paint::TextStyle::FirstWords, ui.theme().ink, 26});
  });
}

void scaleResult(Flow& flow, const state::Activity& activity) {
  const auto* scale = std::get_if<exercise::Scale>(&activity.exercise->definition);
  const auto* answer = std::get_if<exercise::ScaleAnswer>(&activity.answer);
  if (scale == nullptr || answer == nullptr) return;
  Ui& ui = flow.ui();
  flow.space(12);
  const float top = flow.y();
  const bool told = scale->petals && petals(flow, {*scale, *answer, nullptr, {}, 138});
  if (scale->petals) flow.space(16);
  const std::vector<exercise::Line> lines = exercise::linesOf(*activity.exercise, activity.answer);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float y = told ? top : flow.y();
    if (!told) markedLine(flow, *scale, lines[i], i);
    const std::string words = lines[i].words.empty() ? ui.tr("reveal.left_open") : lines[i].words;
    ui.say(semantics::Role::ListItem, ui.tr("petals.answer", {{"name", lines[i].label}, {"words", words}}),
           {flow.x(), y, flow.width(), flow.y() - y});
  }
}

void sentenceResult(Flow& flow, const state::Activity& activity) {
  const auto* reframe = std::get_if<exercise::Reframe>(&activity.exercise->definition);
  const auto* answer = std::get_if<exercise::ReframeAnswer>(&activity.answer);
  if (reframe != nullptr && answer != nullptr) wholeSentence(flow, exercise::assembled(*reframe, *answer));
}

}  // namespace

void ownResult(Flow& flow, const state::Activity& activity) {
  if (exercise::isEmpty(*activity.exercise, activity.answer)) return;
  scaleResult(flow, activity);
  sentenceResult(flow, activity);
  const auto* sort = std::get_if<exercise::Sort>(&activity.exercise->definition);
  const auto* laid = std::get_if<exercise::SortAnswer>(&activity.answer);
  if (sort != nullptr && laid != nullptr) sortResult(flow, {*sort, *laid});
}

}  // namespace tend::views
