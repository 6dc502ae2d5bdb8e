// The storage port on a real disk: one worker thread, atomic replacement, nothing half-written. See
// core/base/storage.h.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/base/storage.h"

namespace tend::platform {

/// Files live in `folder` (made on the first save, readable by its owner only). `wake` is called from the worker thread
/// when completions are waiting; it must be safe to call from any thread.
std::unique_ptr<base::Storage> makeDurableStorage(std::string folder, std::function<void()> wake);

}  // namespace tend::platform
