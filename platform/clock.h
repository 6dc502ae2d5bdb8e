// Time that goes on while the device sleeps. Not the time of day. Used by the shell for what runs by itself.
#pragma once

namespace tend::platform {

/// Seconds since some moment before the program began.
double secondsThroughSleep();

}  // namespace tend::platform
