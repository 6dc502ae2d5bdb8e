#include "app/cli/new_folder.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "platform/files.h"

namespace tend::cli {
namespace {

namespace fs = std::filesystem;

/// Levels of the path that are not there yet. Links that lead nowhere count as there: they are not ours to remove.
int missingLevels(fs::path path) {
  std::error_code error;
  int count = 0;
  while (!path.empty() && fs::symlink_status(path, error).type() == fs::file_type::not_found) {
    ++count;
    path = path.parent_path();
  }
  return count;
}

fs::path withoutTrailingSlash(const std::string& path) {
  const fs::path whole = fs::path(path).lexically_normal();
  return whole.has_filename() ? whole : whole.parent_path();
}

}  // namespace

NewFolder::NewFolder(std::string path) : m_path(std::move(path)) {}

NewFolder::~NewFolder() {
  fs::path path = withoutTrailingSlash(m_path);
  std::error_code error;
  for (; m_made > 0; --m_made) {
    fs::remove(path, error);  // only a folder without anything in it
    path = path.parent_path();
  }
}

std::optional<base::Error> NewFolder::make() {
  m_made = missingLevels(withoutTrailingSlash(m_path));
  return platform::makeFolder(m_path);
}

}  // namespace tend::cli
