// Putting locks on, opening, changing and closing them. A passphrase goes from its field straight into the keeper.
#include "app/state/apply_exercise.h"
#include "app/state/apply_keeping.h"
#include "core/progress/seal/recovery_code.h"

namespace tend::state {
namespace {

using keeping::LockChange;
using Step = LockState::Step;

base::Error checkFailed(const char* id) { return {base::ErrorCode::CheckFailed, id, {}, {}}; }

std::optional<progress::PartnerId> whose(const AppState& s, progress::PartId part) {
  for (const progress::SpaceId& space : s.kept.keeper->spaces()) {
    for (const progress::Partner& partner : s.kept.keeper->space(space)->partners) {
      if (partner.part.id == part) return partner.id;
    }
  }
  return std::nullopt;
}

bool sameText(const base::GuardedText& a, const base::GuardedText& b) {
  bool same = false;
  a.read([&](std::string_view left) { b.read([&](std::string_view right) { same = left == right; }); });
  return same;
}

/// The new passphrase, if it was typed twice alike; else why not.
base::Result<base::GuardedText> newPassphrase(AppState& s) {
  text::edit::SecretEditor& first = s.fields.openSecret(kNewSecretField);
  text::edit::SecretEditor& again = s.fields.openSecret(kAgainField);
  if (first.characters() < kFewestSecretCharacters) return tl::unexpected(checkFailed("lock.too_short"));
  if (!sameText(first.text(), again.text())) return tl::unexpected(checkFailed("lock.not_alike"));
  again.clear();
  return first.take();
}

void openNewSecretFields(AppState& s) {
  s.fields.openSecret(kNewSecretField).clear();
  s.fields.openSecret(kAgainField).clear();
}

}  // namespace

void forgetSecrets(AppState& s) {
  if (s.kept.keeper) s.kept.keeper->cancel();
  for (const char* field :
       {kSecretField, kCodeField, kNewSecretField, kAgainField, kCopySecretField, kCopyAgainField}) {
    s.fields.close(field);
  }
  s.kept.unlock.reset();
  s.kept.lock.reset();
  s.kept.copy.reset();
}

void showUnlock(AppState& s, progress::PartId part, LockChange change) {
  const bool fromCover = isGated(s);
  forgetSecrets(s);
  endSearch(s);
  UnlockState unlock;
  unlock.part = part;
  unlock.who = whose(s, part);
  unlock.change = change;
  unlock.fromCover = fromCover;
  s.kept.unlock = unlock;
  s.fields.openSecret(kSecretField);
  if (change == LockChange::NewPassphrase) openNewSecretFields(s);
  s.screen = Screen::Unlock;
  s.overlay = Overlay::None;
  arrange(s);
}

void leaveKept(AppState& s) {
  keeping::Keeper* keeper = s.kept.keeper.get();
  const bool gated = isGated(s);
  keepTyped(s);
  closeMark(s);
  keepOwnPlace(s);
  const auto gate = gated ? std::optional(s.kept.unlock->part) : std::nullopt;
  forgetSecrets(s);
  s.kept.people = {};
  s.kept.askingToErase = false;
  if (keeper == nullptr) return;
  s.kept.left = gate ? gate : keeper->lockToReturn();
  s.kept.forgetDrawn = true;
  forgetGarden(s);
  keeper->closeAll();
  keeper->forgetUnstored();
  if (keeper->space() != nullptr) keeper->choose(keeper->space()->id, std::nullopt);
  refreshMarks(s);
}

bool hasOpenLock(const AppState& s) { return s.kept.keeper && s.kept.keeper->anyOpen(); }

bool isGated(const AppState& s) { return s.kept.unlock && s.kept.unlock->fromCover; }

void on(AppState& s, const OpenUnlock& a, Services&) {
  if (!s.kept.keeper || s.kept.keeper->box(a.part) == nullptr || !s.kept.keeper->box(a.part)->hasLock()) return;
  showUnlock(s, a.part, a.change);
}

void on(AppState& s, const UseCode& a, Services&) {
  if (!s.kept.unlock || s.kept.unlock->waiting) return;
  s.kept.unlock->withCode = a.withCode;
  s.kept.unlock->problem.reset();
  s.fields.openSecret(a.withCode ? kCodeField : kSecretField).clear();
}

void on(AppState& s, const Unlock&, Services&) {
  if (!s.kept.unlock || s.kept.unlock->waiting) return;
  UnlockState& unlock = *s.kept.unlock;
  unlock.problem.reset();
  text::edit::SecretEditor& typed = s.fields.openSecret(unlock.withCode ? kCodeField : kSecretField);
  if (typed.characters() == 0) {
    unlock.problem = checkFailed("unlock.empty");
    return;
  }
  if (unlock.withCode) {
    // A slip of the pen is told with its group before any try is counted.
    if (const auto code = progress::seal::readRecoveryCode(typed.text()); !code) {
      unlock.problem = code.error();
      return;
    }
  }
  keeping::Attempt attempt{unlock.part,
                           unlock.withCode ? progress::seal::SlotKind::Recovery : progress::seal::SlotKind::Passphrase,
                           base::GuardedText(0), unlock.change, base::GuardedText(0)};
  if (unlock.change == LockChange::NewPassphrase) {
    auto chosen = newPassphrase(s);
    if (!chosen) {
      unlock.problem = chosen.error();
      return;
    }
    attempt.newPassphrase = std::move(*chosen);
  }
  attempt.secret = typed.take();
  const auto begun = s.kept.keeper->attempt(std::move(attempt));
  if (!begun) unlock.problem = begun.error();
  unlock.waiting = begun.has_value();
}

void on(AppState& s, const OpenLock& a, Services&) {
  const keeping::Box* box = s.kept.keeper ? s.kept.keeper->box(a.part) : nullptr;
  if (box == nullptr || box->hasLock() || !box->mayWrite()) return;
  forgetSecrets(s);
  LockState lock;
  lock.part = a.part;
  lock.who = whose(s, a.part);
  s.kept.lock = lock;
  s.screen = Screen::Lock;
  s.overlay = Overlay::None;
  arrange(s);
}

void on(AppState& s, const AskRecovery& a, Services&) {
  if (s.kept.lock) s.kept.lock->recovery = a.wished;
}

void on(AppState& s, const NextLockStep&, Services& v) {
  if (!s.kept.lock) return;
  LockState& lock = *s.kept.lock;
  lock.problem.reset();
  switch (lock.step) {
    case Step::Words:
      lock.step = Step::Secret;
      openNewSecretFields(s);
      break;
    case Step::Secret: {
      auto chosen = newPassphrase(s);
      if (!chosen) {
        lock.problem = chosen.error();
        return;
      }
      const auto begun = s.kept.keeper->putLock(lock.part, {std::move(*chosen), lock.recovery});
      if (!begun) lock.problem = begun.error();
      if (begun) lock.step = Step::Waiting;
      break;
    }
    case Step::Waiting:
      break;
    case Step::Code:
      lock.code.reset();
      lock.step = Step::Done;
      break;
    case Step::Done:
      forgetSecrets(s);
      on(s, OpenScreen{Screen::People}, v);
      break;
  }
}

void on(AppState& s, const CloseLocks&, Services& v) {
  closeCheck(s, v);
  if (!s.kept.keeper) return;
  keepTyped(s);
  closeMark(s);
  keepOwnPlace(s);
  const bool alone = readsAlone(s);
  hideExercise(s, Going::LockCloses);
  s.kept.forgetDrawn = true;
  forgetGarden(s);
  s.kept.keeper->closeAll();
  const keeping::Box* box = s.kept.keeper->active();
  if (alone && box != nullptr && box->form() == keeping::Form::Locked) {
    s.kept.keeper->choose(s.kept.keeper->space()->id, std::nullopt);
    resumePlace(s);
  }
  if (!isGated(s) && (s.screen == Screen::Unlock || s.screen == Screen::Lock || s.screen == Screen::Copies)) {
    s.screen = Screen::Reader;
  }
  if (!isGated(s)) forgetSecrets(s);
  refreshMarks(s);
}

void on(AppState& s, const WentAway&, Services& v) {
  closeCheck(s, v);  // also where nothing else is kept
  hideExercise(s, Going::LockCloses);
  if (!s.kept.keeper) return;
  keepTyped(s);
  keepOwnPlace(s);
  s.kept.keeper->saveAgain();
  on(s, CloseLocks{}, v);
}

}  // namespace tend::state
