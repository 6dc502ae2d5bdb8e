#include "tests/support/memory_files.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "tests/support/source_folder.h"

namespace tend::testing {

using base::ErrorCode;

base::Result<std::string> MemoryFiles::readFile(const std::string& path, std::uint64_t maxBytes) const {
  const auto found = files.find(path);
  if (found == files.end()) return base::fail(ErrorCode::NotFound, "file.missing", {{"path", path}});
  if (found->second.size() > maxBytes) return base::fail(ErrorCode::BadData, "file.too_large", {{"path", path}});
  bytesRead += found->second.size();
  return found->second;
}

base::Result<std::string> MemoryFiles::readRange(const std::string& path, std::uint64_t offset,
                                                 std::uint64_t length) const {
  const auto found = files.find(path);
  if (found == files.end()) return base::fail(ErrorCode::NotFound, "file.missing", {{"path", path}});
  if (offset > found->second.size() || length > found->second.size() - offset) {
    return base::fail(ErrorCode::IoError, "file.cannot_read", {{"path", path}});
  }
  bytesRead += length;
  return found->second.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length));
}

base::Result<std::uint64_t> MemoryFiles::fileSize(const std::string& path) const {
  const auto found = files.find(path);
  if (found == files.end()) return base::fail(ErrorCode::NotFound, "file.missing", {{"path", path}});
  return found->second.size();
}

bool MemoryFiles::isDirectory(const std::string& path) const {
  const std::string folder = !path.empty() && path.back() == '/' ? path : path + "/";
  const auto below = files.lower_bound(folder);
  return below != files.end() && below->first.compare(0, folder.size(), folder) == 0;
}

std::string readSourceFile(const std::string& path) {
  std::ifstream in(std::string(tend::test::sourceFolder()) + "/" + path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace tend::testing
