// From points to carets and from ranges to rectangles of the sheet. Correct where directions are mixed: a range of the
// text may cover several stretches of a line. Used by page.cpp.
#pragma once

#include <vector>

#include "core/page/lines.h"

namespace tend::page {

/// What stands at a point; beside or between lines the nearest one.
PointHit hitAt(Flow& flow, base::Point at);

CaretBox caretBoxOf(Flow& flow, const Caret& caret);

/// Which comes first in reading order: below 0 if `a`, 0 if they are the same place. Unknown sections come last.
int compareLocators(const Flow& flow, const content::Locator& a, const content::Locator& b);

/// Rectangles of a range between two heights, from what is set now: for each line its stretches from left to right.
/// Titles and references of verses are covered when the range goes past them.
std::vector<base::Rect> rectsOf(const Flow& flow, const content::TextRange& range, std::int64_t top,
                                std::int64_t bottom);

}  // namespace tend::page
