// The slow part of locks, away from the frames: opening one with a secret, and putting one on. Each owns all that it
// needs and hands its result back; deciding what to do with it is the keeper's. Private to app/state/keeping.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/state/keeping/keeper.h"

namespace tend::state::keeping {

/// The store's name for the count of tries at a part's lock.
std::string triesName(progress::PartId part);

struct Keeper::Trying {
  Attempt attempt;
  progress::seal::CountedTry counted;
};

class OpenLockWork : public base::Work {
 public:
  OpenLockWork(Attempt attempt, std::string file, progress::seal::TryPermit permit, progress::seal::Argon2id argon2id,
               progress::seal::Stopwatch stopwatch);

  void run() override;
  void failed() noexcept override { m_noMemory = true; }

  progress::PartId part() const { return m_attempt.part; }
  LockChange change() const { return m_attempt.change; }
  /// The opened lock with the change made, or why not. Once.
  base::Result<progress::seal::LockedPart> takeLock();
  /// For NewRecovery: the code as one writes it down.
  std::shared_ptr<base::GuardedText> recovery() const { return m_recovery; }

 private:
  std::optional<base::Error> open();
  std::optional<base::Error> makeChange();

  Attempt m_attempt;
  std::string m_file;
  progress::seal::TryPermit m_permit;
  progress::seal::Argon2id m_argon2id;
  progress::seal::Stopwatch m_stopwatch;
  std::optional<progress::seal::LockedPart> m_lock;
  std::optional<base::Error> m_error;
  std::shared_ptr<base::GuardedText> m_recovery;
  bool m_noMemory = false;
};

class PutLockWork : public base::Work {
 public:
  PutLockWork(progress::PartId part, LockWish wish, progress::seal::Argon2id argon2id,
              progress::seal::Stopwatch stopwatch);

  void run() override;
  void failed() noexcept override { m_noMemory = true; }

  progress::PartId part() const { return m_part; }
  base::Result<progress::seal::LockedPart> takeLock();
  std::shared_ptr<base::GuardedText> recovery() const { return m_recovery; }

 private:
  progress::PartId m_part;
  LockWish m_wish;
  progress::seal::Argon2id m_argon2id;
  progress::seal::Stopwatch m_stopwatch;
  std::optional<progress::seal::LockedPart> m_lock;
  std::optional<base::Error> m_error;
  std::shared_ptr<base::GuardedText> m_recovery;
  bool m_noMemory = false;
};

}  // namespace tend::state::keeping
