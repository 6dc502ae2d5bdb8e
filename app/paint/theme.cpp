#include "app/paint/theme.h"

#include <algorithm>
#include <cmath>

namespace tend::paint {
namespace {

constexpr Colour hex(std::uint32_t rgb, std::uint8_t alpha = 255) {
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8 & 0xFF),
          static_cast<std::uint8_t>(rgb & 0xFF), alpha};
}

// The values of design 2.2, a column each. The toast is the same everywhere but in High contrast.
constexpr Theme kPaper{.id = ThemeId::Paper,
                       .desk = hex(0xEDE4D3),
                       .page = hex(0xFBF6EC),
                       .slip = hex(0xFFFDF8),
                       .rail = hex(0xF2EADB),
                       .ink = hex(0x2A251F),
                       .ink2 = hex(0x544B40),
                       .ink3 = hex(0x6B604F),
                       .hair = hex(0xDDD0BA),
                       .edge = hex(0x8C7E66),
                       .sage = hex(0x426147),
                       .sageP = hex(0x314B36),
                       .sageT = hex(0xE2E9D7),
                       .leaf = hex(0x8AA47F),
                       .leafD = hex(0x5F7E5C),
                       .clay = hex(0x93503A),
                       .clayT = hex(0xF5E4D8),
                       .petal = hex(0xD3A088),
                       .petalD = hex(0xB57458),
                       .wheat = hex(0xF6E6B2),
                       .wheatD = hex(0xC99F45),
                       .on = hex(0xFDF9F0),
                       .soil = hex(0xCDBB9B),
                       .shadow = hex(0x5A4422),
                       .veil = hex(0x3A2E1C, 87),
                       .selection = hex(0xD8E1CE),
                       .toast = hex(0x35402F),
                       .toastText = hex(0xF6EFDF),
                       .toastAction = hex(0xCFE0C2),
                       .shadowStrength = 0.16F,
                       .highContrast = false};

constexpr Theme kSepia{.id = ThemeId::Sepia,
                       .desk = hex(0xDFCBA6),
                       .page = hex(0xF3E4C7),
                       .slip = hex(0xF9EED8),
                       .rail = hex(0xE9D7B4),
                       .ink = hex(0x372818),
                       .ink2 = hex(0x574430),
                       .ink3 = hex(0x66513A),
                       .hair = hex(0xD3BB90),
                       .edge = hex(0x886C45),
                       .sage = hex(0x445631),
                       .sageP = hex(0x344325),
                       .sageT = hex(0xDFDFB9),
                       .leaf = hex(0x8E9A66),
                       .leafD = hex(0x65743F),
                       .clay = hex(0x8A4427),
                       .clayT = hex(0xF0D5B8),
                       .petal = hex(0xC98F66),
                       .petalD = hex(0xA8673F),
                       .wheat = hex(0xF2D486),
                       .wheatD = hex(0xB8862E),
                       .on = hex(0xFBF3E0),
                       .soil = hex(0xBDA277),
                       .shadow = hex(0x503410),
                       .veil = hex(0x3A2810, 97),
                       .selection = hex(0xD0D1AB),
                       .toast = hex(0x35402F),
                       .toastText = hex(0xF6EFDF),
                       .toastAction = hex(0xCFE0C2),
                       .shadowStrength = 0.20F,
                       .highContrast = false};

