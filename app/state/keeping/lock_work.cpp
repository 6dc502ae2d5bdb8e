#include "app/state/keeping/lock_work.h"

#include "core/progress/seal/recovery_code.h"

namespace tend::state::keeping {
namespace {

using base::Error;
using progress::seal::LockedPart;
using progress::seal::Secret;
using progress::seal::SlotKind;
using progress::seal::Stretching;

Error noMemory() { return {base::ErrorCode::Unavailable, "seal.no_memory", {}, {}}; }

/// Makes a new code and a slot for it; the code is given only if the slot was made.
base::Result<std::shared_ptr<base::GuardedText>> addRecovery(LockedPart& lock, const Stretching& stretching) {
  auto code = std::make_shared<base::GuardedText>(progress::seal::makeRecoveryCode());
  if (!code->usable()) return tl::unexpected<Error>(noMemory());
  const auto canonical = progress::seal::readRecoveryCode(*code);
  if (!canonical) return tl::unexpected<Error>(canonical.error());
  if (auto error = lock.addSlot({SlotKind::Recovery, *canonical}, stretching)) return tl::unexpected<Error>(*error);
  return code;
}

std::optional<Error> dropRecovery(LockedPart& lock) {
  for (std::size_t i = lock.slotCount(); i-- > 0;) {
    if (lock.slotKind(i) != SlotKind::Recovery) continue;
    if (auto error = lock.removeSlot(i)) return error;
  }
  return std::nullopt;
}

/// Where a passphrase stands: the first slot of its kind, or a new one.
std::optional<Error> newPassphrase(LockedPart& lock, const base::GuardedText& text, const Stretching& stretching) {
  for (std::size_t i = 0; i < lock.slotCount(); ++i) {
    if (lock.slotKind(i) == SlotKind::Passphrase) return lock.replaceSlot(i, {SlotKind::Passphrase, text}, stretching);
  }
  return lock.addSlot({SlotKind::Passphrase, text}, stretching);
}

base::Result<LockedPart> handOver(std::optional<LockedPart>& lock, const std::optional<Error>& error,
                                  bool noMemoryLeft) {
  if (noMemoryLeft) return tl::unexpected<Error>(noMemory());
  if (error) return tl::unexpected<Error>(*error);
  return std::move(*lock);
}

}  // namespace

std::string triesName(progress::PartId part) { return "tries-" + progress::fileNameOf(part); }

OpenLockWork::OpenLockWork(Attempt attempt, std::string file, progress::seal::TryPermit permit,
                           progress::seal::Argon2id argon2id, progress::seal::Stopwatch stopwatch)
    : m_attempt(std::move(attempt)),
      m_file(std::move(file)),
      m_permit(std::move(permit)),
      m_argon2id(argon2id),
      m_stopwatch(std::move(stopwatch)) {}

void OpenLockWork::run() {
  m_error = open();
  if (!m_error) m_error = makeChange();
  m_attempt.secret.clear();
  m_attempt.newPassphrase.clear();
}

std::optional<Error> OpenLockWork::open() {
  auto lock = LockedPart::read(m_file, m_attempt.part);
  if (!lock) return lock.error();
  if (m_attempt.kind == SlotKind::Recovery) {
    const auto canonical = progress::seal::readRecoveryCode(m_attempt.secret);
    if (!canonical) return canonical.error();
    const auto opened = lock->unlock(std::move(m_permit), {SlotKind::Recovery, *canonical}, m_argon2id);
    if (!opened) return opened.error();
  } else {
    const auto opened = lock->unlock(std::move(m_permit), {SlotKind::Passphrase, m_attempt.secret}, m_argon2id);
    if (!opened) return opened.error();
  }
  m_lock = std::move(*lock);
  return std::nullopt;
}

std::optional<Error> OpenLockWork::makeChange() {
  if (m_attempt.change == LockChange::None) return std::nullopt;
  if (m_attempt.change == LockChange::DropRecovery) return dropRecovery(*m_lock);
  const auto passes = progress::seal::calibratePasses(m_argon2id, m_stopwatch);
  if (!passes) return passes.error();
  const Stretching stretching{m_argon2id, *passes};
  if (m_attempt.change == LockChange::NewPassphrase) {
    return newPassphrase(*m_lock, m_attempt.newPassphrase, stretching);
  }
  if (auto error = dropRecovery(*m_lock)) return error;
  auto code = addRecovery(*m_lock, stretching);
  if (!code) return code.error();
  m_recovery = std::move(*code);
  return std::nullopt;
}

base::Result<LockedPart> OpenLockWork::takeLock() { return handOver(m_lock, m_error, m_noMemory); }

PutLockWork::PutLockWork(progress::PartId part, LockWish wish, progress::seal::Argon2id argon2id,
                         progress::seal::Stopwatch stopwatch)
    : m_part(part), m_wish(std::move(wish)), m_argon2id(argon2id), m_stopwatch(std::move(stopwatch)) {}

void PutLockWork::run() {
  const auto passes = progress::seal::calibratePasses(m_argon2id, m_stopwatch);
  if (!passes) {
    m_error = passes.error();
    return;
  }
  const Stretching stretching{m_argon2id, *passes};
  auto lock = LockedPart::create(m_part, {SlotKind::Passphrase, m_wish.passphrase}, stretching);
  m_wish.passphrase.clear();
  if (!lock) {
    m_error = lock.error();
    return;
  }
  m_lock = std::move(*lock);
  if (!m_wish.recovery) return;
  auto code = addRecovery(*m_lock, stretching);
  if (!code) {
    m_error = code.error();
    return;
  }
  m_recovery = std::move(*code);
}

base::Result<LockedPart> PutLockWork::takeLock() { return handOver(m_lock, m_error, m_noMemory); }

}  // namespace tend::state::keeping
