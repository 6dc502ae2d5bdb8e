#include "platform/pixels.h"

#include <emscripten.h>

#include <cstddef>
#include <vector>

// clang-format off
EM_JS(void, tendShowRows, (const void* bytes, int width, int rows, int top), {
  const canvas = Module.canvas;
  const context = canvas.tendContext || (canvas.tendContext = canvas.getContext('2d', {alpha : false}));
  const view = new Uint8ClampedArray(HEAPU8.buffer, bytes, 4 * width * rows);
  context.putImageData(new ImageData(view, width, rows), 0, top);
});
// clang-format on

namespace tend::platform {
namespace {

constexpr int kRowsAtOnce = 64;  // what is turned round stays in the processor's cache

/// The canvas wants red first.
std::uint32_t turned(std::uint32_t pixel) {
  return 0xFF000000U | (pixel & 0x0000FF00U) | ((pixel & 0xFFU) << 16U) | ((pixel >> 16U) & 0xFFU);
}

}  // namespace

bool showsPixels() { return true; }

void showPixels(const Pixels& pixels, int top, int bottom) {
  const auto width = static_cast<std::size_t>(pixels.width);
  std::vector<std::uint32_t> rows(width * kRowsAtOnce);
  for (int from = top; from < bottom; from += kRowsAtOnce) {
    const int to = bottom < from + kRowsAtOnce ? bottom : from + kRowsAtOnce;
    std::uint32_t* out = rows.data();
    for (int y = from; y < to; ++y) {
      const auto* row = reinterpret_cast<const std::uint32_t*>(reinterpret_cast<const char*>(pixels.first) +
                                                               static_cast<std::ptrdiff_t>(y) * pixels.strideBytes);
      for (std::size_t x = 0; x < width; ++x) *out++ = turned(row[x]);
    }
    tendShowRows(rows.data(), pixels.width, to - from, from);
  }
}

}  // namespace tend::platform
