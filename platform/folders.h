// What is in a folder, for the program's own folder list.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace tend::platform {

struct FolderEntry {
  std::string name;
  bool folder = false;
  bool holdsArticle = false;  // a folder with an article.md in it
};

struct FolderEntries {
  std::vector<FolderEntry> entries;
  bool cut = false;  // there were more than are listed
};

/// At most 2,000 entries. Fails with NotFound or NoPermission and {path}.
base::Result<FolderEntries> readFolder(const std::string& path);

/// The folder above; empty for the topmost.
std::string parentFolder(const std::string& path);

}  // namespace tend::platform
