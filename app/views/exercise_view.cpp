#include "app/views/exercise_view.h"

#include "app/views/exercise/match_result.h"
#include "app/views/exercise/stages.h"
#include "app/views/exercise/views.h"
#include "app/widgets/dialog.h"

namespace tend::views {
namespace {

using state::Stage;
using widgets::ButtonKind;

/// Of a match only what the chance gave, after a wait that is always the same; else what both offered.
void drawOpened(widgets::Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* match = std::get_if<exercise::Match>(&activity.exercise->definition);
  if (match == nullptr) return drawReveal(ui, s, activity);
  const MatchMoment moment = activity.pages.matchShown ? MatchMoment::Shown : MatchMoment::Waiting;
  drawMatchResult(ui, *match, {moment, activity.pages.matched});
}

void drawStage(widgets::Ui& ui, const state::AppState& s, const state::Activity& activity) {
  switch (activity.stage) {
    case Stage::Opening:
      return drawOpening(ui, s, activity);
    case Stage::Whose:
      return drawWhose(ui, s, activity);
    case Stage::Answering:
      return drawKind(ui, s, activity);
    case Stage::Offering:
      return drawOffering(ui, s, activity);
    case Stage::Curtain:
      return drawHandOver(ui, s, activity);
    case Stage::Consent:
      return drawConsent(ui, s, activity);
    case Stage::Reveal:
      return drawOpened(ui, s, activity);
    case Stage::Closing:
      return drawClosing(ui, s, activity);
  }
}

/// What was written would be gone: the writing is the safe answer.
void askToClose(widgets::Ui& ui) {
  const widgets::Dialog dialog{
      "exercise.close",
      ui.tr("exercise.close_ask"),
      ui.tr("exercise.close_words"),
      {{"exercise.go_on", ui.tr("exercise.go_on"), ButtonKind::Main, {}, false, 56},
       {"exercise.hide", ui.tr("exercise.hide"), ButtonKind::Second, {}, false, 56},
       {"exercise.keep_nothing", ui.tr("exercise.keep_nothing"), ButtonKind::Second, {}, false, 56}}};
  const auto pressed = widgets::drawDialog(ui, dialog);
  if (pressed) ui.push(state::CloseWriting{static_cast<state::CloseHow>(*pressed)});
}

}  // namespace

void drawExercise(widgets::Ui& ui, const state::AppState& s) {
  if (!s.activity) return;
  const state::Activity& activity = *s.activity;
  if (activity.pages.away) return drawAway(ui, s, activity);
  if (s.behind && state::isPrivateNow(activity)) return drawBehind(ui);
  if (activity.pause) return drawPause(ui, activity);
  drawStage(ui, s, activity);
  if (activity.asksToClose) askToClose(ui);
}

}  // namespace tend::views
