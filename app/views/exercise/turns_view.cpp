#include "app/views/exercise/turns_view.h"

#include <algorithm>

#include "app/views/exercise/card.h"
#include "app/views/exercise/turns_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::TurnsChoice;
using exercise::TurnsSwitch;
using widgets::Flow;
using widgets::Ui;

void label(Flow& flow, const std::string& words) {
  flow.text(words, {paint::TextStyle::Name, flow.ui().theme().ink, 19, false, semantics::Role::Heading, 2});
  flow.space(8);
}

void lengths(Flow& flow, const TurnsNow& now) {
  Ui& ui = flow.ui();
  std::vector<std::string> words;
  for (const int minutes : now.kind.minutes) {
    words.push_back(ui.strings().plural("turns.minutes", static_cast<unsigned long>(minutes)));
  }
  label(flow, ui.tr("turns.how_long"));
  const base::Rect rect = flow.take(widgets::chipsHeight(ui, words, now.answer.length, flow.width()));
  if (flow.drawing()) {
    const auto chosen = widgets::drawChips(ui, "turns.length", ui.tr("turns.how_long"), words, now.answer.length, rect);
    if (chosen) ui.push(state::does(TurnsChoice{TurnsChoice::Of::Length, *chosen}));
  }
  flow.space(8);
  flow.text(ui.tr("turns.equal"), {paint::TextStyle::Label, ui.theme().ink2, 15});
  flow.space(24);
}

void whoBegins(Flow& flow, const TurnsNow& now) {
  Ui& ui = flow.ui();
  label(flow, ui.tr("turns.who_begins"));
  if (!now.names.canBeAsked()) {
    flow.text(ui.tr("turns.agree_who"), {paint::TextStyle::Aside, ui.theme().ink2, 17});
    flow.space(24);
    return;
  }
  const std::vector<widgets::Segment> people = {{now.names[0].name, {}, {}, 0}, {now.names[1].name, {}, {}, 0}};
  base::Rect rect = flow.take(widgets::segmentsHeight(ui, people, std::min(flow.width(), 420 * ui.u())));
  rect = widgets::placed(ui, rect, {rect.x, rect.y, std::min(rect.width, 420 * ui.u()), rect.height});
  if (flow.drawing()) {
    const auto chosen =
        widgets::drawSegments(ui, "turns.first", ui.tr("turns.who_begins"), people, now.answer.first, rect);
    if (chosen) ui.push(state::does(TurnsChoice{TurnsChoice::Of::First, *chosen}));
  }
  flow.space(24);
}

void drawChoosing(Ui& ui, const TurnsNow& now, const std::string& title) {
  Card card(ui, {"exercise",
                 ui.tr("turns.before"),
                 title,
                 640,
                 PrivacyLine{paint::Icon::EyeOff, ui.tr("turns.nothing_kept")},
                 {{"exercise.stop", ui.tr("exercise.stop"), widgets::ButtonKind::Quiet, {}, false, 56},
                  {"turns.begin", ui.tr("turns.begin"), widgets::ButtonKind::Main, {}, false, 56}}});
  lengths(card.flow(), now);
  whoBegins(card.flow(), now);
  turnsSwitches(card.flow(), now.answer);
  const auto pressed = card.finish();
  if (pressed == std::size_t{0}) ui.push(state::LeaveExercise{});
  if (pressed == std::size_t{1}) ui.push(state::does(exercise::TurnsMove{exercise::TurnsDo::Begin}));
}

void turnsSwitch(Flow& flow, const char* name, const std::string& words, const TurnsSwitch& now) {
  Ui& ui = flow.ui();
  const base::Rect rect = flow.take(widgets::switchRowHeight(ui, words, {}, flow.width()));
  if (!flow.drawing() || !widgets::drawSwitchRow(ui, name, words, {}, now.on, rect)) return;
  ui.push(state::does(TurnsSwitch{now.of, !now.on}));
}

}  // namespace

void turnsSwitches(Flow& flow, const exercise::TurnsAnswer& answer) {
  Ui& ui = flow.ui();
  flow.hairline();
  turnsSwitch(flow, "turns.bell", ui.tr("turns.bell"), {TurnsSwitch::Of::Bell, answer.bell});
  flow.hairline();
  turnsSwitch(flow, "turns.time", ui.tr("turns.show_time"), {TurnsSwitch::Of::Time, answer.time});
  flow.hairline();
}

void drawTurns(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* kind = std::get_if<exercise::Turns>(&activity.exercise->definition);
  const auto* answer = std::get_if<exercise::TurnsAnswer>(&activity.answer);
  if (kind == nullptr || answer == nullptr) return;
  const TurnsNow now{*kind, *answer, twoNames(s)};
  const std::string& title = activity.exercise->head.title;
  if (answer->phase == exercise::TurnsPhase::Choosing) {
    drawChoosing(ui, now, title);
  } else {
    drawTurn(ui, now, title);
  }
}

}  // namespace tend::views
