// A picture in memory shown by the system itself, where the window library would copy all of it several times for every
// change (the browser). Elsewhere showsPixels() is false and the window library shows it. Used by app/shell/window.cpp.
#pragma once

#include <cstdint>

namespace tend::platform {

bool showsPixels();

/// 0xAARRGGBB in the machine's byte order, as the painter writes them.
struct Pixels {
  const std::uint32_t* first = nullptr;
  int width = 0, height = 0;
  int strideBytes = 0;
};

/// Shows the rows [top, bottom) at their place.
void showPixels(const Pixels& pixels, int top, int bottom);

}  // namespace tend::platform
