// operator new of the whole test program: as always, until armMemory() says which allocation of this thread fails.
#include <cstddef>
#include <cstdlib>
#include <new>

#include "tests/fault/system_calls.h"

namespace {

struct Memory {
  bool armed = false;
  bool onlyOnce = false;
  std::size_t n = 0;
  std::size_t asked = 0;

  bool fails() {
    if (!armed) return false;
    ++asked;
    return onlyOnce ? asked == n : asked >= n;
  }
};
thread_local Memory memory;

}  // namespace

namespace tend::fault {

void armMemory(std::size_t n, Fails fails) { memory = {true, fails == Fails::Once, n, 0}; }

std::size_t disarmMemory() {
  memory.armed = false;
  return memory.asked;
}

}  // namespace tend::fault

void* operator new(std::size_t size) {
  if (memory.fails()) throw std::bad_alloc();
  if (void* bytes = std::malloc(size == 0 ? 1 : size)) return bytes;
  throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete(void* bytes) noexcept { std::free(bytes); }
void operator delete[](void* bytes) noexcept { std::free(bytes); }
void operator delete(void* bytes, std::size_t) noexcept { std::free(bytes); }
void operator delete[](void* bytes, std::size_t) noexcept { std::free(bytes); }
