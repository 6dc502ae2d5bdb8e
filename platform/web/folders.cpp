// A page sees no folders of the device.
#include "platform/folders.h"

namespace tend::platform {

base::Result<FolderEntries> readFolder(const std::string& path) {
  return base::fail(base::ErrorCode::NotFound, "file.missing", {{"path", path}});
}

std::string parentFolder(const std::string&) { return {}; }

}  // namespace tend::platform
