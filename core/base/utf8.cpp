#include "core/base/utf8.h"

namespace tend::base {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool isContinuation(std::string_view text, std::size_t i) {
  return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
}

char32_t payload(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]) & 0x3FU; }

struct Lead {
  std::uint32_t length;
  char32_t bits;
  char32_t least;  // the smallest code point this length may encode; anything less is overlong
};

Lead leadOf(unsigned char b) {
  if (b >= 0xC2 && b <= 0xDF) return {2, b & 0x1FU, 0x80};
  if (b >= 0xE0 && b <= 0xEF) return {3, b & 0x0FU, 0x800};
  if (b >= 0xF0 && b <= 0xF4) return {4, b & 0x07U, 0x10000};
  return {0, 0, 0};
}

}  // namespace

Decoded decodeUtf8(std::string_view text, std::size_t byteOffset) {
  const auto first = static_cast<unsigned char>(text[byteOffset]);
  if (first < 0x80) return {first, 1};
  const Lead lead = leadOf(first);
  if (lead.length == 0) return {kReplacement, 1};
  char32_t value = lead.bits;
  for (std::uint32_t k = 1; k < lead.length; ++k) {
    if (!isContinuation(text, byteOffset + k)) return {kReplacement, 1};
    value = (value << 6U) | payload(text, byteOffset + k);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < lead.least || surrogate || value > 0x10FFFF) return {kReplacement, 1};
  return {value, lead.length};
}

void appendUtf8(std::string& out, char32_t c) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Decoded d = decodeUtf8(text, i);
    // A real U+FFFD in the text is three bytes long; only a malformed one has length 1.
    if (d.codePoint == kReplacement && d.length == 1) return i;
    i += d.length;
  }
  return std::nullopt;
}

std::string_view shortUtf8(std::string_view text, std::size_t mostBytes) {
  if (text.size() <= mostBytes) return text;
  while (mostBytes > 0 && (static_cast<unsigned char>(text[mostBytes]) & 0xC0U) == 0x80U) --mostBytes;
  return text.substr(0, mostBytes);
}

LineColumn lineColumnAt(std::string_view text, std::size_t byteOffset) {
  LineColumn at;
  for (std::size_t i = 0; i < byteOffset && i < text.size(); ++i) {
    if (text[i] == '\n') {
      ++at.line;
      at.column = 1;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
      ++at.column;
    }
  }
  return at;
}

}  // namespace tend::base
