#include "core/page/set_block.h"

#include <algorithm>
#include <cmath>

#include "core/page/initial.h"
#include "core/page/set_list.h"
#include "core/page/set_text.h"

namespace tend::page {
namespace {

constexpr std::size_t kLongestAside = 240;  // bytes

std::int32_t wholePx(float px) { return static_cast<std::int32_t>(std::lround(px)); }

InlineStyle runningStyle(const Styles& styles) {
  InlineStyle manner;
  manner.base = styles.body;
  manner.faces = styles.faces;
  return manner;
}

/// Where small capitals must end: the first span that is a link or code.
std::uint32_t plainBeginning(const content::Spans& spans) {
  std::size_t bytes = 0;
  for (const content::Span& span : spans) {
    if (!span.link.empty() || (span.marks & content::kCode) != 0) break;
    bytes += span.text.size();
  }
  return static_cast<std::uint32_t>(bytes);
}

Placing bodyPlacing(const BlockSetter& setter, std::size_t bytes) {
  const Styles& styles = setter.styles();
  Placing placing;
  placing.style = styles.body;
  placing.options = runningOptions(styles, styles.setting.measurePx, bytes);
  return placing;
}

/// The first paragraph of the article with its initial; nothing if it turns out to be shorter than three lines.
std::optional<SetBlock> setWithInitial(const content::Paragraph& paragraph, const std::string& text,
                                       const BlockContext& context, SetBlock* old) {
  const Styles& styles = *context.styles;
  const std::optional<InitialPlan> plan = planInitial(text, plainBeginning(paragraph.spans), styles, *context.press);
  if (!plan) return std::nullopt;
  BlockSetter setter(context, SlotKind::Body, true, old);
  const std::int32_t top = setter.block().gapPx;
  const float narrowBy = placeInitial(setter, *plan, top);
  InlineStyle manner = runningStyle(styles);
  manner.skipBytes = static_cast<std::uint32_t>(plan->letter.size());
  manner.leadInEnd = plan->leadInEnd;
  Placing placing = bodyPlacing(setter, text.size());
  placing.topPx = top;
  placing.options.narrowLines = kInitialLines;
  placing.options.narrowByPx = narrowBy;
  const SetText& set = setter.spans(paragraph.spans, manner, placing);
  if (set.lines.lines.size() < kInitialLines) return std::nullopt;
  setter.block().initialLines = kInitialLines;
  const std::int32_t bottom = set.bottomPx();
  return setter.take(bottom);
}

SetBlock setBody(const content::Paragraph& paragraph, const BlockContext& context, SetBlock* old) {
  const std::string text = content::plainText(paragraph.spans);
  if (context.mayHaveInitial) {
    if (std::optional<SetBlock> set = setWithInitial(paragraph, text, context, old)) return std::move(*set);
  }
  BlockSetter setter(context, SlotKind::Body, false, old);
  Placing placing = bodyPlacing(setter, text.size());
  placing.topPx = setter.block().gapPx;
  const Styles& styles = setter.styles();
  InlineStyle manner = runningStyle(styles);
  if (context.inOpening && text.size() <= kLongestAside) {
    placing.style.ink = manner.base.ink = Ink::Ink2;
    placing.options = BlockSetter::centred(styles.setting.measurePx);
  } else {
    placing.options = bodyOptions(styles, context.above, text.size());
  }
  const std::int32_t bottom = setter.spans(paragraph.spans, manner, placing).bottomPx();
  return setter.take(bottom);
}

SetBlock setSubheading(const content::Paragraph& paragraph, const BlockContext& context, SetBlock* old) {
  BlockSetter setter(context, SlotKind::Subheading, false, old);
  const Styles& styles = setter.styles();
  const bool minor = paragraph.level > 3;
  Placing placing;
  placing.style = setter.fitting(content::plainText(paragraph.spans),
                                 minor ? styles.minorSubheading : styles.subheading, styles.setting.measurePx);
  placing.topPx = setter.block().gapPx;
  placing.options = BlockSetter::flush(styles.setting.measurePx);
  InlineStyle manner = runningStyle(styles);
  manner.base = placing.style;
  manner.hyphenate = false;
  const text::FontBook& book = *context.press->book;
  manner.faces.italic = minor ? book.display : book.displayItalic;
  manner.faces.strong = placing.style.font;
  const std::int32_t bottom = setter.spans(paragraph.spans, manner, placing).bottomPx();
  return setter.take(bottom);
}

SetBlock setQuote(const content::Quote& quote, const BlockContext& context, SetBlock* old) {
  BlockSetter setter(context, SlotKind::Quote, false, old);
  const Styles& styles = setter.styles();
  const float measure = styles.setting.measurePx;
  const float inset = std::round(std::min((styles.phone() ? 20.0F : 28.0F) * styles.scale, measure * 0.1F));
  std::int32_t y = setter.block().gapPx;
  std::uint32_t offset = 0;
  for (std::size_t i = 0; i < quote.paragraphs.size(); ++i) {
    const std::string text = content::plainText(quote.paragraphs[i]);
    if (i > 0) ++offset;  // the '\n' that joins paragraphs
    Placing placing = bodyPlacing(setter, text.size());
    placing.options.widthPx = measure - 2 * inset;
    placing.options.firstIndentPx = i > 0 ? std::min(styles.indentPx, measure / 8) : 0;
    placing.xPx = inset;
    placing.topPx = y;
    placing.textOffset = offset;
    y = setter.spans(quote.paragraphs[i], runningStyle(styles), placing).bottomPx();
    offset += static_cast<std::uint32_t>(text.size());
  }
  return setter.take(y);
}

void setHairline(BlockSetter& setter, std::int32_t topPx) {
  setter.shape(ShapeKind::Hairline, {0, static_cast<float>(topPx), setter.styles().setting.measurePx, 1});
}

std::int32_t setReference(BlockSetter& setter, const content::Scripture& scripture, std::int32_t topPx) {
  const Styles& styles = setter.styles();
  const bool shorter = styles.phone() && !scripture.shortReference.empty();
  const std::string& reference = shorter ? scripture.shortReference : scripture.reference;
  if (reference.empty()) return topPx;
  Placing placing;
  placing.role = TextRole::Apart;
  placing.topPx = topPx + styles.space(6);
  const float width = styles.setting.measurePx - 2 * std::min(styles.versePaddingSidePx, 12.0F);
  placing.style = setter.fitting(reference, styles.reference, width);
  placing.xPx = (styles.setting.measurePx - width) / 2;
  placing.options = BlockSetter::centred(width);
  return setter.plain(reference, placing).bottomPx();
}

SetBlock setScripture(const content::Scripture& scripture, const BlockContext& context, SetBlock* old) {
  BlockSetter setter(context, SlotKind::Scripture, false, old);
  const Styles& styles = setter.styles();
  std::int32_t y = setter.block().gapPx;
  setHairline(setter, y);
  InlineStyle manner = runningStyle(styles);
  manner.base = styles.verse;
  manner.faces.italic = styles.faces.roman;  // emphasis within italics is upright
  manner.hyphenate = false;
  Placing placing;
  placing.style = styles.verse;
  placing.xPx = styles.versePaddingSidePx;
  placing.topPx = y + 1 + wholePx(styles.versePaddingTopPx);
  placing.options = BlockSetter::centred(styles.setting.measurePx - 2 * styles.versePaddingSidePx);
  y = setter.spans(scripture.spans, manner, placing).bottomPx();
  y = setReference(setter, scripture, y) + wholePx(styles.versePaddingBottomPx);
  setHairline(setter, y);
  return setter.take(y + 1);
}

/// Lines keep to one left edge; the block of them stands in the middle of the column.
void centreTexts(SetBlock& block, float measurePx) {
  float right = 0;
  for (const SetText& text : block.texts) {
    if (text.shaped.rightToLeft()) return;
    for (const text::Line& line : text.lines.lines) right = std::max(right, text.xPx + line.rightPx);
  }
  const float shift = std::floor(std::max(0.0F, measurePx - right) / 2);
  for (SetText& text : block.texts) text.xPx += shift;
}

SetBlock setPrayer(const content::Prayer& prayer, const BlockContext& context, SetBlock* old) {
  BlockSetter setter(context, SlotKind::Prayer, false, old);
  const Styles& styles = setter.styles();
  const float measure = styles.setting.measurePx;
  const float inset = styles.phone() ? 0 : std::round(std::min(28.0F * styles.scale, measure * 0.1F));
  const float hang = std::round(std::min(styles.indentPx, measure / 8));
  std::int32_t y = setter.block().gapPx;
  std::uint32_t offset = 0;
  for (std::size_t i = 0; i < prayer.lines.size(); ++i) {
    const auto size = static_cast<std::uint32_t>(content::plainText(prayer.lines[i]).size());
    if (i > 0) ++offset;
    Placing placing;
    placing.style = styles.body;
    placing.options = runningOptions(styles, measure - 2 * inset - hang, size);
    placing.options.align = text::Align::Start;
    placing.options.hyphenate = false;
    placing.options.firstIndentPx = -hang;  // what turns over is set further in than the line's beginning
    placing.xPx = hang;
    placing.topPx = y + (i > 0 ? styles.space(8) : 0);
    placing.textOffset = offset;
    SetText& set = setter.spans(prayer.lines[i], runningStyle(styles), placing);
    if (set.shaped.rightToLeft()) set.xPx = inset;
    y = set.bottomPx();
    offset += size;
  }
  SetBlock block = setter.take(y);
  centreTexts(block, measure);
  return block;
}

SetBlock setExercise(const content::ExerciseRef& exercise, const BlockContext& context, SetBlock* old) {
  const float measure = context.styles->setting.measurePx;
  const bool asked = context.exerciseBox != nullptr && *context.exerciseBox;
  const float height = asked ? (*context.exerciseBox)(exercise, measure) : 0;
  const bool shown = std::isfinite(height) && height > 0;
  BlockSetter setter(context, shown ? SlotKind::Exercise : SlotKind::Hidden, false, old);
  if (!shown) return setter.take(0);
  SetBlock& block = setter.block();
  const std::int32_t whole = std::max(1, wholePx(std::min(height, 100000.0F)));
  block.box = {0, static_cast<float>(block.gapPx), measure, static_cast<float>(whole)};
  block.exerciseId = exercise.id;
  return setter.take(block.gapPx + whole);
}

SetBlock setBreak(const BlockContext& context, SetBlock* old) {
  BlockSetter setter(context, SlotKind::Break, false, old);
  const float measure = setter.styles().setting.measurePx;
  const float width = std::min(static_cast<float>(setter.styles().space(80)), measure / 2);
  const std::int32_t gap = setter.block().gapPx;
  setter.shape(ShapeKind::Hairline, {std::floor((measure - width) / 2), static_cast<float>(gap), std::floor(width), 1});
  return setter.take(gap + 1);
}

struct SetAny {
  const BlockContext& context;
  SetBlock* old;

