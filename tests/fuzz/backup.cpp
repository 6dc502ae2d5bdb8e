#include <cstddef>
#include <cstdint>

#include "tests/fuzz/seal_targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tend::fuzz::backup(std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
