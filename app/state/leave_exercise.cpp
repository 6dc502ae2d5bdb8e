// Leaving an exercise and resting from it: what would be lost is asked about first, and whoever leaves in the middle of
// their turn takes nothing of the other one's along.
#include "app/state/apply_exercise.h"
#include "app/state/apply_keeping.h"

namespace tend::state {
namespace {

/// Whoever leaves in their turn closes their own page; the other one's stays folded.
void leaveTurn(AppState& s) {
  Activity& activity = *s.activity;
  TwoPages& pages = activity.pages;
  pages.hidden.destroy();
  pages.away = false;
  if (!hasTwoPages(activity)) return;
  interruptPages(activity);
  if (activity.stage != Stage::Answering && activity.stage != Stage::Offering) return;
  clearHands(s);
  if (!pages.folded[1 - pages.turn].isSet()) return;
  pages.turn = 1 - pages.turn;
  setStage(s, Stage::Curtain);
}

void leave(AppState& s, Services& v) {
  const Screen to = s.activity->from;
  if (isPrivateNow(*s.activity)) s.kept.forgetDrawn = true;
  leaveTurn(s);
  setAside(s);
  on(s, OpenScreen{to}, v);
}

}  // namespace

void endExercise(AppState& s) {
  if (!s.activity) return;
  const bool seenByOne = isPrivateNow(*s.activity) || showsPrivateResult(*s.activity);
  if (seenByOne || s.activity->stage == Stage::Reveal) s.kept.forgetDrawn = true;
  // A turn's own lock closes with it.
  if (hasTwoPages(*s.activity)) closeOwnPage(s);
  s.activity.reset();
  openWriting(s);
}

void stepBackFromExercise(AppState& s, Services& v) {
  if (!s.activity) return on(s, OpenScreen{Screen::Reader}, v);
  if (s.activity->asksToClose) return on(s, CloseWriting{}, v);
  if (s.activity->pause) return on(s, ResumeExercise{}, v);
  // What is out of sight stays there, whoever goes back from it.
  if (s.activity->pages.away) return on(s, OpenScreen{s.activity->from}, v);
  // Back never opens a page that was folded. What was ticked was for the words as they were then.
  if (s.activity->stage == Stage::Offering) {
    s.activity->pages.offered.clear();
    return setStage(s, Stage::Answering);
  }
  on(s, LeaveExercise{}, v);
}

void on(AppState& s, const LeaveExercise&, Services& v) {
  if (!s.activity) return;
  if (wouldLose(s) && !s.activity->asksToClose && !s.activity->pages.away) {
    s.activity->asksToClose = true;
    s.activity->pause.reset();  // the question stands over the page
    return;
  }
  keepAnswer(s, Done::No);
  leave(s, v);
}

void on(AppState& s, const CloseWriting& a, Services& v) {
  if (!s.activity || !s.activity->asksToClose) return;
  s.activity->asksToClose = false;
  if (a.how == CloseHow::KeepNothing) leave(s, v);
  if (a.how == CloseHow::Hide) on(s, OpenScreen{s.activity->from}, v);
}

void on(AppState& s, const PauseExercise&, Services&) {
  if (s.activity) s.activity->pause = Pause{};
}

void on(AppState& s, const ChoosePause& a, Services&) {
  if (!s.activity || !s.activity->pause) return;
  s.activity->pause = Pause{a.lookAround, 0, 0};
}

void on(AppState& s, const ResumeExercise&, Services&) {
  if (s.activity) s.activity->pause.reset();
}

void on(AppState& s, const SomethingLighter&, Services& v) {
  if (!s.activity) return;
  s.activity->pause.reset();
  on(s, LeaveExercise{}, v);
  // Reading asks nothing; whoever has something to lose is asked first, and stays.
  if (!s.activity) on(s, OpenScreen{Screen::Reader}, v);
}

}  // namespace tend::state
