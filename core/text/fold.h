// Text as a search sees it: without case and accents, with every quote, dash and space alike, by Unicode's own data
// (full case folding and NFKD, version 15). Not for sorting, and never shown. Used by core/page's search.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tend::text {

/// Folded UTF-8 and where it came from. A run of white space is one space; soft hyphens, joiners and other characters
/// without a width of their own are gone. Holds no line feed or other control character.
struct Folded {
  std::string text;
  /// For each byte of `text` the byte of the original at which the character that made it begins; one more at the end:
  /// the size of the original. Never descends.
  std::vector<std::uint32_t> from;
};

Folded foldWithPlaces(std::string_view utf8);

/// The same without places, for what is searched for.
std::string fold(std::string_view utf8);

}  // namespace tend::text
