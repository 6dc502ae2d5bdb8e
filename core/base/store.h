// The store of what people wrote: small named contents that are either kept or said not to be. Store waits for the
// disk (core/progress/keep); AsyncStore is the same for the main thread, where nobody waits: a call gives a ticket, and
// its answer comes later through the shell as an Action. "Saved" is said only then. Not for settings (storage.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace tend::base {

/// Whether a save also takes away every trace of what the name held before (deleting is deletion).
enum class Purge : std::uint8_t { No, Yes };

enum class Access : std::uint8_t { Writable, ReadOnly };

struct StoreAnswer {
  std::optional<Error> error;  // it was not done, and why; store.not_purged: saved, but older copies are still there
  std::string bytes;           // of a load: the newest whole content
  /// Contents found on the disk that no earlier answer gave (a sync folder put them there). Merge them and save again;
  /// of a save this comes with the error store.changed_elsewhere, and nothing was overwritten.
  std::vector<std::string> rivals;
  std::vector<Error> notices;  // what the person should read although it was done
  Access access = Access::Writable;
};

/// Names are 1 to 64 of a-z, 0-9, '-' and '_'; others fail with store.bad_name (BadData).
class Store {
 public:
  Store() = default;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  virtual ~Store() = default;

  /// NotFound when nothing was ever saved; store.damaged (BadData) when no copy is whole: they stay where they are.
  virtual StoreAnswer load(const std::string& name) = 0;

  /// Without an error in the answer the content is on the disk. Otherwise the one before is whole.
  virtual StoreAnswer save(const std::string& name, const std::string& bytes, Purge purge) = 0;

  /// Takes away everything the name has, as far as a disk can forget.
  virtual StoreAnswer erase(const std::string& name) = 0;

  /// Takes away everything in the store. Goes on at the next start if it is broken off.
  virtual StoreAnswer eraseAll() = 0;
};

using StoreTicket = std::uint64_t;

struct StoreDone {
  StoreTicket ticket = 0;
  StoreAnswer answer;
};

/// The same from the main thread. Calls are done in order; saves of one name that are still waiting become one (the
/// newest content, purging if any asked for it), and each ticket gets the answer.
class AsyncStore {
 public:
  AsyncStore() = default;
  AsyncStore(const AsyncStore&) = delete;
  AsyncStore& operator=(const AsyncStore&) = delete;
  virtual ~AsyncStore() = default;

  virtual StoreTicket load(std::string name) = 0;
  virtual StoreTicket save(std::string name, std::string bytes, Purge purge) = 0;
  virtual StoreTicket erase(std::string name) = 0;
  virtual StoreTicket eraseAll() = 0;

  /// Answers since the last call. The implementation wakes the shell when there are any.
  virtual std::vector<StoreDone> takeDone() = 0;

  /// Waits until everything asked for has its answer (at exit).
  virtual void flush() = 0;
};

}  // namespace tend::base
