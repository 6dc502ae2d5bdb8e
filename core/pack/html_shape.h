// Whether an HTML text is simple enough for gumbo, which is recursive and copies open formatting into every block.
// Used by import_html.cpp.
#pragma once

#include <string>
#include <string_view>

namespace tend::pack {

/// One pass over the tags; true if depth and cost stay within what a web page needs.
bool isTameHtml(std::string_view html);

/// The words between the tags, a line for each block: for pages that are not tame.
std::string textOfTags(std::string_view html);

}  // namespace tend::pack
