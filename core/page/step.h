// Where a caret goes by characters, words, sentences, paragraphs and lines, and what is chosen around a place.
// Graphemes, words and sentences are those of UAX #29. Used by page.cpp.
#pragma once

#include "core/page/lines.h"

namespace tend::page {

/// One step on (direction 1) or back (-1); at the article's ends the caret stays. `goalXPx` is kept between steps by
/// Line, so that short lines do not pull the caret to the side; other steps clear it.
Caret stepCaret(Flow& flow, const Caret& caret, Step step, int direction, std::optional<float>& goalXPx);

/// What is chosen around the character at a place: its word, its sentence …; empty where the article has no text.
content::TextRange unitAround(Flow& flow, const content::Locator& under, Unit unit);

}  // namespace tend::page