constexpr Theme kDusk{.id = ThemeId::Dusk,
                      .desk = hex(0x181A18),
                      .page = hex(0x20221F),
                      .slip = hex(0x2A2D29),
                      .rail = hex(0x1B1D1B),
                      .ink = hex(0xE9E1D1),
                      .ink2 = hex(0xC4BAA8),
                      .ink3 = hex(0xA79D8B),
                      .hair = hex(0x3C3F39),
                      .edge = hex(0x7E7C6E),
                      .sage = hex(0xA9C29E),
                      .sageP = hex(0xC3D6BA),
                      .sageT = hex(0x313C31),
                      .leaf = hex(0x7F9A78),
                      .leafD = hex(0x5E7A5C),
                      .clay = hex(0xDDA58B),
                      .clayT = hex(0x43322A),
                      .petal = hex(0xB97E66),
                      .petalD = hex(0x955D47),
                      .wheat = hex(0x4D4427),
                      .wheatD = hex(0xD3B066),
                      .on = hex(0x1A2119),
                      .soil = hex(0x4A4638),
                      .shadow = hex(0x000000),
                      .veil = hex(0x000000, 140),
                      .selection = hex(0x3B473A),
                      .toast = hex(0x35402F),
                      .toastText = hex(0xF6EFDF),
                      .toastAction = hex(0xCFE0C2),
                      .shadowStrength = 0.42F,
                      .highContrast = false};

constexpr Theme kContrast{.id = ThemeId::Contrast,
                          .desk = hex(0xFFFFFF),
                          .page = hex(0xFFFFFF),
                          .slip = hex(0xFFFFFF),
                          .rail = hex(0xFFFFFF),
                          .ink = hex(0x000000),
                          .ink2 = hex(0x1A1A1A),
                          .ink3 = hex(0x333333),
                          .hair = hex(0x000000),
                          .edge = hex(0x000000),
                          .sage = hex(0x0B4A20),
                          .sageP = hex(0x06331A),
                          .sageT = hex(0xE6F2E6),
                          .leaf = hex(0x2F7A45),
                          .leafD = hex(0x0B4A20),
                          .clay = hex(0x7A2400),
                          .clayT = hex(0xFBEAE0),
                          .petal = hex(0xC25B2B),
                          .petalD = hex(0x7A2400),
                          .wheat = hex(0xFFE97A),
                          .wheatD = hex(0x7A5A00),
                          .on = hex(0xFFFFFF),
                          .soil = hex(0x6B6B6B),
                          .shadow = hex(0x000000),
                          .veil = hex(0x000000, 179),
                          .selection = hex(0xD0E1D2),
                          .toast = hex(0x000000),
                          .toastText = hex(0xFFFFFF),
                          .toastAction = hex(0xFFFFFF),
                          .shadowStrength = 0,
                          .highContrast = true};

double linear(std::uint8_t channel) {
  const double v = channel / 255.0;
  return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

}  // namespace

Colour Colour::faded(float opacity) const {
  const float kept = std::clamp(opacity, 0.0F, 1.0F) * static_cast<float>(a);
  return {r, g, b, static_cast<std::uint8_t>(std::lround(kept))};
}

Colour Theme::of(page::Ink role) const {
  switch (role) {
    case page::Ink::Ink:
      return ink;
    case page::Ink::Ink2:
      return ink2;
    case page::Ink::Ink3:
      return ink3;
    case page::Ink::Clay:
      return clay;
    case page::Ink::Sage:
      return sage;
    case page::Ink::Leaf:
      return leaf;
    case page::Ink::LeafDark:
      return leafD;
    case page::Ink::Hair:
      return hair;
    case page::Ink::Wheat:
      return wheat;
    case page::Ink::SageTint:
      return sageT;
  }
  return ink;
}

const Theme& theme(ThemeId id) {
  switch (id) {
    case ThemeId::Paper:
      return kPaper;
    case ThemeId::Sepia:
      return kSepia;
    case ThemeId::Dusk:
      return kDusk;
    case ThemeId::Contrast:
      return kContrast;
  }
  return kPaper;
}

Colour mixed(Colour from, Colour to, float share) {
  const float part = std::clamp(share, 0.0F, 1.0F);
  const auto channel = [part](std::uint8_t a, std::uint8_t b) {
    const float value = static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * part;
    return static_cast<std::uint8_t>(std::lround(value));
  };
  return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b), 255};
}

float contrastRatio(Colour a, Colour b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return static_cast<float>((std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05));
}

}  // namespace tend::paint
