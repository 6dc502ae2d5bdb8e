// A sound played by the system itself, where the window library would need a thread for it (a browser). Elsewhere
// playsSound() is false. Not for speech (speech.h). Used by app/shell/bell.cpp.
#pragma once

#include <vector>

namespace tend::platform {

bool playsSound();
/// One channel, from -1 to 1. In place of what sounds now. Holds the device only while it sounds.
void playSound(const std::vector<float>& samples, int rate);
/// Silent at once.
void stopSound();

}  // namespace tend::platform
