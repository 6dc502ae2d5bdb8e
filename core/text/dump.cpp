// dump(): lines as golden text.
#include <cstdio>

#include "core/text/paragraph.h"

namespace tend::text {
namespace {

std::string fixed(float value) {
  char digits[32];
  std::snprintf(digits, sizeof(digits), "%.1f", static_cast<double>(value));
  return digits;
}

/// Line ends and other control characters would break the dump's own lines.
std::string shown(std::string_view text) {
  std::string out;
  for (const char c : text) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  return out;
}

}  // namespace

std::string dump(const ShapedText& text, const Lines& lines) {
  std::string out = lines.fellBackToRagged ? "ragged: no justified solution\n" : "";
  if (text.rightToLeft()) out += "right to left\n";
  for (const Line& line : lines.lines) {
    out += fixed(line.leftPx) + " to " + fixed(line.rightPx);
    if (line.runEnd - line.runBegin > 1) out += " in " + std::to_string(line.runEnd - line.runBegin) + " runs";
    out += ": " + shown(std::string_view(text.utf8()).substr(line.textBegin, line.textEnd - line.textBegin));
    out += line.hyphenated ? "-|\n" : "|\n";
  }
  return out;
}

}  // namespace tend::text
