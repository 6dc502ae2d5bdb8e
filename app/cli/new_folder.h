// A folder that a command makes for its output, and takes away again if nothing came of it. Not for the program's own
// folders (platform/durable_storage.h). Used by import and tour.
#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"

namespace tend::cli {

class NewFolder {
 public:
  explicit NewFolder(std::string path);
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  /// Removes what make() made, as far as it is empty, unless keep() was called.
  ~NewFolder();

  std::optional<base::Error> make();
  void keep() { m_made = 0; }

 private:
  std::string m_path;
  int m_made = 0;  // how many levels were not there
};

}  // namespace tend::cli
