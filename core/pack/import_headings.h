// Which unmarked lines of a plain text are headings, and how sure that is. Used by import_text.cpp and
// import_lists.cpp.
#pragma once

#include <vector>

#include "core/pack/import_lines.h"

namespace tend::pack {

enum class HeadingFit : std::uint8_t { No, Yes, LikelyYes, LikelyNo };

/// How this text writes its headings: decides the cases that a line alone does not.
enum class HeadingStyle : std::uint8_t { TitleCase, SentenceCase };

HeadingStyle headingStyleOf(const std::vector<TextUnit>& units);

/// `at` is not the title and belongs to no list, verse or prayer.
HeadingFit headingAt(const std::vector<TextUnit>& units, std::size_t at, HeadingStyle style);

inline bool isHeading(HeadingFit fit) { return fit == HeadingFit::Yes || fit == HeadingFit::LikelyYes; }

}  // namespace tend::pack
