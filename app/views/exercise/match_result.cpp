#include "app/views/exercise/match_result.h"

#include <algorithm>
#include <cmath>

#include "app/views/exercise/card.h"
#include "app/views/exercise/match_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::Ui;

constexpr float kPanelPx = 208;
constexpr float kIconPx = 44;

struct Shown {
  paint::Icon icon = paint::Icon::Leaf;
  std::string words;
};

Shown shownOf(Ui& ui, const exercise::Match& kind, const MatchResult& result) {
  if (result.moment == MatchMoment::Waiting) return {paint::Icon::Fold, ui.tr("match.waiting")};
  if (!result.item || *result.item >= kind.items.size()) return {paint::Icon::Leaf, ui.tr("match.nothing")};
  const exercise::MatchItem& item = kind.items[*result.item];
  return {matchIcon(item.icon), item.label};
}

/// One panel of one height, with a sign and some words.
void panel(Flow& flow, const Shown& shown) {
  Ui& ui = flow.ui();
  const float u = ui.u();
  paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Section, flow.width() - 48, 27);
  box.align = text::Align::Centre;
  box.balanced = true;
  box = widgets::fitted(ui, shown.words, box);
  const float text = widgets::measure(ui, shown.words, box).height;
  const float inner = kIconPx * u + 16 + text;
  const base::Rect rect = flow.take(std::max(kPanelPx * u, inner + 48));
  if (!flow.drawing()) return;
  ui.canvas().roundFill(rect, 14, ui.theme().sageT);
  const float top = rect.y + std::round((rect.height - inner) / 2);
  ui.canvas().icon(shown.icon, {rect.x + rect.width / 2, top + kIconPx * u / 2}, kIconPx * u, ui.theme().sage, 1.4F);
  widgets::put(ui, shown.words, {rect.x + 24, top + kIconPx * u + 16}, box, ui.theme().ink);
  ui.say(semantics::Role::Status, shown.words, rect);
}

}  // namespace

void drawMatchResult(Ui& ui, const exercise::Match& kind, const MatchResult& result) {
  Card card(ui, {"exercise",
                 ui.tr("match.for_both"),
                 ui.tr("match.welcome"),
                 640,
                 PrivacyLine{paint::Icon::EyeOff, ui.tr("match.gone")},
                 {{"match.close", ui.tr("match.close"), widgets::ButtonKind::Main, {}}}});
  Flow& flow = card.flow();
  panel(flow, shownOf(ui, kind, result));
  flow.space(20);
  flow.text(ui.tr("match.invitation"), {paint::TextStyle::Aside, ui.theme().ink, 18});
  flow.space(8);
  flow.text(ui.tr("match.sometimes"), {paint::TextStyle::Aside, ui.theme().ink2, 18});
  if (card.finish()) ui.push(state::CloseReveal{});
}

}  // namespace tend::views
