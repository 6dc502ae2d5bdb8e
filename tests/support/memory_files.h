// Files in memory for tests of whatever reads through base::FileReader.
#pragma once

#include <map>
#include <string>

#include "core/base/file_reader.h"

namespace tend::testing {

class MemoryFiles : public base::FileReader {
 public:
  std::map<std::string, std::string> files;  // path -> bytes; a folder is what has files below it
  mutable std::uint64_t bytesRead = 0;       // by readFile and readRange

  base::Result<std::string> readFile(const std::string& path, std::uint64_t maxBytes) const override;
  base::Result<std::string> readRange(const std::string& path, std::uint64_t offset,
                                      std::uint64_t length) const override;
  base::Result<std::uint64_t> fileSize(const std::string& path) const override;
  bool isDirectory(const std::string& path) const override;
};

/// A file of the source tree, by its path below it. Fails the test if it is not there.
std::string readSourceFile(const std::string& path);

}  // namespace tend::testing
