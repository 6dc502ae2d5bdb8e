// Where a part of a title stands: titles belong to no block, so that ranges of places cannot name it. Used by page.cpp
// for marking what a search has found.
#pragma once

#include <vector>

#include "core/page/flow.h"

namespace tend::page {

/// Rectangles of the bytes [begin, end) of the title of a chapter (0 is the article's) between two heights, from what
/// is set now.
std::vector<base::Rect> titleRectsOf(const Flow& flow, std::size_t chapter, std::uint32_t begin, std::uint32_t end,
                                     std::int64_t top, std::int64_t bottom);

}  // namespace tend::page
