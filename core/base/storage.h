// The asynchronous storage port: small named files that belong to the program (settings). What people write is store.h.
// Nobody waits: save returns a ticket at once, and the completion arrives later through the shell as an Action. "Saved"
// is only said then. Implemented in platform/ (a worker thread on the desktop, memory in tests).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "core/base/result.h"

namespace tend::base {

using SaveTicket = std::uint64_t;

/// Told on the main thread when a save has ended. No error means the bytes are on the disk.
struct SaveDone {
  SaveTicket ticket = 0;
  std::optional<Error> error;
};

class Storage {
 public:
  Storage() = default;
  Storage(const Storage&) = delete;
  Storage& operator=(const Storage&) = delete;
  virtual ~Storage() = default;

  /// Reads a whole file now (start-up only). Missing gives ErrorCode::NotFound.
  virtual Result<std::string> load(const std::string& name) = 0;

  /// Replaces the file with `bytes`, atomically: after a crash either the old or the new content is there.
  virtual SaveTicket save(const std::string& name, std::string bytes) = 0;

  /// Completions since the last call. The implementation wakes the shell when there are any.
  virtual std::vector<SaveDone> takeCompletions() = 0;

  /// Waits until everything asked for is written (at exit).
  virtual void flush() = 0;
};

}  // namespace tend::base
