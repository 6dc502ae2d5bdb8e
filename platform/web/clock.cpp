#include "platform/clock.h"

#include <ctime>

namespace tend::platform {

/// The browser's steady clock stands still in some systems' sleep, so this is the time of day: what runs by itself is
/// at worst a moment off when somebody sets the clock.
double secondsThroughSleep() {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace tend::platform
