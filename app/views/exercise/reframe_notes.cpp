// What stands below the frame: the hints, and the worked example.
#include <algorithm>
#include <cmath>

#include "app/views/exercise/reframe_parts.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "core/exercise/reframe_sentence.h"

namespace tend::views {
namespace {

using exercise::Hint;
using exercise::HintKind;
using widgets::Flow;
using widgets::FlowMode;
using widgets::Ui;

constexpr float kGapPx = 16;
constexpr float kHintLeastPx = 280;  // of one beside others
constexpr float kPadPx = 20, kIconPx = 20, kIconRoomPx = 36;
constexpr float kRadiusPx = 16;

/// Whether what is said quotes what somebody wrote. Aloud, no private word is repeated.
enum class Quoting : std::uint8_t { Yes, No };

std::string wordsQuoted(const Ui& ui, const std::vector<std::string>& words) {
  const std::string first = exercise::withCapital(words[0]);
  if (words.size() == 1) return ui.tr("reframe.quote", {{"words", first}});
  return ui.tr("reframe.quotes", {{"first", first}, {"second", words[1]}});
}

std::string feelingWords(const Ui& ui, const Hint& hint, Quoting quoting) {
  if (quoting == Quoting::No || hint.words.empty()) return ui.tr("reframe.hint.feeling_said");
  const std::string words = wordsQuoted(ui, hint.words);
  return hint.words.size() > 1 ? ui.tr("reframe.hint.feelings", {{"words", words}})
                               : ui.tr("reframe.hint.feeling", {{"words", words}});
}

std::string absoluteWords(const Ui& ui, const Hint& hint, Quoting quoting) {
  if (quoting == Quoting::No || hint.words.empty()) return ui.tr("reframe.hint.absolute_said");
  return ui.tr("reframe.hint.absolute", {{"words", wordsQuoted(ui, {hint.words.front()})}});
}

std::string hintWords(const Ui& ui, const Hint& hint, Quoting quoting) {
  switch (hint.kind) {
    case HintKind::Moment:
      return ui.tr("reframe.hint.moment");
    case HintKind::Feeling:
      return feelingWords(ui, hint, quoting);
    case HintKind::Need:
      return ui.tr("reframe.hint.need");
    case HintKind::Own:
      return ui.tr("reframe.hint.own");
    case HintKind::Effect:
      return ui.tr("reframe.hint.effect");
    case HintKind::Repair:
      return ui.tr("reframe.hint.repair");
    case HintKind::Request:
      return ui.tr("reframe.hint.request");
    case HintKind::Name:
      return ui.tr("reframe.hint.name");
    case HintKind::Mind:
      return ui.tr("reframe.hint.mind");
    case HintKind::Absolute:
      return absoluteWords(ui, hint, quoting);
    case HintKind::Judged:
      return ui.tr("reframe.hint.judged");
    case HintKind::Demand:
      return ui.tr("reframe.hint.demand");
    case HintKind::OwnDemand:
      return ui.tr("reframe.hint.own_demand");
    case HintKind::But:
      return ui.tr("reframe.hint.but");
    case HintKind::Room:
      return ui.tr("reframe.hint.room");
  }
  return {};
}

paint::TextBox hintBox(Ui& ui, const std::string& words, float width) {
  const float room = width - (kPadPx + kIconRoomPx + kPadPx) * ui.u();
  return widgets::fitted(ui, words, widgets::textBox(ui, paint::TextStyle::Aside, room, 17));
}

float hintHeight(Ui& ui, const Hint& hint, float width) {
  const std::string words = hintWords(ui, hint, Quoting::Yes);
  return std::ceil(widgets::measure(ui, words, hintBox(ui, words, width)).height + 24 * ui.u());
}

void drawHint(Ui& ui, const Hint& hint, base::Rect rect) {
  const paint::Theme& t = ui.theme();
  if (hint.isWell()) ui.canvas().roundFill(rect, kRadiusPx, t.sageT);
  if (!hint.isWell() || t.highContrast) ui.canvas().roundStroke(rect, kRadiusPx, t.highContrast ? 2.0F : 1.0F, t.edge);
  const std::string words = hintWords(ui, hint, Quoting::Yes);
  const paint::TextBox box = hintBox(ui, words, rect.width);
  const float size = kIconPx * ui.u();
  const base::Rect icon = widgets::placed(ui, rect, {rect.x + kPadPx * ui.u(), rect.y, size, rect.height});
  const float line = widgets::measure(ui, "x", box).height;
  ui.canvas().icon(hint.isWell() ? paint::Icon::Check : paint::Icon::Leaf,
                   {std::round(icon.x + size / 2), std::round(rect.y + 12 * ui.u() + line / 2)}, size,
                   hint.isWell() ? t.sage : t.clay);
  const base::Rect at =
      widgets::placed(ui, rect, {rect.x + (kPadPx + kIconRoomPx) * ui.u(), rect.y, box.widthPx, rect.height});
  widgets::put(ui, words, {at.x, rect.y + 12 * ui.u()}, box, t.ink);
}

/// One live region with all of them: a screen reader says it again when the hints change, and not with every letter.
void sayHints(Ui& ui, const std::vector<Hint>& hints, base::Rect rect) {
  semantics::Node node;
  node.id = widgets::idOf("reframe.hints");
  node.role = semantics::Role::Status;
  for (const Hint& hint : hints) {
    node.label += (node.label.empty() ? "" : " ") + hintWords(ui, hint, Quoting::No);
  }
  node.rect = rect;
  ui.tree().leaf(std::move(node));
}

void exampleBody(Flow& flow, const ReframeScene& scene) {
  Ui& ui = flow.ui();
  const exercise::ReframeAnswer example = exercise::exampleOf(scene.reframe);
  flow.text(ui.tr("reframe.example"), {paint::TextStyle::Label, ui.theme().ink3, 15});
  flow.space(8);
  if (!example.first.empty()) {
    flow.text(quotedWords(ui, example.first), {paint::TextStyle::BodyItalic, ui.theme().ink2, 18});
    flow.space(8);
  }
  flow.text(exercise::assembled(scene.reframe, example), {paint::TextStyle::Aside, ui.theme().ink, 18});
}

}  // namespace

std::string leadWords(const Ui& ui, const std::string& label) { return ui.tr("reframe.lead", {{"words", label}}); }
std::string quotedWords(const Ui& ui, const std::string& words) { return ui.tr("reframe.quote", {{"words", words}}); }

void reframeHints(Flow& flow, const std::vector<Hint>& hints) {
  if (hints.empty()) return;
  Ui& ui = flow.ui();
  flow.space(28);
  flow.text(ui.tr("reframe.hints"), {paint::TextStyle::Label, ui.theme().ink3, 15});
  flow.space(8);
  const std::size_t most = exercise::kMostHints;
  const float third = (flow.width() - kGapPx * static_cast<float>(most - 1)) / static_cast<float>(most);
  const bool beside = third >= kHintLeastPx * ui.u();
  const float width = beside ? std::floor(third) : flow.width();
  float row = 0;
  for (const Hint& hint : hints) row = std::max(row, hintHeight(ui, hint, width));
  const float top = flow.y();
  base::Rect line = beside ? flow.take(row) : base::Rect{};
  for (std::size_t i = 0; i < hints.size(); ++i) {
    if (!beside) {
      if (i > 0) flow.space(12);
      line = flow.take(hintHeight(ui, hints[i], width));
    }
    const float x = beside ? line.x + (width + kGapPx) * static_cast<float>(i) : line.x;
    drawHint(ui, hints[i], widgets::placed(ui, line, {x, line.y, width, line.height}));
  }
  sayHints(ui, hints, {flow.x(), top, flow.width(), flow.y() - top});
}

void reframeExample(Flow& flow, const ReframeScene& scene) {
  if (!scene.reframe.hasExample()) return;
  Ui& ui = flow.ui();
  const bool shown = scene.answer.showsExample;
  flow.space(12);
  const widgets::TextLink link{
      "reframe.example", shown ? ui.tr("reframe.example_hide") : ui.tr("reframe.example_show"), false, false, {}, true};
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
  const float width = std::min(row.width, std::max(48.0F, widgets::textLinkWidth(ui, link)));
  if (widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
    ui.push(state::does(exercise::ShowReframeExample{!shown}));
  }
  if (!shown) return;
  flow.space(8);
  const auto ground = [&](base::Rect rect) {
    ui.canvas().roundStroke(rect, kRadiusPx, ui.theme().highContrast ? 2.0F : 1.0F, ui.theme().edge);
  };
  widgets::card(flow, kPadPx, kPadPx, ground, [&](Flow& inner) { exampleBody(inner, scene); });
}

}  // namespace tend::views
