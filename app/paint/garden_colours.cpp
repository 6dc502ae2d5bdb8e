#include "app/paint/garden_colours.h"

namespace tend::paint {
namespace {

constexpr Colour hex(std::uint32_t rgb, std::uint8_t alpha = 255) {
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8 & 0xFF),
          static_cast<std::uint8_t>(rgb & 0xFF), alpha};
}

constexpr std::uint8_t k75 = 191, k80 = 204, k85 = 217;

constexpr GardenColours kPaper{
    .sky = {hex(0xFBF6EC), hex(0xF3EBD4)},
    .hills = {{{hex(0xDDE2C4), hex(0xE9E7CC)}, {hex(0xCBD5B0), hex(0xDCE0BE)}, {hex(0xB5C49B), hex(0xC9D3AC)}}},
    .halo = hex(0xF7E7BC, k75),
    .sun = hex(0xF5DFA6, k80),
    .haloRadius = 74,
    .sunRadius = 50,
    .way = hex(0xF7EFD9, k85),
    .tufts = {hex(0xBAC79C), hex(0xA3B586), hex(0x8DA373)},
    .dots = {hex(0xF6EBD2), hex(0xEFD9C4)},
    .soil = hex(0x9DB082)};

constexpr GardenColours kSepia{
    .sky = {hex(0xF3E4C7), hex(0xEBD7AE)},
    .hills = {{{hex(0xD6CF9E), hex(0xDED4A8)}, {hex(0xC3C087), hex(0xD0C995)}, {hex(0xAFB074), hex(0xBDBB82)}}},
    .halo = hex(0xF7E7BC, k75),
    .sun = hex(0xF5DFA6, k80),
    .haloRadius = 74,
    .sunRadius = 50,
    .way = hex(0xF3E2BD, k85),
    .tufts = {hex(0xB5B27A), hex(0xA0A267), hex(0x8A9057)},
    .dots = {hex(0xF6EBD2), hex(0xEFD9C4)},
    .soil = hex(0x959A60)};

constexpr GardenColours kDusk{
    .sky = {hex(0x191D21), hex(0x30332F)},
    .hills = {{{hex(0x2E3833), hex(0x2A332E)}, {hex(0x27322B), hex(0x232D27)}, {hex(0x1F2A22), hex(0x1B241E)}}},
    .halo = hex(0x2A2F30, k75),
    .sun = hex(0xD8CFB6, k80),
    .haloRadius = 70,
    .sunRadius = 34,
    .way = hex(0x3B4037, k85),
    .tufts = {hex(0x38453A), hex(0x334235), hex(0x2F3D31)},
    .dots = {hex(0xA0967C), hex(0x8A7565)},
    .soil = hex(0x354232)};

}  // namespace

const GardenColours& gardenColours(ThemeId id) {
  switch (id) {
    case ThemeId::Sepia:
      return kSepia;
    case ThemeId::Dusk:
      return kDusk;
    case ThemeId::Paper:
    case ThemeId::Contrast:
      break;
  }
  return kPaper;
}

}  // namespace tend::paint
