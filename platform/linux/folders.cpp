#include "platform/folders.h"

#include <filesystem>
#include <system_error>

namespace tend::platform {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kMostEntries = 2000;

}  // namespace

base::Result<FolderEntries> readFolder(const std::string& path) {
  std::error_code error;
  fs::directory_iterator it(path, error);
  if (error) {
    const bool missing = error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
    return base::fail(missing ? base::ErrorCode::NotFound : base::ErrorCode::NoPermission,
                      missing ? "file.missing" : "file.cannot_read", {{"path", path}});
  }
  FolderEntries out;
  for (const fs::directory_iterator end; it != end; it.increment(error)) {
    if (error) break;
    if (out.entries.size() == kMostEntries) {
      out.cut = true;
      break;
    }
    std::error_code ignored;
    FolderEntry entry;
    entry.name = it->path().filename().string();
    entry.folder = it->is_directory(ignored);
    entry.holdsArticle = entry.folder && fs::is_regular_file(it->path() / "article.md", ignored);
    out.entries.push_back(std::move(entry));
  }
  return out;
}

std::string parentFolder(const std::string& path) {
  const fs::path parent = fs::path(path).parent_path();
  return parent == fs::path(path) ? std::string() : parent.string();
}

}  // namespace tend::platform
