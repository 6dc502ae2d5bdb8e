// operator new of the whole test program: as always, until armMemory() says which allocation of this thread fails. It
// also knows how many bytes this thread has taken and not given back.
#include <malloc.h>

#include <algorithm>
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

struct Held {
  std::ptrdiff_t now = 0;
  std::ptrdiff_t most = 0;
};
thread_local Held held;

void giveBack(void* bytes) noexcept {
  held.now -= static_cast<std::ptrdiff_t>(malloc_usable_size(bytes));
  std::free(bytes);
}

}  // namespace

namespace tend::fault {

void armMemory(std::size_t n, Fails fails) { memory = {true, fails == Fails::Once, n, 0}; }

std::size_t disarmMemory() {
  memory.armed = false;
  return memory.asked;
}

void watchMemory() { held = {}; }

std::size_t mostMemory() { return static_cast<std::size_t>(held.most); }

}  // namespace tend::fault

void* operator new(std::size_t size) {
  if (memory.fails()) throw std::bad_alloc();
  void* const bytes = std::malloc(size == 0 ? 1 : size);
  if (bytes == nullptr) throw std::bad_alloc();
  held.now += static_cast<std::ptrdiff_t>(malloc_usable_size(bytes));
  held.most = std::max(held.most, held.now);
  return bytes;
}
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete(void* bytes) noexcept { giveBack(bytes); }
void operator delete[](void* bytes) noexcept { giveBack(bytes); }
void operator delete(void* bytes, std::size_t) noexcept { giveBack(bytes); }
void operator delete[](void* bytes, std::size_t) noexcept { giveBack(bytes); }
