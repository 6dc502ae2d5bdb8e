#include "app/state/activity.h"

#include <algorithm>

#include "app/state/apply_exercise.h"
#include "app/state/place.h"

namespace tend::state {

using exercise::Sees;

namespace {

constexpr double kFirstTickSeconds = 0.05;

}  // namespace

std::string writingName(const std::string& field) { return kWritingPrefix + field; }

DoExercise does(exercise::Input input) {
  return {std::make_shared<const exercise::AnyInput>(exercise::AnyInput{std::move(input)})};
}

bool waitsForMatch(const Activity& activity) {
  return activity.stage == Stage::Reveal && activity.exercise->head.kind == exercise::Match::kKind &&
         !activity.pages.matchShown;
}

double exerciseTick(const AppState& s) {
  if (!s.activity || s.screen != Screen::Exercise) return 0;
  const Activity& activity = *s.activity;
  if (activity.pause) return activity.pause->nowSeconds - activity.pause->beganSeconds < kPauseSeconds ? 1 : 0;
  if (voiceHoldsLine(s)) return 0;  // its end wakes
  if (waitsForMatch(activity)) {
    const double waited = activity.nowSeconds - activity.pages.drawnSeconds;
    return activity.pages.drawnSeconds <= 0 ? kFirstTickSeconds
                                            : std::max(kFirstTickSeconds, exercise::kMatchWaitSeconds - waited);
  }
  return activity.stage == Stage::Answering ? exercise::tickIn(*activity.exercise, activity.answer) : 0;
}

double nextTick(const AppState& s) {
  const double exercise = exerciseTick(s);
  const double place = placeTick(s);
  return exercise > 0 && place > 0 ? std::min(exercise, place) : std::max(exercise, place);
}

bool hasTwoPages(const Activity& activity) {
  const exercise::Head& head = activity.exercise->head;
  return !activity.alone && (head.sees == Sees::Reveal || head.kind == exercise::Match::kKind);
}

bool isPrivateNow(const Activity& activity) {
  const bool one = activity.stage == Stage::Answering || activity.stage == Stage::Offering;
  // The days of a path are the same for whoever reads; which are done is kept as each is (apply_guide.cpp).
  const bool own = activity.reader && activity.exercise->head.kind != exercise::Practice::kKind;
  return one && (hasTwoPages(activity) || activity.exercise->head.sees != Sees::Together || own);
}

bool showsPrivateResult(const Activity& activity) {
  return activity.stage == Stage::Closing && !hasTwoPages(activity) && activity.exercise->head.sees != Sees::Together;
}

bool canKeepWritten(const AppState& s) {
  if (!s.activity || s.activity->stage != Stage::Closing || s.activity->keepAsked || s.activity->quiet) return false;
  if (!exercise::keptWhenAsked(*s.activity->exercise) || !readsAlone(s)) return false;
  const Keeps keeps = keepsNow(s);
  const bool canBe = keeps == Keeps::OwnLocked || keeps == Keeps::OwnUnlocked;
  return canBe && !exercise::isEmpty(*s.activity->exercise, s.activity->answer) &&
         !exercise::leadsToHelp(*s.activity->exercise, s.activity->answer);
}

bool wouldLose(const AppState& s) {
  if (!s.activity || !isPrivateNow(*s.activity)) return false;
  if (exercise::isEmpty(*s.activity->exercise, s.activity->answer)) return false;
  const bool unasked = exercise::keptWhenAsked(*s.activity->exercise) && !s.activity->keepAsked;
  return hasTwoPages(*s.activity) || s.activity->quiet || unasked || !readsAlone(s);
}

std::array<std::optional<progress::PartnerId>, 2> theTwo(const AppState& s) {
  std::array<std::optional<progress::PartnerId>, 2> two;
  const progress::Space* couple = s.kept.keeper ? s.kept.keeper->space() : nullptr;
  if (couple == nullptr || couple->partners.size() != two.size()) return two;
  for (std::size_t i = 0; i < two.size(); ++i) two[i] = couple->partners[i].id;
  return two;
}

bool bothLocked(const AppState& s) {
  const auto two = theTwo(s);
  return std::all_of(two.begin(), two.end(), [&](const auto& who) {
    const keeping::Box* box = who ? s.kept.keeper->boxOf(who) : nullptr;
    return box != nullptr && box->hasLock();
  });
}

bool canWait(const AppState& s) {
  if (!s.activity || !bothLocked(s)) return false;
  const Activity& activity = *s.activity;
  // Nothing quiet is kept, and picks are never kept.
  if (activity.quiet || activity.exercise->head.sees != Sees::Reveal) return false;
  for (std::size_t i = 0; i < activity.pages.folded.size(); ++i) {
    if (activity.pages.folded[i].isSet() && !activity.pages.inOwnPart[i]) return false;
  }
  return true;
}

bool hasPrivatePage(const AppState& s) {
  const bool seen = s.screen == Screen::Exercise || (s.screen == Screen::Help && s.helpOverExercise);
  return s.activity && seen && !s.activity->pages.away && isPrivateNow(*s.activity);
}

}  // namespace tend::state
