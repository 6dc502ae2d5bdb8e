// The plain text of a range, for the clipboard and for screen readers: as one would write it down, without the hyphens
// of line breaks. Used by page.cpp.
#pragma once

#include "core/content/range.h"
#include "core/page/flow.h"

namespace tend::page {

/// Paragraphs are parted by empty lines, items have their mark, a verse its reference, titles stand between sections
/// where the range goes past them. No soft hyphens. Stops after about `mostBytes`, at a paragraph's end.
std::string textOfRange(Flow& flow, const content::TextRange& range, std::size_t mostBytes);

}  // namespace tend::page
