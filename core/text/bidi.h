// Directions of a paragraph by the Unicode Bidirectional Algorithm (UAX #9), through fribidi. Private to core/text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tend::text {

struct BidiLevels {
  bool rightToLeft = false;          // of the paragraph: its first strong character (P2, P3)
  std::vector<std::uint8_t> levels;  // for each byte; empty when everything is left to right

  std::uint8_t at(std::size_t byte) const { return levels.empty() ? 0 : levels[byte]; }
};

enum class BaseDirection : std::uint8_t { FromText, LeftToRight, RightToLeft };

BidiLevels bidiLevels(std::string_view utf8, BaseDirection base = BaseDirection::FromText);

}  // namespace tend::text
