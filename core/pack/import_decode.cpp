#include "core/pack/import_decode.h"

#include <array>

#include "core/base/utf8.h"
#include "core/pack/source_checks.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

// Windows-1252, 0x80–0x9F (WHATWG encoding standard); 0 where it has no character.
constexpr std::array<char32_t, 32> kWindows = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                               0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string fromWindows(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t wide = byte >= 0x80 && byte < 0xA0 ? kWindows[byte - 0x80U] : byte;
    base::appendUtf8(out, wide == 0 && byte != 0 ? 0xFFFD : wide);
  }
  return out;
}

std::string fromUtf16(std::string_view bytes, bool little) {
  std::string out;
  const auto unit = [&](std::size_t i) {
    const auto low = static_cast<unsigned char>(bytes[little ? i : i + 1]);
    const auto high = static_cast<unsigned char>(bytes[little ? i + 1 : i]);
    return static_cast<char32_t>(low | (high << 8U));
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    const bool high = c >= 0xD800 && c < 0xDC00;
    if (high && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    base::appendUtf8(out, c);
  }
  return out;
}

Encoding encodingOf(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE") return Encoding::Utf16Little;
  if (bytes.substr(0, 2) == "\xFE\xFF") return Encoding::Utf16Big;
  return base::firstInvalidUtf8(bytes) ? Encoding::Windows1252 : Encoding::Utf8;
}

/// One kind of line end, no control characters; U+2028 and U+2029 end lines too. Invisible marks that only guide
/// breaking (U+200B, U+FEFF) go.
std::string cleaned(std::string_view text, std::size_t& removed) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const base::Decoded d = base::decodeUtf8(text, i);
    const bool crlf = d.codePoint == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (d.codePoint == '\n' || d.codePoint == 0x2028 || d.codePoint == 0x2029 || (d.codePoint == '\r' && !crlf)) {
      out += '\n';
    } else if (d.codePoint == '\t' || !isControl(d.codePoint)) {
      if (d.codePoint != 0xFEFF && d.codePoint != 0x200B) out.append(text.substr(i, d.length));
    } else if (!crlf) {
      ++removed;
    }
    i += d.length;
  }
  return out;
}

}  // namespace

DecodedText decodeText(std::string_view bytes) {
  DecodedText decoded;
  decoded.encoding = encodingOf(bytes);
  std::string text;
  switch (decoded.encoding) {
    case Encoding::Utf8:
      text = bytes.substr(byteOrderMarkLength(bytes));
      break;
    case Encoding::Utf16Little:
      text = fromUtf16(bytes.substr(2), true);
      break;
    case Encoding::Utf16Big:
      text = fromUtf16(bytes.substr(2), false);
      break;
    case Encoding::Windows1252:
      text = fromWindows(bytes);
      break;
  }
  decoded.text = cleaned(text, decoded.removedControls);
  return decoded;
}

void warnAboutDecoding(const DecodedText& decoded, const std::string& fileName, Problems& warnings) {
  const base::Where where{fileName, 1, 1};
  if (decoded.encoding == Encoding::Windows1252) {
    warnings.add({base::ErrorCode::CheckFailed, "import.assumed_windows", {}, where});
  }
  if (decoded.removedControls > 0) {
    const std::string count = std::to_string(decoded.removedControls);
    warnings.add({base::ErrorCode::CheckFailed, "import.controls_removed", {{"count", count}}, where});
  }
}

}  // namespace tend::pack
