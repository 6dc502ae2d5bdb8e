#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "app/state/activity.h"
#include "app/views/exercise/ladder_parts.h"
#include "app/widgets/choice.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::LadderChoice;
using widgets::Flow;
using widgets::Ui;

constexpr float kEmptyPx = 30;  // the sign of a rung (design 7, "Step scale", standing up)
constexpr float kChosenPx = 42;
constexpr float kSignRoomPx = 64;
constexpr float kRungPx = 72;
constexpr float kPhoneRungPx = 56;
constexpr const char* kGroup = "ladder.rung";

struct RungWords {
  paint::TextBox title, example;
  float titleHeight = 0, exampleHeight = 0;
  float height(const Ui& ui) const {
    const bool phone = ui.layout().screen == state::ScreenClass::Phone;
    return std::max((phone ? kPhoneRungPx : kRungPx) * ui.u(), std::round(titleHeight + exampleHeight + 24 * ui.u()));
  }
};

/// On a phone the whole ladder should be seen: only the chosen rung shows its example.
bool showsExample(const Ui& ui, bool chosen) { return chosen || ui.layout().screen != state::ScreenClass::Phone; }

RungWords rungWords(Ui& ui, const exercise::Rung& rung, float width, bool example) {
  RungWords w;
  w.title = widgets::fitted(ui, rung.title, widgets::textBox(ui, paint::TextStyle::Name, width, 20));
  w.example = widgets::fitted(ui, rung.example, widgets::textBox(ui, paint::TextStyle::Aside, width, 17));
  w.titleHeight = widgets::measure(ui, rung.title, w.title).height;
  if (example && !rung.example.empty()) w.exampleHeight = widgets::measure(ui, rung.example, w.example).height;
  return w;
}

void putRung(Ui& ui, const exercise::Rung& rung, const RungWords& w, base::Rect at) {
  const float y = at.y + std::round((at.height - w.titleHeight - w.exampleHeight) / 2);
  widgets::put(ui, rung.title, {at.x, y}, w.title, ui.theme().ink);
  if (w.exampleHeight > 0) {
    widgets::put(ui, rung.example, {at.x, y + w.titleHeight}, w.example, ui.theme().ink2);
  }
}

void rungSign(Ui& ui, base::Point centre, bool chosen) {
  const paint::Theme& t = ui.theme();
  const float u = ui.u();
  if (chosen) {
    ui.canvas().disc(centre, (kChosenPx / 2 + 5) * u, t.sageT);
    ui.canvas().disc(centre, kChosenPx / 2 * u, t.sage);
    ui.canvas().icon(paint::Icon::Leaf, centre, 24 * u, t.on, 1.8F);
    return;
  }
  ui.canvas().disc(centre, kEmptyPx / 2 * u, t.slip);
  ui.canvas().ring(centre, (kEmptyPx / 2 - 0.75F) * u, t.highContrast ? 2.0F : 1.5F, t.edge);
}

std::string rungLabel(const exercise::Rung& rung) {
  return rung.example.empty() ? rung.title : rung.title + ". " + rung.example;
}

/// The highest rung stands at the top: what is `place` from the top is this index of the definition.
std::size_t rungAt(const LadderNow& now, std::size_t place) { return now.kind.rungs.size() - 1 - place; }

void rungGround(Ui& ui, base::Rect rect, bool chosen, bool held) {
  if (chosen || held) ui.canvas().roundFill(rect, 14, chosen ? ui.theme().sageT : ui.theme().desk);
  if (chosen) ui.canvas().roundStroke(rect, 14, ui.theme().highContrast ? 3.0F : 2.0F, ui.theme().sage);
}

void drawRungTarget(Ui& ui, const LadderNow& now, std::size_t place, base::Rect rect) {
  const std::size_t index = rungAt(now, place);
  const bool chosen = index == now.answer.rung;
  const std::string where =
      ui.tr("ladder.place", {{"n", std::to_string(index + 1)}, {"count", std::to_string(now.kind.rungs.size())}});
  const std::uint16_t state = chosen ? static_cast<std::uint16_t>(semantics::kChecked) : std::uint16_t{0};
  const widgets::Response response = ui.target({widgets::partId(kGroup, place), semantics::Role::Radio,
                                                rungLabel(now.kind.rungs[index]), rect, where, state, false});
  rungGround(ui, rect, chosen, response.held);
  if (response.focused) ui.focusRing(rect, 14);
  if (response.clicked && !chosen) ui.push(state::does(LadderChoice{LadderChoice::Of::Rung, index}));
}

