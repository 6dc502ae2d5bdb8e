// What is on the screen for one pair of eyes goes out of sight when another screen is opened, when a lock closes or
// when the window is hidden: it is folded, and comes back only for whoever it belongs to (whose_turn.cpp). And the
// exercises that wait like that, while something else is done.
#include <algorithm>

#include "app/state/apply_exercise.h"
#include "app/state/apply_keeping.h"
#include "app/state/exercises.h"

namespace tend::state {
namespace {

bool isUnderOpenLock(const AppState& s) {
  const keeping::Box* box = s.kept.keeper ? s.kept.keeper->active() : nullptr;
  return box != nullptr && box->form() == keeping::Form::Open;
}

/// What both saw is not for whoever comes by.
void closeReveal(AppState& s) {
  s.activity->pages.revealed.reset();
  s.activity->pages.matched.reset();
  s.kept.forgetDrawn = true;
  setStage(s, Stage::Closing);
}

/// The closing words may stay; what was answered stands beside them no longer.
void closeResult(AppState& s) {
  Activity& activity = *s.activity;
  if (exercise::isEmpty(*activity.exercise, activity.answer)) return;
  activity.answer = exercise::begin(*activity.exercise);
  s.kept.forgetDrawn = true;
}

void close(AppState& s) {
  endExercise(s);
  s.kept.forgetDrawn = true;
  if (s.screen == Screen::Exercise) s.screen = Screen::Reader;
}

void foldInHands(AppState& s) {
  Activity& activity = *s.activity;
  // A path begins at the day that is asked for, and its days are kept one by one: nothing of it has to wait.
  if (activity.exercise->head.kind == exercise::Practice::kKind) return close(s);
  auto hidden = exercise::FoldedPage::fold(inHands(activity), activity.pages.offered);
  if (!hidden) return close(s);  // no guarded memory left: it is not kept where it could be read
  activity.pages.hidden = std::move(*hidden);
  activity.pages.away = true;
  activity.asksToClose = false;
  activity.answer = exercise::begin(*activity.exercise);
  activity.pages.offered.clear();
  s.aloud.allowedPages.clear();
  s.kept.forgetDrawn = true;
  openWriting(s);
  // A lock that was opened for the turn closes with it: it was never opened for reading.
  if (hasTwoPages(activity)) closeOwnPage(s);
}

/// Whoever opens this exercise now would go on with that one.
bool isSame(const AppState& s, const Activity& activity, const ExerciseEntry& entry) {
  if (activity.exercise->head.id != entry.id || activity.pack != s.reader->page().pack().info().id) return false;
  const auto who = s.kept.keeper ? s.kept.keeper->who() : std::nullopt;
  return hasTwoPages(activity) || activity.reader == who;
}

bool waits(const Activity& activity) {
  const auto& folded = activity.pages.folded;
  return activity.pages.away || (hasTwoPages(activity) && (folded[0].isSet() || folded[1].isSet()));
}

}  // namespace

void interruptPages(Activity& activity) {
  activity.pages.consents = {};
  for (PageLock& lock : activity.pages.locks) {
    if (lock == PageLock::Shown) lock = PageLock::ToShow;
  }
}

void hideExercise(AppState& s, Going why) {
  if (!s.activity) return;
  Activity& activity = *s.activity;
  keepAnswer(s, Done::No);
  activity.pages.unlocking.reset();
  interruptPages(activity);
  if (activity.pages.away) return;
  const bool lockCloses = why == Going::LockCloses && isUnderOpenLock(s);
  const bool forOne = activity.exercise->head.sees != exercise::Sees::Together || activity.reader;
  switch (activity.stage) {
    case Stage::Reveal:
      return closeReveal(s);
    case Stage::Closing:
      if (forOne || lockCloses) closeResult(s);
      return;
    case Stage::Answering:
    case Stage::Offering:
      if (isPrivateNow(activity) || lockCloses) foldInHands(s);
      return;
    default:
      return;  // nothing of anybody is here
  }
}

void mindOutOfSight(AppState& s) {
  if (!s.activity) return;
  const bool seen = s.screen == Screen::Exercise || (s.screen == Screen::Help && s.helpOverExercise) ||
                    (s.screen == Screen::Unlock && s.activity->pages.unlocking);
  if (!seen) hideExercise(s, Going::Elsewhere);
}

void comeBack(AppState& s) {
  Activity& activity = *s.activity;
  activity.pages.hidden.read([&](const exercise::Fields& fields, const exercise::LineIds& offered) {
    putInHands(activity, fields);
    activity.pages.offered = offered;
  });
  activity.pages.hidden.destroy();
  activity.pages.away = false;
  openWriting(s);
}

void setAside(AppState& s) {
  if (!s.activity) return;
  const std::shared_ptr<Activity> left = s.activity;
  endExercise(s);
  if (waits(*left)) s.waiting.push_back(left);
}

bool goesOn(AppState& s, const ExerciseEntry& entry) {
  if (s.activity && isSame(s, *s.activity, entry)) return true;
  setAside(s);
  const auto found = std::find_if(s.waiting.begin(), s.waiting.end(),
                                  [&](const auto& activity) { return isSame(s, *activity, entry); });
  if (found == s.waiting.end()) return false;
  s.activity = *found;
  s.waiting.erase(found);
  return true;
}

void forgetExercises(AppState& s) {
  endExercise(s);
  s.waiting.clear();
  s.keptAnswer.reset();
  if (s.screen == Screen::Exercise) s.screen = Screen::Reader;
}

}  // namespace tend::state
