// The clock of the crowd's tests, which goes when it is told to: an hour of visits in seconds. The program's own
// questions for the time (SDL's, and platform/clock.h) are led here by the linker; see tests/places/CMakeLists.txt.
#pragma once

namespace tend::test {

/// Seconds since the test began.
double crowdSeconds();
void letPass(double seconds);
/// What the program is told when it asks.
double tellTime();
/// How often it asked: 0 would mean that the linker led it elsewhere.
long askedForTime();

}  // namespace tend::test
