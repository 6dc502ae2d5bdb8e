// free() and realloc() of the whole program, its libraries included: as always until base::wipeFreedMemory() was
// called, then every block is overwritten before it goes back. Compiled into `tend` alone, and only where glibc lets
// a program stand before its allocator; AddressSanitizer has functions of its own here. operator delete of every form,
// SDL, HarfBuzz, FreeType, Dear ImGui and X all end in these two. What is mapped by itself (very large blocks) goes
// back to the system, which clears it.
#include "core/base/freed_memory.h"

#include <malloc.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>

// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): glibc's own functions, under the names it
// keeps for programs that stand before them.
extern "C" {
void __libc_free(void* bytes);
void* __libc_realloc(void* bytes, std::size_t size);
}
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)

namespace {

/// All that the block has, which may be a little more than was asked for. The compiler cannot leave this out: it
/// knows nothing of what __libc_free() does with the bytes.
void overwrite(void* bytes) { std::memset(bytes, 0, malloc_usable_size(bytes)); }

/// Always into another block, so that nothing of the first one is left behind in the allocator.
void* moveTo(void* bytes, std::size_t size) {
  void* fresh = std::malloc(size);  // NOLINT(cppcoreguidelines-no-malloc): this is what stands behind it
  if (fresh == nullptr) return nullptr;
  std::memcpy(fresh, bytes, std::min(size, malloc_usable_size(bytes)));
  overwrite(bytes);
  __libc_free(bytes);
  return fresh;
}

}  // namespace

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): the system's headers have no names to follow.
extern "C" {

void free(void* bytes) {
  if (bytes != nullptr && tend::base::isFreedMemoryWiped()) overwrite(bytes);
  __libc_free(bytes);
}

void* realloc(void* bytes, std::size_t size) {
  if (bytes == nullptr || !tend::base::isFreedMemoryWiped()) return __libc_realloc(bytes, size);
  if (size != 0) return moveTo(bytes, size);
  free(bytes);  // NOLINT(cppcoreguidelines-no-malloc)
  return nullptr;
}

}  // extern "C"
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
