// Where the book's fonts are on this system. Used by the shell and the command line, and by tests.
#pragma once

#include <string>

#include "core/text/font.h"

namespace tend::text {

/// The files found when Tend was built (assets/fonts.cmake). When the environment names a folder in TEND_FONT_DIR,
/// files of the same names anywhere below it come first. Parts that are nowhere stay empty.
FontPaths systemFontPaths();

/// As systemFontPaths(), with an explicit folder instead of the environment; empty means none.
FontPaths fontPathsIn(const std::string& folder);

}  // namespace tend::text
