// Chance that counts: every id it gives differs from the last, and every run gives the same.
#pragma once

#include <cstdint>

#include "core/base/random.h"

namespace tend::test {

class CountedRandom : public base::Random {
 public:
  /// Ids of sources with another `seed` never meet these.
  explicit CountedRandom(std::uint8_t seed = 0) : m_seed(seed) {}

  /// The seed, then the count of calls with its lowest byte last, zeros between.
  void fill(void* bytes, std::size_t count) override {
    auto* out = static_cast<std::uint8_t*>(bytes);
    ++m_calls;
    for (std::size_t i = 0; i < count; ++i) out[i] = 0;
    for (std::size_t i = 0; i < sizeof(m_calls) && i < count; ++i) {
      out[count - 1 - i] = static_cast<std::uint8_t>(m_calls >> (8U * i));
    }
    if (count > sizeof(m_calls)) out[0] = m_seed;
  }

 private:
  std::uint8_t m_seed;
  std::uint64_t m_calls = 0;
};

}  // namespace tend::test
