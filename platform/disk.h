// base::Disk on a real folder of this system. Not for the person's own files (files.h). One implementation a system;
// used by app/shell, which hands it to core/progress/keep.
#pragma once

#include <memory>
#include <string>

#include "core/base/disk.h"

namespace tend::platform {

/// Touches nothing yet. `folder` is an absolute path; a folder that belongs to another account is refused.
std::unique_ptr<base::Disk> makeDisk(std::string folder);

}  // namespace tend::platform
