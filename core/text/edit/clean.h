// What comes from a keyboard, an input method or the clipboard, made fit to stand in a field: valid UTF-8, one kind of
// line end, no control characters. Used by Buffer for everything that enters it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tend::text::edit {

enum class Shape : std::uint8_t {
  OneLine,  // line ends and tabs become spaces
  Lines,
};

/// Malformed bytes become U+FFFD, one each; CR LF, CR, VT, FF, U+0085, U+2028 and U+2029 become LF; other control
/// characters (U+0000–001F but tab, U+007F–009F) and U+FEFF go. `utf8` may be any bytes.
std::string cleaned(std::string_view utf8, Shape shape);

/// Code points of well-formed text.
std::size_t countCharacters(std::string_view utf8);

}  // namespace tend::text::edit
