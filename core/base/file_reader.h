// Reading files of the person's own, handed in by the caller: core has no disk. Not for the program's own small files
// (storage.h). Implemented in platform/files.h; in memory in tests/support.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"

namespace tend::base {

/// Every failure has the argument {path}: file.missing (NotFound), file.cannot_read (NoPermission or IoError),
/// file.too_large, file.is_folder, file.not_regular.
class FileReader {
 public:
  FileReader() = default;
  FileReader(const FileReader&) = delete;
  FileReader& operator=(const FileReader&) = delete;
  virtual ~FileReader() = default;

  /// The whole file; file.too_large (BadData) if it has more than `maxBytes`.
  virtual Result<std::string> readFile(const std::string& path, std::uint64_t maxBytes) const = 0;

  /// Exactly `length` bytes from `offset` on; file.cannot_read if there are fewer.
  virtual Result<std::string> readRange(const std::string& path, std::uint64_t offset, std::uint64_t length) const = 0;

  virtual Result<std::uint64_t> fileSize(const std::string& path) const = 0;
  virtual bool isDirectory(const std::string& path) const = 0;
};

}  // namespace tend::base
