#include "platform/sound.h"

#include <emscripten.h>

// platform/web/sound.js does it.
// clang-format off
EM_JS(void, tendPlaySound, (const float* samples, int count, int rate),
      { Module.tendSound.play(HEAPF32.slice(samples >> 2, (samples >> 2) + count), rate); });
EM_JS(void, tendStopSound, (), { Module.tendSound.stop(); });
// clang-format on

namespace tend::platform {

bool playsSound() { return true; }
void playSound(const std::vector<float>& samples, int rate) {
  tendPlaySound(samples.data(), static_cast<int>(samples.size()), rate);
}
void stopSound() { tendStopSound(); }

}  // namespace tend::platform
