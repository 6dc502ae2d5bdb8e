// CommonMark as a plain tree of blocks with raw spans, made through md4c, with the place of every block in its source.
// Knows nothing of packs: callouts, ids and exercises are article_builder's. Used by parse.cpp and import_markdown.cpp.
#pragma once

#include "core/content/article.h"
#include "core/pack/source_map.h"

namespace tend::pack {

enum class MdKind : std::uint8_t { Paragraph, Heading, Quote, List, Item, Rule, Code, Html };

struct MdNode {
  MdKind kind = MdKind::Paragraph;
  std::uint8_t level = 0;      // Heading
  bool ordered = false;        // List
  std::uint32_t first = 1;     // ordered List
  content::Spans spans;        // raw: '\n' is a line end of the source, U+2028 a hard break
  std::string text;            // Code and Html, verbatim
  std::string info;            // Code: what stands after the fence; fenced ones only are code
  std::size_t byteOffset = 0;  // of the first text in it (Code: of its info)
  std::vector<MdNode> children;
};

/// Parses the text from `bodyOffset` on. Pictures, inline HTML, addresses that are not allowed and documents with too
/// many blocks are problems; their text is kept. The source must have passed checkSource().
std::vector<MdNode> readMarkdown(const SourceMap& source, std::size_t bodyOffset, Problems& problems);

}  // namespace tend::pack
