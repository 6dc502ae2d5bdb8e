// An article as one string, with the way from its places to bytes and back. For everything that looks for text across
// blocks (anchors, search). Titles, exercises and breaks are no running text and are not in it. No layout, no files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/content/article.h"
#include "core/content/locator.h"
#include "core/content/pack_source.h"

namespace tend::content {

/// The text of one block: bytes [begin, end) of FlatText::text, then a '\n'.
struct FlatPiece {
  std::uint32_t part = 0;  // 0 is the opening, i + 1 is section i
  std::uint32_t block = 0;
  std::size_t begin = 0, end = 0;
};

struct FlatText {
  std::string text;
  std::vector<FlatPiece> pieces;  // in reading order; blocks without text have none
  std::vector<std::string> partIds;
  std::vector<std::size_t> partBegins;  // one more than parts: the last is text.size()
};

FlatText flatten(const Article& article);
/// Reads every section; one that cannot be read counts as empty.
FlatText flatten(PackSource& pack);

/// The byte of a place; beyond its block's end that end; in a block without text the beginning of the next one of its
/// section, or the end of the section. Nothing if the section is not there.
std::optional<std::size_t> offsetOf(const FlatText& flat, const Locator& locator);

/// Between two blocks a byte is two places: the end of the one before, and the beginning of the next.
enum class Edge : std::uint8_t { Begin, End };
/// The place of a byte (at most text.size()); the default locator where the article has no text.
Locator placeOf(const FlatText& flat, std::size_t offset, Edge edge);

/// Index of the part that holds a byte.
std::size_t partAt(const FlatText& flat, std::size_t offset);

}  // namespace tend::content
