// The keeper and the locks: a try is counted on the disk before it is made, then a key is derived elsewhere, and only
// an answer that is still awaited opens anything.
#include "app/state/keeping/keeper.h"
#include "app/state/keeping/lock_work.h"
#include "core/base/freed_memory.h"

namespace tend::state::keeping {

using base::Error;
using base::ErrorCode;
using base::Purge;
using base::Result;
using progress::PartId;
using progress::seal::Tries;

Tries& Keeper::triesOf(PartId part) { return m_tries.try_emplace(part, part).first->second; }

void Keeper::saveTries(PartId part) {
  ask(m_ports.store->save(triesName(part), triesOf(part).toBytes(), Purge::No), {Asked::SaveTries, part});
}

void Keeper::loadedTries(PartId part, const base::StoreAnswer& answer) {
  // A count that is not there or not this part's begins anew: whoever can harm it could as well remove it.
  if (auto tries = Tries::read(answer.bytes, part); !answer.error && tries) m_tries.insert_or_assign(part, *tries);
  triesOf(part);
}

std::int64_t Keeper::waitSeconds(PartId part) const {
  const auto at = m_tries.find(part);
  if (at == m_tries.end()) return 0;
  Tries tries = at->second;
  return tries.waitSeconds(m_ports.wallSeconds());
}

Result<void> Keeper::attempt(Attempt attempt) {
  if (busy()) return base::fail(ErrorCode::Unavailable, "keeping.busy");
  const Box* box = this->box(attempt.part);
  // The count must have been read before: a try may not be the first one for want of looking.
  if (box == nullptr || !box->hasLock() || m_tries.count(attempt.part) == 0) {
    return base::fail(ErrorCode::Unavailable, "keeping.not_ready");
  }
  base::wipeFreedMemory();
  const PartId part = attempt.part;
  auto counted = triesOf(part).count(m_ports.wallSeconds());
  if (!counted) {
    saveTries(part);
    return tl::unexpected<Error>(counted.error());
  }
  counted->ticket = m_ports.store->save(triesName(part), counted->bytes(), Purge::No);
  ask(counted->ticket, {Asked::Count, part});
  m_trying = std::make_unique<Trying>(Trying{std::move(attempt), std::move(*counted)});
  return {};
}

void Keeper::tryNow(const base::StoreDone& counted) {
  if (!m_trying || m_trying->counted.ticket != counted.ticket) return;
  const std::unique_ptr<Trying> trying = std::move(m_trying);
  auto permit = std::move(trying->counted).permit(counted);
  const PartId part = trying->attempt.part;
  const Box* box = this->box(part);
  if (!permit || box == nullptr) {
    const Error missing{ErrorCode::Unavailable, "keeping.not_ready", {}, {}};
    return tell(NewsKind::NotOpened, part, permit ? missing : permit.error());
  }
  m_work = std::make_shared<OpenLockWork>(std::move(trying->attempt), box->file(), std::move(*permit), m_ports.argon2id,
                                          m_ports.stopwatch);
  m_ports.background->start(m_work);
}

Result<void> Keeper::putLock(PartId part, LockWish wish) {
  if (busy()) return base::fail(ErrorCode::Unavailable, "keeping.busy");
  const Box* box = this->box(part);
  if (box == nullptr || !box->mayWrite() || box->hasLock()) {
    return base::fail(ErrorCode::Unavailable, "keeping.not_ready");
  }
  base::wipeFreedMemory();
  m_work = std::make_shared<PutLockWork>(part, std::move(wish), m_ports.argon2id, m_ports.stopwatch);
  m_ports.background->start(m_work);
  return {};
}

void Keeper::takeWork(const std::shared_ptr<base::Work>& work) {
  if (work == nullptr || work != m_work) return;  // somebody went away meanwhile: its keys go with it
  m_work.reset();
  if (auto* opening = dynamic_cast<OpenLockWork*>(work.get())) finishOpening(*opening);
  if (auto* putting = dynamic_cast<PutLockWork*>(work.get())) finishPutting(*putting);
}

void Keeper::finishOpening(OpenLockWork& work) {
  const PartId part = work.part();
  Box* box = find(part);
  auto lock = work.takeLock();
  if (!lock || box == nullptr) {
    return tell(NewsKind::NotOpened, part,
                lock ? Error{ErrorCode::Unavailable, "keeping.not_ready", {}, {}} : lock.error());
  }
  triesOf(part).succeeded();
  saveTries(part);
  const bool changed = work.change() != LockChange::None;
  const auto opened = box->open(std::move(*lock), changed ? Box::Slots::Changed : Box::Slots::Same);
  if (!opened) return tell(NewsKind::NotOpened, part, opened.error());
  if (m_household->learnEpoch(*box->part())) saveHousehold();
  if (box->problem()) tell(NewsKind::Told, part, box->problem());
  // With changed slots the older ones go from the disk, too.
  if (*opened) save(*box, changed ? Purge::Yes : Purge::No);
  tell(changed ? NewsKind::LockPutOn : NewsKind::Opened, part);
  m_news.back().recovery = work.recovery();
}

void Keeper::finishPutting(PutLockWork& work) {
  const PartId part = work.part();
  Box* box = find(part);
  auto lock = work.takeLock();
  std::optional<Error> error;
  if (!lock) error = lock.error();
  if (lock && box != nullptr) error = box->putOn(std::move(*lock));
  if (error || box == nullptr) return tell(NewsKind::LockNotPutOn, part, error);
  triesOf(part);
  // What was stored plainly until now goes from the disk.
  save(*box, Purge::Yes);
  tell(NewsKind::LockPutOn, part);
  m_news.back().recovery = work.recovery();
}

void Keeper::cancel() {
  m_trying.reset();
  m_work.reset();
}

void Keeper::closeAll() {
  cancel();
  for (const auto& box : m_boxes) box->close();
}

void Keeper::forgetUnstored() {
  for (const auto& box : m_boxes) box->forgetUnstored();
}

}  // namespace tend::state::keeping
