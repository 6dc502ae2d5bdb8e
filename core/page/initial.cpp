#include "core/page/initial.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "core/base/utf8.h"
#include "core/text/segment.h"

namespace tend::page {
namespace {

constexpr std::string_view kOrnamentedLetters = "AFGLNOQTVX";
constexpr float kLeastMeasureEm = 12;
constexpr std::size_t kMostWords = 5, kLeastWords = 3;
constexpr std::size_t kShortWord = 3;        // letters: a lead-in does not end on "the" or "of"
constexpr std::size_t kLookedAtBytes = 512;  // enough for a letter and five words

bool isPause(char32_t c) {
  constexpr std::u32string_view kPauses = U",;:.!?()\u2013\u2014\u2026\u201C\u201D\u2028\n";
  return kPauses.find(c) != std::u32string_view::npos;
}

bool isSpace(char32_t c) { return c == U' ' || c == U'\u00A0' || c == U'\t'; }

/// Capitals of Latin, Greek and Cyrillic: alphabets whose letters stand alone.
bool isCapital(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1;
  if (c >= 0x100 && c <= 0x177) return c % 2 == 0;
  if (c >= 0x386 && c <= 0x3AB) return c != 0x387 && c != 0x390;
  return c >= 0x400 && c <= 0x42F;
}

bool hasOrnament(const std::string& letter, const Press& press) {
  if (letter.size() != 1 || kOrnamentedLetters.find(letter[0]) == std::string_view::npos) return false;
  const text::FontBook& book = *press.book;
  const text::FontId ground = book.initialGround, face = book.initialLetter;
  // A part whose file is missing holds another font: then there is no ornament to show.
  if (ground == text::kNoFont || face == text::kNoFont || ground == face) return false;
  if (ground == book.display || face == book.display || ground == book.body || face == book.body) return false;
  const auto code = static_cast<char32_t>(letter[0]);
  return press.library->hasGlyph(ground, code) && press.library->hasGlyph(face, code);
}

struct Word {
  std::uint32_t end = 0;
  std::size_t letters = 0;
};

/// What is placed beside the first lines, at the design's size times the depth of three lines.
struct InitialSizes {
  float scale, glyphPx, boxWidthPx, boxLinePx, topPx, gapPx;
};

InitialSizes sizesFor(const Styles& styles) {
  const bool phone = styles.phone();
  const auto depth = static_cast<float>(3 * styles.body.lineHeightPx);
  const float scale = depth / (phone ? 90.0F : 96.0F);
  return {scale,
          (phone ? 82.0F : 88.0F) * scale,
          (phone ? 88.0F : 92.0F) * scale,
          (phone ? 84.0F : 90.0F) * scale,
          4 * scale,
          11 * scale};
}

float placeOrnamented(BlockSetter& setter, const InitialPlan& plan, std::int32_t topPx) {
  const InitialSizes sizes = sizesFor(setter.styles());
  const text::FontBook& book = *setter.context().press->book;
  Placing placing;
  placing.role = TextRole::Aside;
  placing.topPx = topPx + static_cast<std::int32_t>(std::lround(sizes.topPx));
  placing.style.features = text::Features::Plain;
  placing.style.sizePx = sizes.glyphPx;
  placing.style.lineHeightPx = static_cast<std::int32_t>(std::lround(sizes.boxLinePx));
  placing.options = BlockSetter::flush(sizes.boxWidthPx * 4);
  placing.style.font = book.initialGround;
  placing.style.ink = Ink::Leaf;
  setter.plain(plan.letter, placing);
  placing.style.font = book.initialLetter;
  placing.style.ink = Ink::Clay;
  setter.plain(plan.letter, placing);
  return sizes.boxWidthPx + sizes.gapPx;
}

float placePlain(BlockSetter& setter, const InitialPlan& plan, std::int32_t topPx) {
  const Styles& styles = setter.styles();
  const InitialSizes sizes = sizesFor(styles);
  Placing placing;
  placing.role = TextRole::Aside;
  placing.topPx = topPx;
  placing.style.font = setter.context().press->book->display;
  placing.style.features = text::Features::Plain;
  placing.style.ink = Ink::Clay;
  placing.style.sizePx = 104 * sizes.scale;
  placing.style.lineHeightPx = 3 * styles.body.lineHeightPx;
  placing.options = BlockSetter::flush(placing.style.sizePx * 4);
  SetText& letter = setter.plain(plan.letter, placing);
  letter.baselinePx = 2 * styles.body.lineHeightPx + baselineIn(*setter.context().press->library, styles.body);
  return letter.lines.widestPx() + sizes.gapPx;
}

}  // namespace

std::uint32_t leadInEnd(const std::string& text, std::uint32_t limit) {
  std::vector<Word> words;
  Word word;
  std::uint32_t at = 0;
  bool paused = false;
  while (at < limit && at < text.size() && words.size() < kMostWords && !paused) {
    const base::Decoded decoded = base::decodeUtf8(text, at);
    paused = isPause(decoded.codePoint);
    const bool ends = paused || isSpace(decoded.codePoint);
    if (ends && word.letters > 0) {
      words.push_back(word);
      word = {};
    }
    at += decoded.length;
    if (!ends) word = {at, word.letters + 1};
  }
  if (words.empty()) return 0;
  while (!paused && words.size() > kLeastWords && words.back().letters <= kShortWord) words.pop_back();
  return words.back().end;
}

std::optional<InitialPlan> planInitial(const std::string& text, std::uint32_t leadInLimit, const Styles& styles,
                                       const Press& press) {
  if (text.empty() || styles.setting.measurePx < kLeastMeasureEm * styles.body.sizePx) return std::nullopt;
  if (!isCapital(base::decodeUtf8(text, 0).codePoint)) return std::nullopt;
  const std::string beginning = text.substr(0, kLookedAtBytes);
  const std::vector<std::uint32_t> graphemes = text::graphemeBoundaries(beginning);
  if (graphemes.size() < 3 || graphemes[1] >= leadInLimit) return std::nullopt;
  InitialPlan plan;
  plan.letter = beginning.substr(0, graphemes[1]);
  plan.ornamented = hasOrnament(plan.letter, press);
  plan.leadInEnd = leadInEnd(beginning, leadInLimit);
  return plan;
}

float placeInitial(BlockSetter& setter, const InitialPlan& plan, std::int32_t topPx) {
  return plan.ornamented ? placeOrnamented(setter, plan, topPx) : placePlain(setter, plan, topPx);
}

}  // namespace tend::page
