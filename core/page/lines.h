// The lines that carets stand on: from a place to its line and along the lines of the article, skipping what has none.
// Used by select.cpp and step.cpp; heights alone are the matter of locate.h.
#pragma once

#include <optional>

#include "core/page/caret.h"
#include "core/page/flow.h"

namespace tend::page {

/// A line whose text counts for locators. Valid until the next call on Flow from outside.
struct LineAt {
  Place place;
  const SetBlock* set = nullptr;
  const SetText* text = nullptr;
  std::size_t line = 0;

  const text::Line& get() const { return text->lines.lines[line]; }
};

/// The nearest place of the article that has lines, from `from` on in a direction (1 or -1), `from` included.
std::optional<Place> placeWithLines(Flow& flow, Place from, int direction);
bool hasLines(const SetBlock& set);

/// The line that holds a caret; nothing where its block has no lines.
std::optional<LineAt> lineOf(Flow& flow, const Caret& caret);
std::optional<LineAt> lineBeside(Flow& flow, const LineAt& line, int direction);

/// Where the byte of the block stands on the line, from the sheet's left edge. The initial is part of its first line.
float xOnLine(const LineAt& line, std::uint32_t byte);
Caret caretOnLine(const Flow& flow, const LineAt& line, float xPx);
/// The first byte of the character at a point of the line.
std::uint32_t byteUnder(const LineAt& line, float xPx);
/// Before the line's first character; after its last one that is not a space.
Caret lineEdge(const Flow& flow, const LineAt& line, int direction);

/// The ornamented or plain letter that stands beside the first lines of a block, relative to the block; empty if there
/// is none. It holds the bytes before the first counted text.
base::Rect initialBox(const SetBlock& set);

content::Locator locatorOf(const Flow& flow, const Place& place, std::uint32_t byte);
/// The slot of a locator, limited to what is there; nothing for an unknown section.
std::optional<Place> slotOf(Flow& flow, const content::Locator& locator);

}  // namespace tend::page
