// Whether memory is overwritten as it is given back, so that nothing private that was read or written in this visit
// lies about in freed memory after a lock. Only the switch: what overwrites is app/freed_memory.cpp, in the program
// alone. Against what is left lying by chance; secrets themselves live in guarded_memory.h. Used by app/state.
#pragma once

namespace tend::base {

/// From now on until the program ends; there is no way back. Called before anything private is opened, from any
/// thread. A visit that only reads never calls it and pays nothing.
void wipeFreedMemory() noexcept;

bool isFreedMemoryWiped() noexcept;

}  // namespace tend::base
