// A store that waits, in a worker thread: the asynchronous port for systems that have threads. Knows nothing of disks;
// used by app/shell, which hands in core/progress/keep on platform/disk.h.
#pragma once

#include <functional>
#include <memory>

#include "core/base/store.h"

namespace tend::platform {

/// `wake` is called from the worker thread when answers are waiting; it must be safe to call from any thread. What is
/// still to be done when the object goes is done first. Without memory for a new task the system's std::bad_alloc
/// leaves the call, and nothing was asked for.
std::unique_ptr<base::AsyncStore> makeBackgroundStore(std::unique_ptr<base::Store> store, std::function<void()> wake);

}  // namespace tend::platform
