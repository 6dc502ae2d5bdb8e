// UAX #29 grapheme cluster boundaries, Unicode 15.0 (extended clusters).
#include "core/base/utf8.h"
#include "core/text/segment.h"
#include "core/text/unicode_tables.h"

namespace tend::text {
namespace {

using G = GraphemeClass;

/// Whether a boundary lies between neighbours, by the rules that need only both classes (GB3 to GB9b).
bool breaksBetween(G a, G b) {
  if (a == G::CR && b == G::LF) return false;
  if (a == G::CR || a == G::LF || a == G::Control) return true;
  if (b == G::CR || b == G::LF || b == G::Control) return true;
  if (a == G::L && (b == G::L || b == G::V || b == G::LV || b == G::LVT)) return false;
  if ((a == G::LV || a == G::V) && (b == G::V || b == G::T)) return false;
  if ((a == G::LVT || a == G::T) && b == G::T) return false;
  return b != G::Extend && b != G::ZWJ && b != G::SpacingMark && a != G::Prepend;
}

/// Whether the characters before a ZWJ are Extended_Pictographic Extend* (GB11).
enum class Emoji : std::uint8_t { None, Pictograph, Joined };

Emoji emojiAfter(Emoji before, G c) {
  if (c == G::Pictographic) return Emoji::Pictograph;
  if (before == Emoji::Pictograph && c == G::Extend) return Emoji::Pictograph;
  if (before == Emoji::Pictograph && c == G::ZWJ) return Emoji::Joined;
  return Emoji::None;
}

}  // namespace

std::vector<std::uint32_t> graphemeBoundaries(std::string_view utf8) {
  std::vector<std::uint32_t> out = {0};
  G previous = G::Other;
  Emoji emoji = Emoji::None;
  unsigned flags = 0;  // regional indicators in a row
  for (std::size_t at = 0; at < utf8.size();) {
    const base::Decoded d = base::decodeUtf8(utf8, at);
    const G c = graphemeClass(d.codePoint);
    const bool joinedEmoji = emoji == Emoji::Joined && c == G::Pictographic;                // GB11
    const bool joinedFlag = c == G::Regional_Indicator && previous == c && flags % 2 == 1;  // GB12, GB13
    if (at > 0 && !joinedEmoji && !joinedFlag && breaksBetween(previous, c)) {
      out.push_back(static_cast<std::uint32_t>(at));
    }
    flags = c == G::Regional_Indicator ? flags + 1 : 0;
    emoji = emojiAfter(emoji, c);
    previous = c;
    at += d.length;
  }
  if (!utf8.empty()) out.push_back(static_cast<std::uint32_t>(utf8.size()));
  return out;
}

}  // namespace tend::text
