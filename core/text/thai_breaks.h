// Word boundaries in Thai, which is written without spaces: libthai's dictionary. UAX #14 leaves this to such a one.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/font_impl.h"
#include "core/text/segment.h"

namespace tend::text {

/// Adds LineBreak::Allowed between Thai words. Without libthai's dictionary nothing is added.
void addThaiBreaks(FontLibrary::Impl& library, std::string_view utf8, std::vector<LineBreak>& breaks);

}  // namespace tend::text
