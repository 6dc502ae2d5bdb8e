// Bytes of a file of unknown making as clean UTF-8: encodings, byte order marks, control characters.
// Used by the importers.
#pragma once

#include <string>
#include <string_view>

#include "core/pack/source_map.h"

namespace tend::pack {

enum class Encoding : std::uint8_t { Utf8, Utf16Little, Utf16Big, Windows1252 };

struct DecodedText {
  std::string text;  // valid UTF-8 without byte order mark, carriage returns or control characters
  Encoding encoding = Encoding::Utf8;
  std::size_t removedControls = 0;
};

/// Never fails: what is not UTF-8 and has no mark of UTF-16 is read as Windows-1252, as browsers do.
DecodedText decodeText(std::string_view bytes);

/// Tells what decodeText() assumed.
void warnAboutDecoding(const DecodedText& decoded, const std::string& fileName, Problems& warnings);

}  // namespace tend::pack
