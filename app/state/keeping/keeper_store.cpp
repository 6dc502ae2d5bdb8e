// The keeper and the store: what is asked for, and what the answers lead to.
#include "app/state/keeping/keeper.h"
#include "app/state/keeping/lock_work.h"
#include "core/progress/records.h"

namespace tend::state::keeping {
namespace {

constexpr const char* kHousehold = "household";

}  // namespace

using base::Error;
using base::ErrorCode;
using base::Purge;
using base::StoreAnswer;
using progress::PartId;

void Keeper::begin() { ask(m_ports.store->load(kHousehold), {Asked::Household, {}}); }

void Keeper::saveHousehold(Purge purge) {
  const auto bytes = progress::writeHousehold(*m_household);
  if (!bytes) return tell(NewsKind::NotSaved, {}, bytes.error());
  ask(m_ports.store->save(kHousehold, *bytes, purge), {Asked::SaveHousehold, {}, purge});
}

void Keeper::save(Box& box, Purge purge) {
  if (!box.isStored() || box.file().empty()) return;
  ask(m_ports.store->save(progress::fileNameOf(box.id()), box.file(), purge), {Asked::Save, box.id(), purge});
}

void Keeper::saveAgain() {
  if (std::exchange(m_householdUnsaved, false) && m_household) saveHousehold();
  for (const auto& [part, purge] : std::exchange(m_unsaved, {})) {
    if (Box* box = find(part)) save(*box, purge);
  }
}

bool Keeper::allKept() const {
  if (m_householdUnsaved || !m_unsaved.empty()) return false;
  for (const auto& [ticket, what] : m_pending) {
    if (what.asked == Asked::Save || what.asked == Asked::SaveHousehold || what.asked == Asked::Clear) return false;
  }
  return true;
}

void Keeper::takeStored(base::StoreDone done) {
  const auto at = m_pending.find(done.ticket);
  if (at == m_pending.end()) return;
  const Pending what = at->second;
  m_pending.erase(at);
  for (Error& notice : done.answer.notices) tell(NewsKind::Told, what.part, std::move(notice));
  switch (what.asked) {
    case Asked::Household:
      return loadedHousehold(done.answer);
    case Asked::SaveHousehold:
      return savedHousehold(done.answer);
    case Asked::Load:
      return loadedPart(what.part, std::move(done.answer));
    case Asked::Save:
      return savedPart(what, std::move(done.answer));
    case Asked::Clear:
      return tell(done.answer.error ? NewsKind::NotSaved : NewsKind::Cleared, what.part, done.answer.error);
    case Asked::EraseAll:
      return tell(done.answer.error ? NewsKind::NotErased : NewsKind::Erased, {}, done.answer.error);
    case Asked::LoadTries:
      return loadedTries(what.part, done.answer);
    case Asked::Count:
      return tryNow(done);
    case Asked::SaveTries:
      return;  // a forgotten count of right tries costs nobody anything
  }
}

void Keeper::loadedHousehold(const StoreAnswer& answer) {
  m_ready = true;
  if (answer.error && answer.error->code != ErrorCode::NotFound) {
    m_problem = answer.error;
  } else if (!answer.error) {
    auto household = progress::readHousehold(answer.bytes);
    if (!household) {
      m_problem = household.error();
    } else {
      m_household = std::move(*household);
      bool joined = false;
      for (const std::string& rival : answer.rivals) {
        if (const auto other = progress::readHousehold(rival)) m_household = merge(*m_household, *other), joined = true;
      }
      if (joined) saveHousehold();
    }
  }
  openBoxes(Made::Before);
  tell(NewsKind::Ready, {}, m_problem);
}

void Keeper::savedHousehold(const StoreAnswer& answer) {
  if (!answer.error) return;
  if (answer.error->id == "store.changed_elsewhere" && m_household) {
    for (const std::string& rival : answer.rivals) {
      if (const auto other = progress::readHousehold(rival)) m_household = merge(*m_household, *other);
    }
    openBoxes(Made::Before);
    return saveHousehold();
  }
  m_householdUnsaved = true;
  tell(NewsKind::NotSaved, {}, answer.error);
}

void Keeper::loadedPart(PartId part, StoreAnswer answer) {
  Box* box = find(part);
  if (box == nullptr) return;
  box->takeLoaded(std::move(answer));
  if (box->part() != nullptr && m_household->learnEpoch(*box->part())) saveHousehold();
  if (box->hasLock()) ask(m_ports.store->load(triesName(part)), {Asked::LoadTries, part});
  tell(NewsKind::Loaded, part, box->problem());
}

void Keeper::savedPart(const Pending& what, StoreAnswer answer) {
  Box* box = find(what.part);
  if (box == nullptr || !answer.error) return;
  if (answer.error->id == "store.changed_elsewhere") {
    // Another copy came in between: both are joined and saved. A closed box keeps it until it is opened.
    if (box->takeRivals(std::move(answer.rivals))) return save(*box, what.purge);
    if (box->form() != Form::Locked) tell(NewsKind::NotSaved, what.part, box->problem().value_or(*answer.error));
    m_unsaved[what.part] = what.purge;
    return;
  }
  Purge& purge = m_unsaved.try_emplace(what.part, what.purge).first->second;
  if (what.purge == Purge::Yes) purge = Purge::Yes;
  tell(NewsKind::NotSaved, what.part, answer.error);
}

}  // namespace tend::state::keeping
