// What the store and the slow work answer, and what the keeper has to tell.
#include "app/state/apply_keeping.h"

#include "app/state/apply_exercise.h"

namespace tend::state {
namespace {

using keeping::News;
using keeping::NewsKind;

void notice(AppState& s, const base::Error& error) {
  if (s.screen != Screen::Cover) s.notice = Notice{error.id, error.arguments};
}

/// It is opened: whoever did it reads now, where they were.
void opened(AppState& s, const News& news, Services& v) {
  refreshMarks(s);
  meetGarden(s);
  if (!s.kept.unlock || s.kept.unlock->part != *news.part) return;
  if (turnUnlocked(s, *news.part, v)) return;
  const UnlockState unlock = *s.kept.unlock;
  forgetSecrets(s);
  for (const progress::SpaceId& space : s.kept.keeper->spaces()) {
    const progress::Space* couple = s.kept.keeper->space(space);
    bool here = couple->shared.id == unlock.part;
    for (const progress::Partner& partner : couple->partners) here = here || partner.id == unlock.who;
    if (here && s.kept.keeper->space()->id != space) forgetExercises(s);  // they are the other couple's
    if (here) s.kept.keeper->choose(space, unlock.who);
  }
  refreshMarks(s);
  resumePlace(s);
  // After Leave quickly one comes back to the shelf, never to the page that was left.
  on(s, OpenScreen{unlock.fromCover ? Screen::Shelf : Screen::Reader}, v);
}

/// A lock was put on or changed: the code is shown if there is one, then that it is done.
void lockPutOn(AppState& s, const News& news) {
  if (s.kept.unlock && s.kept.unlock->part == *news.part) {
    LockState lock;
    lock.part = *news.part;
    lock.who = s.kept.unlock->who;
    forgetSecrets(s);
    s.kept.lock = lock;
    s.screen = Screen::Lock;
  }
  if (!s.kept.lock || s.kept.lock->part != *news.part) return;
  s.kept.lock->code = news.recovery;
  s.kept.lock->step = news.recovery ? LockState::Step::Code : LockState::Step::Done;
  s.fields.close(kNewSecretField);
  s.fields.close(kAgainField);
}

void notSaved(AppState& s, const News& news) {
  const std::string reason = s.strings().sentence(*news.error);
  if (s.screen != Screen::Cover) s.notice = Notice{"keeping.not_saved", {{"reason", reason}}};
}

/// Nobody may think it is gone when it is not.
void notErased(AppState& s, const base::Error& error) {
  const std::string reason = s.strings().sentence(error);
  if (s.screen != Screen::Cover) s.notice = Notice{"keeping.not_erased", {{"reason", reason}}};
}

void hear(AppState& s, const News& news, Services& v) {
  switch (news.kind) {
    case NewsKind::Ready:
    case NewsKind::Loaded:
      refreshMarks(s);
      meetGarden(s);
      if (news.error) notice(s, *news.error);
      break;
    case NewsKind::Opened:
      opened(s, news, v);
      break;
    case NewsKind::NotOpened:
      if (!s.kept.unlock) break;
      s.kept.unlock->waiting = false;
      s.kept.unlock->problem = news.error;
      break;
    case NewsKind::LockPutOn:
      lockPutOn(s, news);
      refreshMarks(s);
      break;
    case NewsKind::LockNotPutOn:
      if (!s.kept.lock) break;
      s.kept.lock->step = LockState::Step::Secret;
      s.kept.lock->problem = news.error;
      break;
    case NewsKind::NotSaved:
      if (news.error) notSaved(s, news);
      break;
    case NewsKind::Told:
      if (news.error) notice(s, *news.error);
      break;
    case NewsKind::Cleared:
      refreshMarks(s);
      break;
    case NewsKind::Erased:
      s.kept.erased = true;
      refreshMarks(s);
      break;
    case NewsKind::NotErased:
      if (news.error) notErased(s, *news.error);
      break;
  }
}

}  // namespace

void hearKeeper(AppState& s, Services& v) {
  if (!s.kept.keeper) return;
  for (const News& news : s.kept.keeper->takeNews()) hear(s, news, v);
}

void on(AppState& s, const StoreAnswered& a, Services&) {
  if (s.kept.keeper) s.kept.keeper->takeStored(a.done);
}

void on(AppState& s, const WorkFinished& a, Services&) {
  if (!s.kept.keeper || finishCopyWork(s, a.work)) return;
  s.kept.keeper->takeWork(a.work);
}

}  // namespace tend::state
