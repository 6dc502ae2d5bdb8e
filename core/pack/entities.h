// Character references of HTML and Markdown ("&mdash;", "&#8212;") as text. Used by markdown.cpp.
#pragma once

#include <string>
#include <string_view>

namespace tend::pack {

/// `entity` is "&…;". An unknown name comes back as it is, as CommonMark wants; a number that is no character or a
/// control character becomes U+FFFD.
std::string decodeEntity(std::string_view entity);

}  // namespace tend::pack
