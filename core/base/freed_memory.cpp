#include "core/base/freed_memory.h"

#include <atomic>

namespace tend::base {
namespace {

// One a process, since the allocator is one a process; usable before any constructor has run.
constinit std::atomic<bool> wiped{false};  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

}  // namespace

void wipeFreedMemory() noexcept { wiped.store(true, std::memory_order_relaxed); }

bool isFreedMemoryWiped() noexcept { return wiped.load(std::memory_order_relaxed); }

}  // namespace tend::base
