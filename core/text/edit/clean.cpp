#include "core/text/edit/clean.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace tend::text::edit {
namespace {

bool endsLine(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool isDropped(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xFEFF; }

}  // namespace

std::string cleaned(std::string_view utf8, Shape shape) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const base::Decoded decoded = base::decodeUtf8(utf8, at);
    const char32_t c = decoded.codePoint;
    if (endsLine(c)) {
      const bool pair = c == U'\r' && at + 1 < utf8.size() && utf8[at + 1] == '\n';
      if (!pair) out += shape == Shape::Lines ? '\n' : ' ';
    } else if (c == U'\t') {
      out += shape == Shape::Lines ? '\t' : ' ';
    } else if (!isDropped(c)) {
      base::appendUtf8(out, c);
    }
    at += decoded.length;
  }
  return out;
}

std::size_t countCharacters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace tend::text::edit
