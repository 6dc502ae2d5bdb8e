// What is chosen in the open article: places, never pixels, so that it stays what it is when size, width or typeface
// change. Lives in memory only; copied when someone asks for it. What is kept for longer is a content::RangeAnchor.
#pragma once

#include <optional>

#include "core/content/range.h"
#include "core/page/page.h"

namespace tend::state {

/// `fixed` is what was chosen first (a word, or one place) and stays chosen; `moving` is the end that follows the
/// pointer or the keys. Between them lies the range.
struct Selection {
  content::TextRange fixed;
  page::Caret moving;
  page::Unit unit = page::Unit::Character;
  bool byTouch = false;          // handles are shown
  bool copied = false;           // since it was last changed
  std::optional<float> goalXPx;  // of steps by line
};

/// In reading order; empty for a caret.
content::TextRange rangeOf(const Selection& selection, const page::Page& page);
bool holdsText(const Selection& selection, const page::Page& page);
/// Does the moving end come first?
bool movesBegin(const Selection& selection, const page::Page& page);

}  // namespace tend::state
