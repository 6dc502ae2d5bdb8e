#include "core/page/styles.h"

#include <algorithm>
#include <cmath>

namespace tend::page {
namespace {

constexpr float kEasyRatio = 1.6F;  // line height of the design's numbers
constexpr float kMostTitleGrowth = 1.6F;
constexpr float kMostLeadGrowth = 2.0F;
constexpr float kPhoneMarginPx = 26;
constexpr float kJustifyFromCharacters = 45;
/// Letters of English about as often as they occur: their mean advance tells how many characters fill a line.
constexpr const char* kLetterSample = "eeeeee ttttt aaaa ooooo iiii nnnn sss hhh rrrr ddd ll uu cc m f p g w y b v";

std::int32_t wholePx(float px) { return static_cast<std::int32_t>(std::lround(px)); }

float ratioOf(Spacing spacing) {
  switch (spacing) {
    case Spacing::Snug:
      return 1.45F;
    case Spacing::Easy:
      return kEasyRatio;
    case Spacing::Airy:
      return 1.8F;
  }
  return kEasyRatio;
}

std::int32_t evenPx(float px) { return 2 * static_cast<std::int32_t>(std::floor(px / 2 + 0.5F)); }

TextFaces facesFor(FaceChoice choice, const text::FontBook& book) {
  switch (choice) {
    case FaceChoice::Vollkorn:
      break;
    case FaceChoice::Garamond:
      return {book.display, book.displayItalic, book.bodyMedium, book.mono, text::Features::Display};
    case FaceChoice::Inter:
      return {book.control, book.bodyItalic, book.controlMedium, book.mono, text::Features::Plain};
    case FaceChoice::Dyslexic:
      return {book.dyslexic, book.bodyItalic, book.bodyMedium, book.mono, text::Features::Plain};
  }
  return {book.body, book.bodyItalic, book.bodyMedium, book.mono, text::Features::Text};
}

float meanAdvanceEm(const Press& press, const TextFaces& faces) {
  text::StyledText sample;
  text::Style style;
  style.font = faces.roman;
  style.features = faces.features;
  style.hyphenate = false;
  sample.append(kLetterSample, style);
  const text::ShapedText shaped = text::shape(*press.library, *press.book, sample, nullptr, press.cache);
  text::LineOptions options;
  options.sizePx = 100;
  options.widthPx = 1e6F;
  options.align = text::Align::Start;
  options.breaking = text::Breaking::Greedy;
  const text::Lines lines = text::breakLines(*press.library, shaped, options);
  const auto characters = static_cast<float>(sample.utf8.size());
  return std::clamp(lines.widestPx() / options.sizePx / characters, 0.2F, 1.5F);
}

/// A heading's style: as designed at the reference size, growing with larger text, yet never below the text itself.
TypeStyle heading(text::FontId font, float sizePx, float linePx, const Styles& styles) {
  const float growth = std::clamp(styles.scale, 1.0F, kMostTitleGrowth);
  TypeStyle style;
  style.font = font;
  style.features = text::Features::Display;
  style.sizePx = std::max(sizePx * growth, styles.body.sizePx * 1.1F);
  style.lineHeightPx = wholePx(style.sizePx * linePx / sizePx);
  return style;
}

TypeStyle leadStyle(const text::FontBook& book, float sizePx, float linePx, const Styles& styles) {
  const float growth = std::clamp(styles.scale, 1.0F, kMostLeadGrowth);
  TypeStyle style;
  style.font = book.body;
  style.features = text::Features::AllSmallCaps;
  style.sizePx = sizePx * growth;
  style.lineHeightPx = wholePx(linePx * growth);
  style.letterSpacingEm = 0.10F;
  style.ink = Ink::Clay;
  return style;
}

void setTextStyles(Styles& styles, const text::FontBook& book) {
  const float ratio = ratioOf(styles.setting.spacing);
  const float size = styles.setting.bodySizePx;
  styles.body.font = styles.faces.roman;
  styles.body.features = styles.faces.features;
  styles.body.sizePx = size;
  styles.body.lineHeightPx = std::max(2, evenPx(size * ratio));
  styles.numeral = styles.body;
  styles.numeral.ink = Ink::Clay;
  const float verseSize = styles.phone() ? 18 : 21;
  const float verseLine = styles.phone() ? 27 : 31;
  styles.verse = styles.body;
  styles.verse.font = styles.faces.italic;
  const bool ownItalic = styles.faces.italic != book.bodyItalic;
  styles.verse.features = ownItalic ? styles.faces.features : text::Features::Text;
  styles.verse.sizePx = verseSize * styles.scale;
  styles.verse.lineHeightPx = std::max(2, wholePx(verseLine * styles.scale * ratio / kEasyRatio));
}

void setHeadings(Styles& styles, const text::FontBook& book) {
  const bool phone = styles.phone();
  styles.title = heading(book.display, phone ? 38 : 48, phone ? 44 : 56, styles);
  styles.title.letterSpacingEm = -0.006F;
  styles.section = heading(book.display, phone ? 27 : 30, phone ? 34 : 38, styles);
  styles.subheading = heading(book.display, phone ? 21 : 26, phone ? 28 : 34, styles);
  styles.minorSubheading = heading(book.displayItalic, phone ? 20 : 22, phone ? 27 : 30, styles);
  styles.lead = leadStyle(book, phone ? 15 : 17, phone ? 20 : 24, styles);
  styles.reference = styles.lead;
}

void setSpaces(Styles& styles) {
  const Setting& setting = styles.setting;
  styles.indentPx = std::round(28 * setting.bodySizePx / 20);
  styles.hangPx = std::round(24 * std::max(styles.scale, 0.8F));
  const float margin = styles.phone() ? std::min(setting.marginPx, kPhoneMarginPx) : setting.marginPx;
  styles.listInsetPx = styles.hangPx + 4 > margin ? styles.hangPx : 0;
  const float most = setting.measurePx * 0.1F;
  styles.versePaddingTopPx = static_cast<float>(styles.space(styles.phone() ? 14 : 18));
  styles.versePaddingSidePx = std::round(std::min(styles.phone() ? 12.0F : 48.0F, most));
  styles.versePaddingBottomPx = static_cast<float>(styles.space(styles.phone() ? 12 : 16));
}

struct Spaces {
  float above, below;
};

Spaces spacesOf(SlotKind kind) {
  switch (kind) {
    case SlotKind::Subheading:
      return {28, 10};
    case SlotKind::List:
      return {12, 12};
    case SlotKind::Quote:
      return {16, 16};
    case SlotKind::Scripture:
      return {24, 24};
    case SlotKind::Prayer:
      return {20, 20};
    case SlotKind::Exercise:
      return {26, 24};
    case SlotKind::Break:
      return {24, 24};
    case SlotKind::Head:
    case SlotKind::Body:
    case SlotKind::Hidden:
      break;
  }
  return {0, 0};
}

}  // namespace

bool Setting::operator==(const Setting& o) const {
  return bodySizePx == o.bodySizePx && measurePx == o.measurePx && spacing == o.spacing && face == o.face &&
         edges == o.edges && width == o.width && centreSectionTitles == o.centreSectionTitles &&
         topMarginPx == o.topMarginPx && pageHeightPx == o.pageHeightPx && marginPx == o.marginPx;
}

float measureFor(Measure measure, float bodySizePx, float availablePx) {
  const float atTwenty = measure == Measure::Narrow ? 500.0F : measure == Measure::Book ? 620.0F : 720.0F;
  return std::max(1.0F, std::min(std::round(atTwenty * bodySizePx / 20), availablePx));
}

std::int32_t Styles::space(float px) const { return wholePx(px * spaceScale); }

Styles makeStyles(const Setting& wanted, const Press& press) {
  Styles styles;
  styles.setting = wanted;
  Setting& setting = styles.setting;
  setting.bodySizePx = std::clamp(std::isfinite(setting.bodySizePx) ? setting.bodySizePx : 20.0F, 4.0F, 400.0F);
  setting.measurePx = std::clamp(std::isfinite(setting.measurePx) ? setting.measurePx : 620.0F, 1.0F, 100000.0F);
  styles.faces = facesFor(setting.face, *press.book);
  styles.scale = setting.bodySizePx / (styles.phone() ? 19.0F : 20.0F);
  styles.spaceScale = std::clamp(styles.scale, 1.0F, kMostTitleGrowth);
  setTextStyles(styles, *press.book);
  setHeadings(styles, *press.book);
  setSpaces(styles);
  styles.charactersPerLine = setting.measurePx / (setting.bodySizePx * meanAdvanceEm(press, styles.faces));
  const bool justified = setting.edges == Edges::Justified;
  styles.justify = justified && styles.charactersPerLine >= kJustifyFromCharacters;
  styles.hyphenate = justified;
  return styles;
}

std::int32_t gapBetween(const Styles& styles, SlotKind above, SlotKind below) {
  if (above == SlotKind::Head || below == SlotKind::Hidden) return 0;  // a head brings its own space below
  return styles.space(std::max(spacesOf(above).below, spacesOf(below).above));
}

std::int32_t baselineIn(const text::FontLibrary& library, const TypeStyle& style) {
  // Whole pixels as browsers count them, since the design was drawn in one: where rounding takes from the descent, a
  // pixel of the ascent is given to it.
  const text::FontMetrics& metrics = library.metrics(style.font);
  const float exactDescent = metrics.descent * style.sizePx;
  std::int32_t ascent = wholePx(metrics.ascent * style.sizePx);
  std::int32_t descent = wholePx(exactDescent);
  if (static_cast<float>(descent) < exactDescent) {
    ++descent;
    --ascent;
  }
  const std::int32_t spare = style.lineHeightPx - ascent - descent;
  return (spare >= 0 ? spare / 2 : (spare - 1) / 2) + ascent;
}

}  // namespace tend::page
