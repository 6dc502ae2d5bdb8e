// One folder of small files, in the operations durability is made of. Synchronous: every call waits for the disk.
// Not for the person's own files (file_reader.h) and not a store: what makes saving safe is core/progress/keep, which
// calls this in the right order. Implemented in platform/disk.h; in memory, with faults, in tests/support/log_disk.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tend::base {

/// Names are plain file names without a slash. Every failure is an Error whose sentence says what to do, with {path}:
///   NotFound file.missing · NoPermission file.no_permission, file.other_owner · CannotCreate file.disk_full,
///   file.path_too_long, file.cannot_create · BadData file.too_large, file.not_regular (links too) ·
///   IoError file.cannot_read, file.cannot_write (the device itself failed) · Unavailable (it may work later).
/// Memory that runs out leaves as std::bad_alloc and is caught by the store; nothing stays open then.
class Disk {
 public:
  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  virtual ~Disk() = default;

  /// Makes the folder and those above it, for its owner only, and brings their names to the disk.
  virtual std::optional<Error> makeFolder() = 0;

  /// Keeps a second program from writing here, until this object goes or the program ends however it may.
  /// NotFound when there is no folder yet, store.other_program (Unavailable) when another one holds it.
  virtual std::optional<Error> lock() = 0;

  /// All names in the folder, sorted. A folder that is not there has none.
  virtual Result<std::vector<std::string>> list() = 0;

  /// The whole file; file.too_large if it has more than `maxBytes`. Links are not followed.
  virtual Result<std::string> read(const std::string& name, std::size_t maxBytes) = 0;

  /// The first `bytes` bytes, or all there are.
  virtual Result<std::string> readStart(const std::string& name, std::size_t bytes) = 0;

  /// Makes a file that must not be there yet, readable by its owner only, writes all bytes, brings them to the device
  /// (fsync, F_FULLFSYNC on Apple's systems) and closes it. After a failure a part of it may be there.
  virtual std::optional<Error> writeNew(const std::string& name, std::string_view bytes) = 0;

  /// Gives a file another name, replacing what had it. On the device only after syncFolder().
  virtual std::optional<Error> rename(const std::string& from, const std::string& to) = 0;

  /// Overwrites a file where it stands, as far as that can be done, and takes it away. Missing is no failure.
  virtual std::optional<Error> wipe(const std::string& name) = 0;

  /// Brings the names in the folder to the device.
  virtual std::optional<Error> syncFolder() = 0;
};

}  // namespace tend::base
