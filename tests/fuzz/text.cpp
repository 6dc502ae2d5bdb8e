#include <cstddef>
#include <cstdint>

#include "tests/fuzz/text_targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // Fonts are opened anew now and then, so that what one input leaves behind is bounded.
  static std::unique_ptr<tend::fuzz::Press> press;
  static unsigned runs = 0;
  if (press == nullptr || ++runs % 4096 == 0) press = std::make_unique<tend::fuzz::Press>();
  tend::fuzz::text(*press, std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