/// Where each rung stands, and its words, from the top down.
struct LadderPlan {
  std::vector<RungWords> words;
  std::vector<base::Rect> rects;  // from the top of the ladder
  float height = 0;
};

LadderPlan planOf(Ui& ui, const LadderNow& now, float width) {
  LadderPlan plan;
  const float inner = width - kSignRoomPx * ui.u() - 16;
  for (std::size_t place = 0; place < now.kind.rungs.size(); ++place) {
    const std::size_t index = rungAt(now, place);
    plan.words.push_back(rungWords(ui, now.kind.rungs[index], inner, showsExample(ui, index == now.answer.rung)));
    if (place > 0) plan.height += 8;
    plan.rects.push_back({0, plan.height, width, plan.words.back().height(ui)});
    plan.height = plan.rects.back().bottom();
  }
  return plan;
}

/// The pole joins the signs; it lies above the ground of the rungs and below their signs.
void drawPole(Ui& ui, const LadderNow& now, const LadderPlan& plan, base::Rect all) {
  const float room = kSignRoomPx * ui.u();
  const auto middle = [&](std::size_t place) {
    const base::Rect& r = plan.rects[place];
    return std::round(all.y + r.y + r.height / 2);
  };
  const base::Rect column = widgets::placed(ui, all, {all.x, all.y, room, all.height});
  const float x = std::round(column.x + column.width / 2);
  ui.canvas().fill({x - 1, middle(0), 2, middle(plan.rects.size() - 1) - middle(0)}, ui.theme().hair);
  for (std::size_t place = 0; place < plan.rects.size(); ++place) {
    rungSign(ui, {x, middle(place)}, rungAt(now, place) == now.answer.rung);
  }
}

}  // namespace

void ladder(Flow& flow, const LadderNow& now, LadderUse use) {
  Ui& ui = flow.ui();
  const float room = kSignRoomPx * ui.u();
  const LadderPlan plan = planOf(ui, now, flow.width());
  const base::Rect all = flow.take(plan.height);
  if (!flow.drawing()) return;
  std::optional<semantics::Scope> group;
  if (use == LadderUse::Choose) {
    group.emplace(ui.tree(), widgets::radioGroup(kGroup, ui.tr("ladder.which"), all));
    const auto asked = widgets::radioKeys(ui, kGroup, plan.rects.size());
    if (asked) ui.push(state::does(LadderChoice{LadderChoice::Of::Rung, rungAt(now, *asked)}));
  }
  for (std::size_t place = 0; place < plan.rects.size(); ++place) {
    const base::Rect rect = base::moved(plan.rects[place], all.x, all.y);
    const bool chosen = rungAt(now, place) == now.answer.rung;
    if (use == LadderUse::Choose) drawRungTarget(ui, now, place, rect);
    if (use == LadderUse::LookAt) rungGround(ui, rect, chosen, false);
    if (use == LadderUse::LookAt && chosen) ui.say(semantics::Role::Text, rungLabel(now.rung()), rect);
  }
  drawPole(ui, now, plan, all);
  for (std::size_t place = 0; place < plan.rects.size(); ++place) {
    const base::Rect rect = base::moved(plan.rects[place], all.x, all.y);
    putRung(ui, now.kind.rungs[rungAt(now, place)], plan.words[place],
            widgets::placed(ui, rect, {rect.x + room, rect.y, rect.width - room - 16, rect.height}));
  }
}

void rungShown(Flow& flow, const LadderNow& now) {
  Ui& ui = flow.ui();
  const float room = kSignRoomPx * ui.u();
  const RungWords w = rungWords(ui, now.rung(), flow.width() - room - 16, true);
  const base::Rect rect = flow.take(w.height(ui) + 8);
  if (!flow.drawing()) return;
  ui.canvas().roundFill(rect, 14, ui.theme().sageT);
  const base::Rect sign = widgets::placed(ui, rect, {rect.x, rect.y, room, rect.height});
  rungSign(ui, {std::round(sign.x + sign.width / 2), std::round(rect.y + rect.height / 2)}, true);
  putRung(ui, now.rung(), w, widgets::placed(ui, rect, {rect.x + room, rect.y, rect.width - room - 16, rect.height}));
  ui.say(semantics::Role::Text, rungLabel(now.rung()), rect);
}

}  // namespace tend::views
