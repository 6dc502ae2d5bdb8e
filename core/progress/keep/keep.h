// The store on one folder: two generations a name, checked before they count, safe against crashes, full disks, bad
// sectors, a second program and a sync folder. Waits for the disk, so it lives in a worker thread
// (platform/background_store.h). Not a lock against reading: what must not be read is sealed before it comes here.
#pragma once

#include <memory>

#include "core/base/disk.h"
#include "core/base/store.h"

namespace tend::progress::keep {

/// docs/store-files.md says what is promised. Errors of the disk pass through; its own are store.other_program
/// (Unavailable), store.newer (TooNew), store.damaged, store.bad_name, store.too_large (BadData),
/// store.changed_elsewhere (CheckFailed), store.not_as_written, store.not_purged (IoError), store.no_memory.
std::unique_ptr<base::Store> makeKeep(std::unique_ptr<base::Disk> disk);

}  // namespace tend::progress::keep
