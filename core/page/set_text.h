// The hand that sets paragraphs into a block: spans -> styled text -> shaped -> lines -> placed. Reuses what was shaped
// before. Used by the set_*.cpp files of this room.
#pragma once

#include <functional>
#include <string>

#include "core/page/set_block.h"

namespace tend::page {

/// How the marks of spans become type.
struct InlineStyle {
  TypeStyle base;
  TextFaces faces;  // italic is what emphasis gives: the roman inside italic text
  bool hyphenate = true;
  std::uint32_t skipBytes = 0;  // set elsewhere (the initial)
  std::uint32_t leadInEnd = 0;  // small capitals up to this byte
};

/// Where and how lines are made.
struct Placing {
  TextRole role = TextRole::Flow;
  float xPx = 0;
  std::int32_t topPx = 0;
  std::uint32_t textOffset = 0;
  TypeStyle style;
  text::LineOptions options;  // sizePx is taken from style
};

/// Options of running text in a column of `widthPx`, as the reader chose.
text::LineOptions runningOptions(const Styles& styles, float widthPx, std::size_t textBytes);

class BlockSetter {
 public:
  BlockSetter(const BlockContext& context, SlotKind kind, bool initial, SetBlock* old);

  const Styles& styles() const { return *m_context.styles; }
  const BlockContext& context() const { return m_context; }
  SetBlock& block() { return m_block; }

  SetText& spans(const content::Spans& spans, const InlineStyle& style, const Placing& placing);
  /// Only shaped, as spans() does it; the block takes its links and tags.
  text::ShapedText shaped(const content::Spans& spans, const InlineStyle& style);
  /// Text in one style without marks.
  SetText& plain(const std::string& text, const Placing& placing);

  void shape(ShapeKind kind, base::Rect rect) { m_block.shapes.push_back({kind, rect}); }
  SetBlock take(std::int32_t heightPx);

  /// Options of centred, balanced lines.
  static text::LineOptions centred(float widthPx);
  /// Options of lines that start at one edge and are never hyphenated.
  static text::LineOptions flush(float widthPx);

  /// The style shrunk so that the longest word of `text` fits into `widthPx`.
  TypeStyle fitting(const std::string& text, TypeStyle style, float widthPx) const;

  std::uint16_t tagFor(Ink ink, std::int32_t link = -1);

 private:
  text::ShapedText shapeOrReuse(const std::function<text::StyledText()>& build);
  SetText& place(text::ShapedText shaped, const Placing& placing);
  text::StyledText styled(const content::Spans& spans, const InlineStyle& style, std::uint32_t textOffset);
  text::Style styleOf(const content::Span& span, const InlineStyle& style, std::int32_t link);
  std::int32_t linkFor(const content::Span& span, std::uint32_t offset, bool continues);

  BlockContext m_context;
  SetBlock m_block;
  SetBlock* m_reuse = nullptr;  // null when nothing can be reused
};

}  // namespace tend::page
