#include "core/text/bidi.h"

#include <fribidi.h>

#include <algorithm>

#include "core/base/utf8.h"

namespace tend::text {
namespace {

/// Whether a character can make anything run from right to left: the blocks of such scripts, and the controls.
bool mayTurn(char32_t c) {
  if (c < 0x590) return false;
  if (c <= 0x8FF) return true;
  if (c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return true;
  return (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) || (c >= 0x10800 && c <= 0x10FFF) ||
         (c >= 0x1E800 && c <= 0x1EFFF);
}

bool mayTurn(std::string_view utf8) {
  constexpr unsigned char kFirstLead = 0xD6;  // U+0590 and above
  for (std::size_t at = 0; at < utf8.size();) {
    if (static_cast<unsigned char>(utf8[at]) < kFirstLead) {
      ++at;
      continue;
    }
    const base::Decoded d = base::decodeUtf8(utf8, at);
    if (mayTurn(d.codePoint)) return true;
    at += d.length;
  }
  return false;
}

}  // namespace

BidiLevels bidiLevels(std::string_view utf8, BaseDirection asked) {
  BidiLevels out;
  if (asked != BaseDirection::RightToLeft && !mayTurn(utf8)) return out;
  std::vector<FriBidiChar> text;
  std::vector<std::uint32_t> offsets;
  for (std::size_t at = 0; at < utf8.size();) {
    const base::Decoded d = base::decodeUtf8(utf8, at);
    text.push_back(d.codePoint);
    offsets.push_back(static_cast<std::uint32_t>(at));
    at += d.length;
  }
  const auto count = static_cast<FriBidiStrIndex>(text.size());
  std::vector<FriBidiCharType> types(text.size());
  std::vector<FriBidiBracketType> brackets(text.size());
  std::vector<FriBidiLevel> levels(text.size());
  fribidi_get_bidi_types(text.data(), count, types.data());
  fribidi_get_bracket_types(text.data(), count, types.data(), brackets.data());
  FriBidiParType base = FRIBIDI_PAR_ON;
  if (asked == BaseDirection::LeftToRight) base = FRIBIDI_PAR_LTR;
  if (asked == BaseDirection::RightToLeft) base = FRIBIDI_PAR_RTL;
  const bool done =
      fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &base, levels.data()) != 0;
  out.rightToLeft = done && FRIBIDI_IS_RTL(base);
  out.levels.assign(utf8.size(), 0);
  for (std::size_t i = 0; done && i < text.size(); ++i) {
    const std::size_t end = i + 1 < offsets.size() ? offsets[i + 1] : utf8.size();
    const auto level = static_cast<std::uint8_t>(std::max(0, static_cast<int>(levels[i])));
    std::fill(out.levels.begin() + offsets[i], out.levels.begin() + static_cast<std::ptrdiff_t>(end), level);
  }
  return out;
}

}  // namespace tend::text
