// The operating system's chance, through libsodium. What the program hands to whoever needs a base::Random; tests hand
// in tests/support/counted_random.h instead.
#pragma once

#include "core/base/random.h"

namespace tend::base {

class SystemRandom : public Random {
 public:
  void fill(void* bytes, std::size_t count) override;
};

}  // namespace tend::base
