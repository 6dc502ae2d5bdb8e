#include "app/views/exercise/ladder_view.h"

#include <algorithm>
#include <cmath>

#include "app/views/exercise/card.h"
#include "app/views/exercise/ladder_parts.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::LadderChoice;
using exercise::LadderDo;
using exercise::LadderMove;
using exercise::LadderPhase;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kColumnPx = 720;

// The pages

struct LadderPage {
  std::string lead, title;
  std::vector<Button> buttons;
  std::vector<state::Action> meanings;
  void add(Button button, state::Action meaning) {
    buttons.push_back(std::move(button));
    meanings.push_back(std::move(meaning));
  }
};

state::Action move(LadderDo what) { return state::does(LadderMove{what}); }

std::string lead(Ui& ui, const LadderNow& now) {
  const CalledPerson& speaker = now.speaker();
  const CalledPerson& listener = now.listener();
  switch (now.answer.phase) {
    case LadderPhase::Setting:
      return speaker.named ? ui.tr("ladder.chooses", {{"name", speaker.name}}) : ui.tr("ladder.one_chooses");
    case LadderPhase::Agreeing:
      return listener.named ? ui.tr("ladder.is_asked", {{"name", listener.name}}) : ui.tr("ladder.one_is_asked");
    case LadderPhase::Telling:
      return speaker.named ? ui.tr("ladder.speaks", {{"name", speaker.name}}) : ui.tr("ladder.one_speaks");
    case LadderPhase::Thanked:
      return listener.named ? ui.tr("ladder.answers", {{"name", listener.name}}) : ui.tr("ladder.one_answers");
    case LadderPhase::Off:
      break;
  }
  return ui.tr("ladder.off_lead");
}

Button lowerButton(Ui& ui, const LadderNow& now) {
  const bool lowest = now.answer.rung == 0;
  return {"ladder.lower", lowest ? ui.tr("ladder.not_today") : ui.tr("ladder.lower"), ButtonKind::Second,
          lowest ? std::optional<paint::Icon>() : paint::Icon::Down};
}

LadderPage settingPage(Ui& ui) {
  LadderPage page;
  page.title = ui.tr("ladder.which");
  page.add({"exercise.stop", ui.tr("exercise.stop"), ButtonKind::Quiet, {}}, state::LeaveExercise{});
  page.add({"ladder.ask", ui.tr("ladder.ask"), ButtonKind::Main, {}}, move(LadderDo::Ask));
  return page;
}

LadderPage agreeingPage(Ui& ui, const LadderNow& now) {
  LadderPage page;
  page.title = ui.tr("ladder.can_hear");
  page.add({"ladder.set_again", ui.tr("ladder.set_again"), ButtonKind::Quiet, {}}, move(LadderDo::SetAgain));
  page.add(lowerButton(ui, now), move(LadderDo::Lower));
  page.add({"ladder.agree", ui.tr("ladder.agree"), ButtonKind::Main, {}}, move(LadderDo::Agree));
  return page;
}

LadderPage tellingPage(Ui& ui, const LadderNow& now) {
  LadderPage page;
  page.title = ui.tr("ladder.now");
  page.add({"exercise.stop", ui.tr("exercise.stop"), ButtonKind::Quiet, {}}, state::LeaveExercise{});
  page.add(lowerButton(ui, now), move(LadderDo::Lower));
  page.add({"ladder.told", ui.tr("ladder.told"), ButtonKind::Main, {}}, move(LadderDo::Told));
  return page;
}

LadderPage thankedPage(Ui& ui, const LadderNow& now) {
  LadderPage page;
  page.title = ui.tr("turns.quoted", {{"words", now.kind.thanks}});
  page.add({"ladder.change_over", ui.tr("ladder.change_over"), ButtonKind::Second, paint::Icon::Swap},
           move(LadderDo::ChangeOver));
  page.add({"exercise.finish", ui.tr("exercise.finish"), ButtonKind::Main, {}}, state::FinishExercise{});
  return page;
}

LadderPage offPage(Ui& ui) {
  LadderPage page;
  page.title = ui.tr("ladder.off_title");
  page.add({"ladder.set_again", ui.tr("ladder.set_again"), ButtonKind::Quiet, {}}, move(LadderDo::SetAgain));
  page.add({"exercise.finish", ui.tr("exercise.finish"), ButtonKind::Main, {}}, state::FinishExercise{});
  return page;
}

