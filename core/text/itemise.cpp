#include "core/text/itemise.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/text/unicode_tables.h"

namespace tend::text {
namespace {

constexpr std::uint32_t kLongWord = 48;      // bytes after which a word ends where UAX #14 allows it
constexpr std::uint32_t kLongestWord = 256;  // bytes after which it ends at any grapheme: text without any spaces
constexpr float kSyntheticScale = 0.8F;      // capitals as small capitals, for fonts that have none

bool isSpace(char c) { return c == ' ' || c == '\t'; }
bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// U+00A0 stretches with the other spaces of its line.
bool isNoBreakSpace(std::string_view text, std::uint32_t at) {
  return text[at] == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0';
}

std::uint32_t hardBreakLength(std::string_view text, std::uint32_t at) {
  const char c = text[at];
  if (c == '\r') return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
  if (c == '\n' || c == '\v' || c == '\f') return 1;
  if (c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\x85') return 2;
  const bool separator = c == '\xE2' && at + 2 < text.size() && text[at + 1] == '\x80';
  return separator && (text[at + 2] == '\xA8' || text[at + 2] == '\xA9') ? 3 : 0;
}

bool isJoiner(GraphemeClass c) {
  return c == GraphemeClass::Extend || c == GraphemeClass::ZWJ || c == GraphemeClass::SpacingMark;
}

/// Characters that show nothing: any font will do for them.
bool isInvisible(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isShared(hb_script_t s) { return s == HB_SCRIPT_COMMON || s == HB_SCRIPT_INHERITED || s == HB_SCRIPT_UNKNOWN; }

/// Scripts that are written without spaces: their words end wherever a line may.
bool isUnspaced(hb_script_t s) {
  return s == HB_SCRIPT_HAN || s == HB_SCRIPT_HIRAGANA || s == HB_SCRIPT_KATAKANA || s == HB_SCRIPT_HANGUL ||
         s == HB_SCRIPT_THAI || s == HB_SCRIPT_LAO || s == HB_SCRIPT_KHMER || s == HB_SCRIPT_MYANMAR ||
         s == HB_SCRIPT_BOPOMOFO || s == HB_SCRIPT_YI || s == HB_SCRIPT_TIBETAN;
}

bool isLetterAt(std::string_view text, std::uint32_t at) {
  return at < text.size() && wordClass(base::decodeUtf8(text, at).codePoint) == WordClass::ALetter;
}

}  // namespace

Itemiser::Itemiser(FontLibrary::Impl& library, ShapeCacheEpoch& epoch, const ItemiseInput& input, ShapedText::Data& out)
    : m_library(library),
      m_epoch(epoch),
      m_input(input),
      m_out(out),
      m_shaper(library, epoch, input.hyphenator),
      m_text(out.utf8),
      m_language(hb_language_from_string(input.text->language.c_str(), static_cast<int>(input.text->language.size()))),
      m_unicode(hb_unicode_funcs_get_default()) {}

void Itemiser::run() {
  while (m_at < m_text.size()) {
    if (m_at >= m_rangeEnd) enterRange();
    if (isSpace(m_text[m_at]) || isNoBreakSpace(m_text, m_at)) {
      addSpaces();
    } else if (hardBreakLength(m_text, m_at) > 0) {
      addHardBreak();
    } else {
      addWord();
    }
  }
}

/// The next style. Gaps and overlaps in the ranges are the caller's mistake: gaps take the style before them.
void Itemiser::enterRange() {
  const auto& ranges = m_input.text->ranges;
  while (m_range < ranges.size() && ranges[m_range].end <= m_at) ++m_range;
  const auto size = static_cast<std::uint32_t>(m_text.size());
  if (m_range >= ranges.size()) {
    m_rangeEnd = size;
  } else if (ranges[m_range].begin > m_at) {
    m_rangeEnd = std::min(size, ranges[m_range].begin);
  } else {
    m_style = ranges[m_range].style;
    m_rangeEnd = std::min(size, ranges[m_range].end);
  }
  while (m_rangeEnd < size && isContinuation(m_text[m_rangeEnd])) ++m_rangeEnd;
  m_primary = m_style.font < m_library.fonts.size() ? m_style.font : m_input.book->body;
  const OpenFont& font = m_library.open(m_primary);
  const bool small = m_style.features == Features::SmallCaps || m_style.features == Features::AllSmallCaps;
  std::size_t visible = 0;
  for (std::size_t c = 33; c < 127; ++c) visible += font.ascii[c] ? 1U : 0U;
  m_asciiFast = visible == 94 && !(small && !m_library.hasSmallCaps(m_primary, true));
}

void Itemiser::addSpaces() {
  const std::uint8_t level = m_input.levels->at(m_at);
  Piece piece;
  piece.kind = PieceKind::Space;
  piece.begin = m_at;
  unsigned count = 0;
  while (m_at < m_rangeEnd && m_input.levels->at(m_at) == level) {
    const bool wide = isNoBreakSpace(m_text, m_at);
    if (!wide && !isSpace(m_text[m_at])) break;
    m_at += wide ? 2 : 1;
    ++count;
  }
  piece.end = m_at;
  piece.level = level;
  piece.style = styleFor(m_primary, false);
  const PieceStyle& style = m_out.styles[piece.style];
  piece.widthEm = spacesEm(style, count);
  m_out.pieces.push_back(piece);
}

void Itemiser::addHardBreak() {
  Piece piece;
  piece.kind = PieceKind::HardBreak;
  piece.begin = m_at;
  m_at += hardBreakLength(m_text, m_at);
  piece.end = m_at;
  piece.level = m_input.levels->at(piece.begin);
  piece.style = styleFor(m_primary, false);
  m_out.pieces.push_back(piece);
}

/// Plain letters of a font that has them all, without looking at each one's script and coverage.
std::uint32_t Itemiser::asciiEnd(std::uint32_t from, std::uint32_t limit) const {
  std::uint32_t at = from;
  while (at < limit && m_text[at] > ' ' && m_text[at] < '\x7F') ++at;
  return at;
}

void Itemiser::addWord() {
  const std::uint8_t level = m_input.levels->at(m_at);
  const std::uint32_t begin = m_at;
  const auto stops = [&](std::uint32_t at) {
    return at >= m_rangeEnd || isSpace(m_text[at]) || isNoBreakSpace(m_text, at) || hardBreakLength(m_text, at) > 0 ||
           m_input.levels->at(at) != level;
  };
  Item item;
  std::uint32_t end = begin;
  if (m_asciiFast && level == 0) {
    end = asciiEnd(begin, std::min(m_rangeEnd, begin + kLongWord));
    if (end > begin && stops(end)) {
      m_script = HB_SCRIPT_LATIN;
      item.font = m_primary;
      item.script = HB_SCRIPT_LATIN;
      m_at = end;
      shapeWord(begin, end, item);
      return;
    }
    end = begin;
  }
  do {
    const Cluster next = clusterAt(end, m_rangeEnd, end == begin ? HB_SCRIPT_COMMON : item.script);
    if (end > begin) {
      Item joined = item;
      if (isShared(joined.script)) joined.script = next.item.script;
      Item same = next.item;
      if (isShared(same.script)) same.script = joined.script;
      if (!(same == joined) || mayCut(begin, end, joined.script)) break;
      item = joined;
    } else {
      item = next.item;
    }
    end = next.end;
  } while (!stops(end));
  if (isShared(item.script)) item.script = m_script;
  m_script = item.script;
  m_at = end;
  shapeWord(begin, end, item);
}

bool Itemiser::mayCut(std::uint32_t begin, std::uint32_t at, hb_script_t script) const {
  if (at - begin >= kLongestWord) return true;
  const bool allowed = (*m_input.breaks)[at] != LineBreak::None;
  return allowed && (at - begin >= kLongWord || isUnspaced(script));
}

/// One character with the marks that belong to it, its script and the font that has all of it.
Itemiser::Cluster Itemiser::clusterAt(std::uint32_t at, std::uint32_t limit, hb_script_t script) {
  Cluster cluster;
  const base::Decoded first = base::decodeUtf8(m_text, at);
  cluster.end = at + first.length;
  bool joined = false;
  while (cluster.end < limit && cluster.end - at < kLongestWord) {
    const base::Decoded d = base::decodeUtf8(m_text, cluster.end);
    const GraphemeClass next = graphemeClass(d.codePoint);
    if (!isJoiner(next) && !(joined && next == GraphemeClass::Pictographic)) break;
    joined = next == GraphemeClass::ZWJ;
    cluster.end += d.length;
  }
  const hb_script_t own = hb_unicode_script(m_unicode, first.codePoint);
  cluster.item.script = isShared(own) ? script : own;
  cluster.item.font = fontFor(at, cluster.end);
  cluster.item.synthetic = isSynthetic(first.codePoint, cluster.item.font);
  return cluster;
}

bool Itemiser::isSynthetic(char32_t c, FontId id) {
  const bool all = m_style.features == Features::AllSmallCaps;
  if (!all && m_style.features != Features::SmallCaps) return false;
  if (m_library.hasSmallCaps(id, all)) return false;
  return upperCase(c) != c || (all && sentenceClass(c) == SentenceClass::Upper);
}

bool Itemiser::covers(FontId font, std::uint32_t begin, std::uint32_t end) {
  char32_t baseCharacter = 0;
  for (std::uint32_t at = begin; at < end;) {
    const base::Decoded d = base::decodeUtf8(m_text, at);
    at += d.length;
    if (isInvisible(d.codePoint) || m_library.glyphFor(font, d.codePoint) != 0) {
      baseCharacter = d.codePoint;
      continue;
    }
    // A mark that the font lacks may still be part of a composed letter that it has.
    hb_codepoint_t composed = 0;
    const bool composes =
        baseCharacter != 0 && hb_unicode_compose(m_unicode, baseCharacter, d.codePoint, &composed) != 0;
    if (!composes || m_library.glyphFor(font, composed) == 0) return false;
    baseCharacter = composed;
  }
  return true;
}

FontId Itemiser::fontFor(std::uint32_t begin, std::uint32_t end) {
  if (covers(m_primary, begin, end)) return m_primary;
  if (m_lastFallback != kNoFont && covers(m_lastFallback, begin, end)) return m_lastFallback;
  for (const FontId font : m_input.book->fallbacks) {
    if (!covers(font, begin, end)) continue;
    m_lastFallback = font;
    return font;
  }
  // No font has all of it: one that has at least the letter, else the style's own .notdef.
  const std::uint32_t letterEnd = begin + base::decodeUtf8(m_text, begin).length;
  return letterEnd < end ? fontFor(begin, letterEnd) : m_primary;
}

/// The character beside a word as far as it changes the word's shape: a space that kerns, or a joining letter.
char32_t Itemiser::neighbour(std::uint32_t at, bool before) const {
  if (before ? at == 0 : at >= m_text.size()) return 0;
  std::uint32_t from = at;
  if (before) {
    do --from;
    while (from > 0 && isContinuation(m_text[from]));
  }
  const char32_t c = base::decodeUtf8(m_text, from).codePoint;
  return c == U'\t' || c == 0xA0 ? U' ' : c;
}

void Itemiser::shapeWord(std::uint32_t begin, std::uint32_t end, const Item& item) {
  WordKey key;
  key.text = m_text.substr(begin, end - begin);
  const char32_t before = neighbour(begin, true), after = neighbour(end, false);
  const bool joins = m_script != HB_SCRIPT_LATIN && !isUnspaced(m_script);
  const bool spaceKerns = m_library.spaceInteracts(item.font);
  if (before == U' ' ? spaceKerns : joins) key.before = before;
  if (after == U' ' ? spaceKerns : joins) key.after = after;
  for (std::uint32_t i = 1; i < key.text.size() && i < 64; ++i) {
    if ((*m_input.breaks)[begin + i] != LineBreak::None) key.breakMask |= std::uint64_t{1} << i;
  }
  // Part of a word in two styles is no word for the patterns.
  const bool whole =
      !(before != U' ' && before != 0 && wordClass(before) == WordClass::ALetter) && !isLetterAt(m_text, end);
  key.context = contextFor(item, m_style.hyphenate && whole);

  Piece piece;
  piece.begin = begin;
  piece.end = end;
  piece.level = m_input.levels->at(begin);
  piece.style = styleFor(item.font, item.synthetic);
  piece.word = m_shaper.shape(key);
  const PieceStyle& style = m_out.styles[piece.style];
  piece.widthEm = wordEm(style, *piece.word);
  piece.mayBreakBefore = (*m_input.breaks)[begin] != LineBreak::None;
  if (piece.word->spaceBefore != 0 && !m_out.pieces.empty() && m_out.pieces.back().kind == PieceKind::Space) {
    m_out.pieces.back().widthEm += static_cast<float>(piece.word->spaceBefore) * style.emPerUnit;
  }
  m_out.pieces.push_back(piece);
}

std::uint16_t Itemiser::contextFor(const Item& item, bool hyphenate) {
  ShapeContext context;
  context.font = item.font;
  context.features = featureNumber(m_style.features, m_style.letterSpacingEm != 0);
  context.script = item.script;
  context.language = m_language;
  context.rightToLeft = (m_input.levels->at(m_at - 1) & 1U) != 0;
  context.upperCased = item.synthetic;
  context.hyphenate = hyphenate && m_input.hyphenator != nullptr;
  if (context.hyphenate) context.minima = m_input.hyphenator->minima();
  if (!m_hasContext || !(context == m_lastContext)) {
    m_lastContext = context;
    m_lastContextIndex = m_epoch.contextIndex(context);
    m_hasContext = true;
  }
  return m_lastContextIndex;
}

std::uint16_t Itemiser::styleFor(FontId id, bool synthetic) {
  const OpenFont& font = m_library.open(id);
  PieceStyle style;
  style.font = id;
  style.scale = m_style.scale * (synthetic ? kSyntheticScale : 1.0F);
  style.emPerUnit = style.scale / static_cast<float>(font.unitsPerEm);
  style.letterSpacingEm = m_style.letterSpacingEm * m_style.scale;
  style.tag = m_style.tag;
  style.spaceGlyph = font.spaceGlyph;
  style.spaceAdvance = font.spaceAdvance;
  auto& styles = m_out.styles;
  const std::size_t recent = styles.size() > 16 ? styles.size() - 16 : 0;  // long paragraphs may have many links
  for (std::size_t i = styles.size(); i-- > recent;) {
    if (styles[i] == style) return static_cast<std::uint16_t>(i);
  }
  for (std::size_t i = 0; styles.size() >= 0xFFFF && i < styles.size(); ++i) {
    if (styles[i] == style) return static_cast<std::uint16_t>(i);
  }
  if (styles.size() >= 0xFFFF) return 0;
  styles.push_back(style);
  return static_cast<std::uint16_t>(styles.size() - 1);
}

}  // namespace tend::text
