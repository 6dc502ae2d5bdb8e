#include "platform/pixels.h"

namespace tend::platform {

bool showsPixels() { return false; }
void showPixels(const Pixels&, int, int) {}

}  // namespace tend::platform
