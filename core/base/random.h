// Where chance comes from: handed in, so that core has none of its own and tests can count. Good enough for ids and
// keys when it is SystemRandom (core/base/system_random.h). Not a generator of numbers in a range or a shape.
// Used by core/progress.
#pragma once

#include <cstddef>

namespace tend::base {

class Random {
 public:
  Random() = default;
  Random(const Random&) = delete;
  Random& operator=(const Random&) = delete;
  virtual ~Random() = default;

  /// Fills `count` bytes that nobody can foresee.
  virtual void fill(void* bytes, std::size_t count) = 0;
};

}  // namespace tend::base
