// Whose page it is: a turn begins, what was hidden comes back, and a yes counts, only for whoever says (and, where
// there is a lock, shows) that it is theirs.
#include "app/state/apply_exercise.h"
#include "app/state/apply_keeping.h"
#include "core/base/freed_memory.h"

namespace tend::state {
namespace {

using keeping::Form;

std::optional<progress::PartnerId> ownerOf(const Activity& activity, std::uint8_t who) {
  return hasTwoPages(activity) ? activity.pages.who[who] : activity.reader;
}

/// The part whose lock stands before it: the owner's; of what one person does as nobody named, that of the two.
const keeping::Box* boxOf(const AppState& s, std::uint8_t who) {
  const auto owner = ownerOf(*s.activity, who);
  if (!s.kept.keeper || (!owner && hasTwoPages(*s.activity))) return nullptr;
  return s.kept.keeper->boxOf(owner);
}

/// Its owner was removed, perhaps on another device: without their lock nobody can say that it is theirs.
bool isGone(const AppState& s, std::uint8_t who) {
  return ownerOf(*s.activity, who).has_value() && boxOf(s, who) == nullptr;
}

void askLock(AppState& s, std::uint8_t who) {
  s.activity->pages.unlocking = who;
  showUnlock(s, boxOf(s, who)->id(), keeping::LockChange::None);
  s.kept.unlock->thenReads = false;
}

void beginTurn(AppState& s, std::uint8_t who) {
  base::wipeFreedMemory();
  s.activity->pages.turn = who;
  clearHands(s);
  setStage(s, Stage::Answering);
}

/// The page of an earlier sitting, read from the part that was just opened; without one, its owner answers now.
void takeEarlier(AppState& s, std::uint8_t who) {
  TwoPages& pages = s.activity->pages;
  auto page = foldedBefore(s, *pages.who[who]);
  if (!page) return beginTurn(s, who);
  pages.folded[who] = std::move(*page);
  pages.locks[who] = PageLock::Shown;
  pages.inOwnPart[who] = true;
  pages.turn = who;
  closeOwnPage(s);
  s.kept.forgetDrawn = true;
  setStage(s, pages.folded[1 - who].isSet() ? Stage::Consent : Stage::Curtain);
}

/// The lock is open, or there is none: on with what it was for.
void goOn(AppState& s, std::uint8_t who, bool withLock, Services& v) {
  Activity& activity = *s.activity;
  TwoPages& pages = activity.pages;
  if (activity.stage == Stage::Consent) {
    closeOwnPage(s);
    pages.locks[who] = PageLock::Shown;
    return on(s, ConsentToReveal{who, true}, v);
  }
  if (pages.away) return comeBack(s);
  if (withLock && pages.earlier) return takeEarlier(s, who);
  beginTurn(s, who);
}

/// Only the page of whoever has the device now may be open.
void chooseOwner(AppState& s, std::uint8_t who, bool withLock) {
  keeping::Keeper* keeper = s.kept.keeper.get();
  if (keeper == nullptr || keeper->space() == nullptr) return;
  const auto owner = ownerOf(*s.activity, who);
  const bool reads = withLock || !hasTwoPages(*s.activity);
  if (!reads || keeper->who() != owner) closeOwnPage(s);
  if (reads && owner) keeper->choose(keeper->space()->id, owner);
  refreshMarks(s);
}

}  // namespace

void on(AppState& s, const TakeDevice& a, Services& v) {
  if (!s.activity || a.who > 1) return;
  const Activity& activity = *s.activity;
  const bool two = hasTwoPages(activity);
  const bool back = activity.pages.away && (!two || a.who == activity.pages.turn);
  const bool begins = two && !activity.pages.folded[a.who].isSet() &&
                      (activity.stage == Stage::Whose || activity.stage == Stage::Curtain);
  if ((!back && !begins) || isGone(s, a.who)) return;
  const keeping::Box* box = boxOf(s, a.who);
  // What was hidden comes back only with the lock, however it was begun.
  const bool withLock = box != nullptr && box->hasLock() && (back || !a.withoutLock);
  if (withLock && box->form() == Form::Locked) return askLock(s, a.who);
  chooseOwner(s, a.who, withLock);
  goOn(s, a.who, withLock, v);
}

bool asksLockFirst(AppState& s, std::uint8_t who) {
  if (s.activity->pages.locks[who] != PageLock::ToShow) return false;
  if (isGone(s, who)) return true;
  const keeping::Box* box = boxOf(s, who);
  if (box == nullptr || box->form() != Form::Locked) return false;
  askLock(s, who);
  return true;
}

bool turnUnlocked(AppState& s, progress::PartId part, Services& v) {
  // Opened to read, it is for reading: only what was asked for a turn goes on with that.
  if (!s.activity || !s.activity->pages.unlocking || s.kept.unlock->thenReads) return false;
  const std::uint8_t who = *s.activity->pages.unlocking;
  const keeping::Box* box = boxOf(s, who);
  if (box == nullptr || box->id() != part) return false;
  s.activity->pages.unlocking.reset();
  forgetSecrets(s);
  s.screen = Screen::Exercise;
  chooseOwner(s, who, true);
  goOn(s, who, true, v);
  return true;
}

bool turnNotUnlocked(AppState& s) {
  if (!s.activity || !s.activity->pages.unlocking) return false;
  s.activity->pages.unlocking.reset();
  forgetSecrets(s);
  s.screen = Screen::Exercise;
  return true;
}

}  // namespace tend::state
