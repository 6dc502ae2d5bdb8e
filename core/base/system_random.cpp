#include "core/base/system_random.h"

#include <sodium.h>

#include <cstdlib>

namespace tend::base {

void SystemRandom::fill(void* bytes, std::size_t count) {
  // Without the system's chance, ids and keys could be foreseen: ending is the only right answer.
  if (sodium_init() < 0) std::abort();
  randombytes_buf(bytes, count);
}

}  // namespace tend::base
