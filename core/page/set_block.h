// One block of an article, set: shaped paragraphs with their lines, shapes and links, placed relative to the block's
// top. Made by setBlock() and setHead(); kept by flow.cpp while the block is near the reader.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/page/styles.h"

namespace tend::page {

/// What a run's tag stands for.
struct TagInfo {
  Ink ink = Ink::Ink;
  std::int32_t link = -1;  // index into SetBlock::links
};

struct SetLink {
  std::string address;
  std::string label;
  std::uint32_t begin = 0;  // byte offset in plainText(block)
};

enum class TextRole : std::uint8_t {
  Flow,   // counts for locators
  Apart,  // lines of their own that no locator counts: references, titles
  Aside,  // beside other lines: initials, numerals
};

/// A shaped paragraph and where it stands.
struct SetText {
  text::ShapedText shaped;
  text::Lines lines;
  TextRole role = TextRole::Flow;
  std::uint32_t textOffset = 0;  // of its first byte in plainText(block)
  float xPx = 0;
  std::int32_t topPx = 0;  // from the block's top
  std::int32_t lineHeightPx = 32;
  std::int32_t baselinePx = 24;  // from the top of a line box

  std::int32_t heightPx() const { return lineHeightPx * static_cast<std::int32_t>(lines.lines.size()); }
  std::int32_t bottomPx() const { return topPx + heightPx(); }
  std::int32_t lineTopPx(std::size_t line) const { return topPx + lineHeightPx * static_cast<std::int32_t>(line); }
};

/// What decides how a block is shaped besides its text: while this stays, shaped text is kept.
struct ShapeKey {
  FaceChoice face = FaceChoice::Vollkorn;
  bool phone = false;
  bool initial = false;
  bool operator==(const ShapeKey& o) const { return face == o.face && phone == o.phone && initial == o.initial; }
};

struct SetBlock {
  SlotKind kind = SlotKind::Body;
  ShapeKey key;
  std::vector<SetText> texts;
  std::vector<Shape> shapes;  // relative to the block's top
  std::vector<TagInfo> tags;  // one for each Ink in order, then one for each link
  std::vector<SetLink> links;
  std::int32_t gapPx = 0;  // space above, part of heightPx
  std::int32_t heightPx = 0;
  std::uint32_t initialLines = 0;  // lines beside the initial of the first Flow text; they are not parted
  base::Rect box;                  // of an exercise, relative to the block's top
  std::string exerciseId;
  std::uint64_t lastUsed = 0;
  std::size_t textBytes = 0;
};

/// What a block's setting depends on besides the block.
struct BlockContext {
  const Styles* styles = nullptr;
  const Press* press = nullptr;
  std::string language;
  const ExerciseBox* exerciseBox = nullptr;
  const std::vector<std::uint32_t>* barredHyphens = nullptr;  // bytes of plainText(block); see Flow::barHyphen()
  SlotKind above = SlotKind::Head;                            // the nearest visible neighbour
  bool mayHaveInitial = false;
  bool inOpening = false;  // before the first section: a short paragraph there is an aside, centred
};

/// Sets a block. `old`, if given, is the same block as it was set before: its shaped text is reused where it can be.
SetBlock setBlock(const content::Block& block, const BlockContext& context, SetBlock* old);

/// The lines of a body paragraph that is neither an aside nor has the initial; the rest of its setting is a matter of
/// showing it. `options` are those setBlock() gives breakLines().
text::LineOptions bodyOptions(const Styles& styles, SlotKind above, std::size_t textBytes);
/// Its text as setBlock() shapes it, and how many links it holds.
struct ShapedBody {
  text::ShapedText shaped;
  std::uint32_t links = 0;
};
ShapedBody shapeBody(const content::Paragraph& paragraph, const BlockContext& context);

/// The article's title with its lead and, for sections, the ornament and the title.
struct HeadText {
  std::string lead;
  std::string title;
  bool opening = false;
  bool firstSection = false;  // no ornament; the larger space below
  bool followed = false;      // opening only: blocks follow before the first section
};
SetBlock setHead(const HeadText& head, const BlockContext& context, SetBlock* old);

/// Height a head has when its title takes one line, and of a block with so much text: estimates for what is unseen.
std::int32_t estimateHead(const HeadText& head, const Styles& styles);

/// From a head's top to its title when it has one: ornament and spaces.
std::int32_t headTitleTop(const HeadText& head, const Styles& styles);

}  // namespace tend::page
