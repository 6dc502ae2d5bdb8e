// UTF-8 in and out of code points, with strict validation. Used wherever text enters the program.
// Not a Unicode property library: that is core/text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tend::base {

/// One decoded code point. `length` is its size in bytes (1–4); malformed input decodes as U+FFFD with length 1.
struct Decoded {
  char32_t codePoint = 0;
  std::uint32_t length = 0;
};

/// Decodes the code point that begins at `byteOffset` (must be < text.size()). Rejects overlong forms, surrogates and
/// values above U+10FFFF (Unicode 15, table 3-7).
Decoded decodeUtf8(std::string_view text, std::size_t byteOffset);

void appendUtf8(std::string& out, char32_t codePoint);

/// Byte offset of the first malformed sequence, or nothing if the whole text is well-formed.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// The beginning of valid UTF-8, at most so many bytes, never half a code point.
std::string_view shortUtf8(std::string_view text, std::size_t mostBytes);

/// Line and column (both from 1; columns in code points) of a byte offset.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};
LineColumn lineColumnAt(std::string_view text, std::size_t byteOffset);

}  // namespace tend::base
