#include "tests/places/clock.h"

#include <cmath>
#include <cstdint>

namespace tend::test {
namespace {

double g_seconds = 1;
long g_asked = 0;

}  // namespace

double crowdSeconds() { return g_seconds; }
void letPass(double seconds) { g_seconds += seconds; }
long askedForTime() { return g_asked; }

double tellTime() {
  ++g_asked;
  return g_seconds;
}

}  // namespace tend::test

namespace {

constexpr double kCounts = 1e9;

}  // namespace

// NOLINTBEGIN(bugprone-reserved-identifier): the linker's own names
extern "C" {
std::uint32_t __wrap_SDL_GetTicks() { return static_cast<std::uint32_t>(std::llround(tend::test::tellTime() * 1000)); }
std::uint64_t __wrap_SDL_GetPerformanceCounter() {
  return static_cast<std::uint64_t>(std::llround(tend::test::tellTime() * kCounts));
}
std::uint64_t __wrap_SDL_GetPerformanceFrequency() { return static_cast<std::uint64_t>(kCounts); }
// platform::secondsThroughSleep()
double __wrap__ZN4tend8platform19secondsThroughSleepEv() { return tend::test::tellTime(); }
// The driver without a display would be refused; here it is wanted.
const char* __wrap_SDL_GetCurrentVideoDriver() { return "crowd"; }
}
// NOLINTEND(bugprone-reserved-identifier)
