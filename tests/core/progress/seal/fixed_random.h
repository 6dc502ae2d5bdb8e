// libsodium's random source, made to give the same bytes each time for as long as this lives: for files that are pinned
// byte for byte. Only here: the program has no way to replace the random source.
#pragma once

#include <sodium.h>

#include <cstdlib>

namespace tend::test {

class FixedRandom {
 public:
  FixedRandom() {
    if (sodium_init() < 0) std::abort();  // draws from the source once, the first time
    s_next = 0;
    randombytes_set_implementation(&s_fixed);
  }
  FixedRandom(const FixedRandom&) = delete;
  FixedRandom& operator=(const FixedRandom&) = delete;
  ~FixedRandom() { randombytes_set_implementation(&randombytes_sysrandom_implementation); }

 private:
  static const char* name() { return "fixed"; }
  static std::uint32_t number() { return ++s_next; }
  static void fill(void* const bytes, const std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      static_cast<unsigned char*>(bytes)[i] = static_cast<unsigned char>((number() * 2654435761U) >> 24U);
    }
  }

  inline static std::uint32_t s_next = 0;
  inline static randombytes_implementation s_fixed = {name, number, nullptr, nullptr, fill, nullptr};
};

}  // namespace tend::test
