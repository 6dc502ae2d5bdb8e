#include "platform/clock.h"

#include <ctime>

namespace tend::platform {

double secondsThroughSleep() {
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace tend::platform
