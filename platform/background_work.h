// Slow work in a worker thread, for systems that have threads. Knows nothing of what the work is; used by app/shell.
#pragma once

#include <functional>
#include <memory>

#include "core/base/background.h"

namespace tend::platform {

/// The thread begins with the first start(): a visit that only reads has none. `wake` is called when something is
/// finished; it must be safe to call from any thread. When the object goes, what has not begun is dropped unrun and
/// what has begun is waited for. On a system that gives no thread the work is done within start().
std::unique_ptr<base::Background> makeBackgroundWork(std::function<void()> wake);

}  // namespace tend::platform
