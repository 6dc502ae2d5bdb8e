#include "core/page/set_text.h"

#include <algorithm>
#include <cmath>

#include "core/text/segment.h"

namespace tend::page {
namespace {

constexpr std::size_t kOptimalUpToBytes = 65536;  // beyond, first fit: nobody sees the difference, everybody waits
constexpr std::size_t kFitUpToBytes = 2048;
constexpr float kSurelyFits = 0.999F;
constexpr std::size_t kMostLinks = 0xFF00;  // tags have 16 bits
constexpr int kInkCount = static_cast<int>(Ink::SageTint) + 1;

/// Widths of the words of a text set on one line.
float widestWord(const text::ShapedText& shaped, const text::Lines& lines) {
  const std::string& utf8 = shaped.utf8();
  const std::vector<text::LineBreak> breaks = text::lineBreaks(utf8);
  float widest = 0;
  std::uint32_t begin = 0;
  for (std::uint32_t end = 1; end <= utf8.size(); ++end) {
    if (end < utf8.size() && breaks[end] == text::LineBreak::None) continue;
    std::uint32_t inkEnd = end;
    while (inkEnd > begin && utf8[inkEnd - 1] == ' ') --inkEnd;
    const float from = text::caretX(shaped, lines, 0, begin);
    const float to = text::caretX(shaped, lines, 0, inkEnd);
    widest = std::max(widest, std::fabs(to - from));
    begin = end;
  }
  return widest;
}

text::Style plainStyle(const TypeStyle& style) {
  text::Style out;
  out.font = style.font;
  out.features = style.features;
  out.letterSpacingEm = style.letterSpacingEm;
  out.hyphenate = false;
  return out;
}

}  // namespace

BlockSetter::BlockSetter(const BlockContext& context, SlotKind kind, bool initial, SetBlock* old) : m_context(context) {
  m_block.kind = kind;
  m_block.key = {styles().setting.face, styles().phone(), initial};
  m_block.gapPx = gapBetween(styles(), context.above, kind);
  if (old == nullptr || !(old->key == m_block.key)) {
    for (int ink = 0; ink < kInkCount; ++ink) m_block.tags.push_back({static_cast<Ink>(ink), -1});
    return;
  }
  m_reuse = old;
  m_block.tags = std::move(old->tags);
  m_block.links = std::move(old->links);
}

std::uint16_t BlockSetter::tagFor(Ink ink, std::int32_t link) {
  if (link < 0) return static_cast<std::uint16_t>(ink);
  std::vector<TagInfo>& tags = m_block.tags;
  if (tags.back().link == link) return static_cast<std::uint16_t>(tags.size() - 1);
  tags.push_back({ink, link});
  return static_cast<std::uint16_t>(tags.size() - 1);
}

std::int32_t BlockSetter::linkFor(const content::Span& span, std::uint32_t offset, bool continues) {
  if (span.link.empty()) return -1;
  if (!continues || m_block.links.empty()) {
    if (m_block.links.size() >= kMostLinks) return -1;  // more links than tags can name stay plain text
    m_block.links.push_back({span.link, {}, offset});
  }
  m_block.links.back().label += span.text;
  return static_cast<std::int32_t>(m_block.links.size()) - 1;
}

text::Style BlockSetter::styleOf(const content::Span& span, const InlineStyle& style, std::int32_t link) {
  text::Style out;
  out.font = style.base.font;
  out.features = style.base.features;
  out.letterSpacingEm = style.base.letterSpacingEm;
  out.hyphenate = style.hyphenate && link < 0;
  if ((span.marks & content::kStrong) != 0) out.font = style.faces.strong;
  if ((span.marks & content::kEmphasis) != 0) out.font = style.faces.italic;
  if ((span.marks & content::kCode) != 0) {
    out.font = style.faces.mono;
    out.features = text::Features::Plain;
    out.scale = 0.9F;
    out.hyphenate = false;
  }
  out.tag = tagFor(link >= 0 ? Ink::Sage : style.base.ink, link);
  return out;
}

text::StyledText BlockSetter::styled(const content::Spans& spans, const InlineStyle& style, std::uint32_t textOffset) {
  text::StyledText out;
  out.language = m_context.language;
  std::uint32_t at = 0;
  const std::string* linkBefore = nullptr;
  for (const content::Span& span : spans) {
    const auto size = static_cast<std::uint32_t>(span.text.size());
    const bool continues = linkBefore != nullptr && *linkBefore == span.link;
    const std::int32_t link = linkFor(span, textOffset + at, continues);
    linkBefore = &span.link;
    text::Style type = styleOf(span, style, link);
    const std::uint32_t begin = std::clamp(style.skipBytes, at, at + size);
    const std::uint32_t leadEnd = std::clamp(style.leadInEnd, begin, at + size);
    if (leadEnd > begin) {
      text::Style small = type;
      small.features = text::Features::SmallCaps;
      small.letterSpacingEm = 0.06F;
      small.hyphenate = false;
      out.append(span.text.substr(begin - at, leadEnd - begin), small);
    }
    if (at + size > leadEnd) out.append(span.text.substr(leadEnd - at), type);
    at += size;
  }
  return out;
}

text::ShapedText BlockSetter::shapeOrReuse(const std::function<text::StyledText()>& build) {
  const std::size_t index = m_block.texts.size();
  if (m_reuse != nullptr && index < m_reuse->texts.size()) return std::move(m_reuse->texts[index].shaped);
  const Press& press = *m_context.press;
  return text::shape(*press.library, *press.book, build(), press.hyphenator, press.cache);
}

SetText& BlockSetter::place(text::ShapedText shaped, const Placing& placing) {
  SetText set;
  text::LineOptions options = placing.options;
  options.sizePx = placing.style.sizePx;
  options.widthPx = std::max(options.widthPx, 1.0F);
  if (m_context.barredHyphens != nullptr && placing.role == TextRole::Flow) {
    for (const std::uint32_t byte : *m_context.barredHyphens) {
      if (byte > placing.textOffset) options.barredHyphens.push_back(byte - placing.textOffset);
    }
  }
  if (!shaped.utf8().empty()) set.lines = text::breakLines(*m_context.press->library, shaped, options);
  set.shaped = std::move(shaped);
  set.role = placing.role;
  set.textOffset = placing.textOffset;
  set.xPx = placing.xPx;
  set.topPx = placing.topPx;
  set.lineHeightPx = placing.style.lineHeightPx;
  set.baselinePx = baselineIn(*m_context.press->library, placing.style);
  m_block.textBytes += set.shaped.utf8().size();
  m_block.texts.push_back(std::move(set));
  return m_block.texts.back();
}

SetText& BlockSetter::spans(const content::Spans& spans, const InlineStyle& style, const Placing& placing) {
  // Locators count from the skipped bytes on: the rest of the paragraph begins that much later.
  Placing placed = placing;
  placed.textOffset += style.skipBytes;
  return place(shapeOrReuse([&] { return styled(spans, style, placing.textOffset); }), placed);
}

text::ShapedText BlockSetter::shaped(const content::Spans& spans, const InlineStyle& style) {
  return shapeOrReuse([&] { return styled(spans, style, 0); });
}

SetText& BlockSetter::plain(const std::string& text, const Placing& placing) {
  return place(shapeOrReuse([&] {
                 text::StyledText out;
                 out.language = m_context.language;
                 text::Style style = plainStyle(placing.style);
                 style.tag = tagFor(placing.style.ink);
                 out.append(text, style);
                 return out;
               }),
               placing);
}

SetBlock BlockSetter::take(std::int32_t heightPx) {
  m_block.heightPx = std::max(heightPx, 0);
  return std::move(m_block);
}

text::LineOptions runningOptions(const Styles& styles, float widthPx, std::size_t textBytes) {
  text::LineOptions options;
  options.widthPx = std::max(widthPx, 1.0F);
  options.align = styles.justify ? text::Align::Justify : text::Align::Start;
  options.hyphenate = styles.hyphenate;
  if (textBytes > kOptimalUpToBytes) options.breaking = text::Breaking::Greedy;
  return options;
}

text::LineOptions BlockSetter::centred(float widthPx) {
  text::LineOptions options = flush(widthPx);
  options.align = text::Align::Centre;
  return options;
}

text::LineOptions BlockSetter::flush(float widthPx) {
  text::LineOptions options;
  options.widthPx = widthPx;
  options.align = text::Align::Start;
  options.breaking = text::Breaking::Balanced;
  options.hyphenate = false;
  options.hangPunctuation = false;
  return options;
}

TypeStyle BlockSetter::fitting(const std::string& text, TypeStyle style, float widthPx) const {
  if (text.empty() || text.size() > kFitUpToBytes) return style;
  const Press& press = *m_context.press;
  text::StyledText styled;
  styled.language = m_context.language;
  styled.append(text, plainStyle(style));
  const text::ShapedText shaped = text::shape(*press.library, *press.book, styled, nullptr, press.cache);
  text::LineOptions options = flush(1e6F);
  options.breaking = text::Breaking::Greedy;
  options.sizePx = style.sizePx;
  const text::Lines lines = text::breakLines(*press.library, shaped, options);
  if (lines.lines.empty()) return style;
  // Most texts fit as a whole, with what stands behind the last letter: so do their words.
  if (lines.widestPx() + std::fabs(style.letterSpacingEm) * style.sizePx <= widthPx) return style;
  const float widest = widestWord(shaped, lines);
  if (widest <= widthPx || widest <= 0) return style;
  // A little less than the width, or rounding breaks the word; below a third it is broken instead.
  const float shrink = std::max(kSurelyFits * widthPx / widest, 0.3F);
  style.sizePx *= shrink;
  style.lineHeightPx =
      std::max(2, static_cast<std::int32_t>(std::lround(static_cast<float>(style.lineHeightPx) * shrink)));
  return style;
}

}  // namespace tend::page