LadderPage pageOf(Ui& ui, const LadderNow& now) {
  switch (now.answer.phase) {
    case LadderPhase::Setting:
      return settingPage(ui);
    case LadderPhase::Agreeing:
      return agreeingPage(ui, now);
    case LadderPhase::Telling:
      return tellingPage(ui, now);
    case LadderPhase::Thanked:
      return thankedPage(ui, now);
    case LadderPhase::Off:
      break;
  }
  return offPage(ui);
}

void aside(Flow& flow, const std::string& words) {
  flow.text(words, {paint::TextStyle::Aside, flow.ui().theme().ink2, 18});
}

void whoSpeaks(Flow& flow, const LadderNow& now) {
  Ui& ui = flow.ui();
  if (!now.names.canBeAsked()) return;
  const std::vector<widgets::Segment> people = {{now.names[0].name, {}, {}, 0}, {now.names[1].name, {}, {}, 0}};
  const float width = std::min(flow.width(), 420 * ui.u());
  const base::Rect rect = flow.take(widgets::segmentsHeight(ui, people, width));
  if (flow.drawing()) {
    const auto chosen = widgets::drawSegments(ui, "ladder.speaker", ui.tr("ladder.who"), people, now.answer.speaker,
                                              widgets::placed(ui, rect, {rect.x, rect.y, width, rect.height}));
    if (chosen) ui.push(state::does(LadderChoice{LadderChoice::Of::Speaker, *chosen}));
  }
  flow.space(20);
}

void hints(Flow& flow, const std::string& title, const std::vector<std::string>& words) {
  if (words.empty()) return;
  flow.space(24);
  flow.text(title, {paint::TextStyle::Lead, flow.ui().theme().clay, 15, false, semantics::Role::Heading, 2});
  flow.space(4);
  for (const std::string& one : words) {
    flow.text(one, {paint::TextStyle::Aside, flow.ui().theme().ink, 19});
    flow.space(8);
  }
}

/// Something to rest the eyes on; it says nothing.
void flower(Flow& flow) {
  constexpr float kFlowerPx = 176;
  constexpr int kInBloom = 4;
  constexpr float kPetalsPx = 56;  // above the end of its stem
  flow.space(32);
  const base::Rect rect = flow.take(kPetalsPx + kFlowerPx + 12);
  if (!flow.drawing()) return;
  const base::Point ground{std::round(rect.x + rect.width / 2), rect.bottom() - 8};
  flow.ui().canvas().plant(paint::PlantKind::Tulip, ground, kFlowerPx, kInBloom, 7);
}

void content(Flow& flow, const LadderNow& now) {
  Ui& ui = flow.ui();
  switch (now.answer.phase) {
    case LadderPhase::Setting:
      aside(flow, ui.tr("ladder.begin_low"));
      flow.space(20);
      whoSpeaks(flow, now);
      return ladder(flow, now, LadderUse::Choose);
    case LadderPhase::Agreeing:
      aside(flow, ui.tr("ladder.agree_words"));
      flow.space(20);
      return ladder(flow, now, LadderUse::LookAt);
    case LadderPhase::Telling:
      rungShown(flow, now);
      hints(flow, ui.tr("ladder.for_speaker"), now.kind.telling);
      return hints(flow, ui.tr("ladder.for_listener"), now.kind.listening);
    case LadderPhase::Thanked:
      aside(flow, ui.tr("ladder.whole_answer"));
      return flower(flow);
    case LadderPhase::Off:
      return aside(flow, ui.tr("ladder.off_words"));
  }
}

}  // namespace

void drawLadder(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* kind = std::get_if<exercise::Ladder>(&activity.exercise->definition);
  const auto* answer = std::get_if<exercise::LadderAnswer>(&activity.answer);
  if (kind == nullptr || answer == nullptr || kind->rungs.empty()) return;
  const LadderNow now{*kind, *answer, twoNames(s)};
  LadderPage page = pageOf(ui, now);
  Card card(ui, {"exercise", lead(ui, now), page.title, kColumnPx,
                 PrivacyLine{paint::Icon::EyeOff, ui.tr("turns.nothing_kept")}, page.buttons});
  content(card.flow(), now);
  const auto pressed = card.finish();
  if (pressed) ui.push(std::move(page.meanings[*pressed]));
}

}  // namespace tend::views
