// Ends a line that is not the last of its text with an ellipsis (LineOptions::maxLines). Private to core/text.
#pragma once

#include <vector>

#include "core/text/font.h"
#include "core/text/line_parts.h"

namespace tend::text {

/// Drops graphemes from the end of the parts until they and the ellipsis fit into `measureEm`, and adds it.
void endWithEllipsis(const FontLibrary& library, const ShapedText::Data& data, double measureEm, double spaceFactor,
                     std::vector<LinePart>& parts);

}  // namespace tend::text
