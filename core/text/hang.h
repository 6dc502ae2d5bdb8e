// Which marks hang over the edge of the text, by half of their advance (design 3.3). Private to core/text.
#pragma once

namespace tend::text {

/// Quotes, hyphen, full stop and comma.
constexpr bool hangs(char32_t c) {
  return c == U'"' || c == U'\'' || c == U'-' || c == U'.' || c == U',' || (c >= 0x2018 && c <= 0x201F) ||
         c == 0x2010 || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A;
}

}  // namespace tend::text