  SetBlock operator()(const content::Paragraph& p) const {
    return p.kind == content::ParagraphKind::Subheading ? setSubheading(p, context, old) : setBody(p, context, old);
  }
  SetBlock operator()(const content::List& list) const { return setList(list, context, old); }
  SetBlock operator()(const content::Quote& quote) const { return setQuote(quote, context, old); }
  SetBlock operator()(const content::Scripture& scripture) const { return setScripture(scripture, context, old); }
  SetBlock operator()(const content::Prayer& prayer) const { return setPrayer(prayer, context, old); }
  SetBlock operator()(const content::ExerciseRef& exercise) const { return setExercise(exercise, context, old); }
  SetBlock operator()(const content::ThematicBreak&) const { return setBreak(context, old); }
};

}  // namespace

text::LineOptions bodyOptions(const Styles& styles, SlotKind above, std::size_t textBytes) {
  text::LineOptions options = runningOptions(styles, styles.setting.measurePx, textBytes);
  options.sizePx = styles.body.sizePx;
  if (above == SlotKind::Body) options.firstIndentPx = std::min(styles.indentPx, styles.setting.measurePx / 6);
  return options;
}

ShapedBody shapeBody(const content::Paragraph& paragraph, const BlockContext& context) {
  BlockSetter setter(context, SlotKind::Body, false, nullptr);
  ShapedBody body;
  body.shaped = setter.shaped(paragraph.spans, runningStyle(setter.styles()));
  body.links = static_cast<std::uint32_t>(setter.block().links.size());
  return body;
}

SetBlock setBlock(const content::Block& block, const BlockContext& context, SetBlock* old) {
  return std::visit(SetAny{context, old}, block);
}

}  // namespace tend::page
