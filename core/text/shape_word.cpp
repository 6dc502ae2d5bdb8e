#include "core/text/shape_word.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/utf8.h"
#include "core/text/hang.h"
#include "core/text/unicode_tables.h"

namespace tend::text {
namespace {

constexpr std::uint16_t kNoLigatures = 0x100;

hb_feature_t feature(hb_tag_t tag, std::uint32_t value) {
  return {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

/// kern, liga and what scripts need are on in HarfBuzz already.
std::vector<hb_feature_t> featureList(std::uint16_t number, const OpenFont& font) {
  std::vector<hb_feature_t> list;
  const auto features = static_cast<Features>(number & 0xFFU);
  const bool small = features == Features::SmallCaps || features == Features::AllSmallCaps;
  if (small) list.push_back(feature(HB_TAG('s', 'm', 'c', 'p'), 1));
  if (features == Features::AllSmallCaps) list.push_back(feature(HB_TAG('c', '2', 's', 'c'), 1));
  if (small || features == Features::Text) {
    list.push_back(feature(HB_TAG('o', 'n', 'u', 'm'), 1));
    if (font.oneLikeCapitalI) list.push_back(feature(HB_TAG('s', 's', '1', '1'), 1));
  }
  if (features == Features::Display) list.push_back(feature(HB_TAG('o', 'n', 'u', 'm'), 1));
  if (features == Features::Code) list.push_back(feature(HB_TAG('z', 'e', 'r', 'o'), 1));
  if (features == Features::Lining || features == Features::Code) {
    list.push_back(feature(HB_TAG('l', 'n', 'u', 'm'), 1));
    list.push_back(feature(HB_TAG('t', 'n', 'u', 'm'), 1));
  }
  if ((number & kNoLigatures) != 0) {
    list.push_back(feature(HB_TAG('l', 'i', 'g', 'a'), 0));
    list.push_back(feature(HB_TAG('c', 'l', 'i', 'g'), 0));
  }
  return list;
}

bool isLetter(char32_t c) { return wordClass(c) == WordClass::ALetter; }
bool isHyphen(char32_t c) { return c == U'-' || c == 0x2010; }
bool isDash(char32_t c) { return c == 0x2013 || c == 0x2014; }

char32_t characterBefore(std::string_view text, std::size_t end) {
  std::size_t at = end;
  while (at > 0 && end - at < 4) {
    --at;
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) break;
  }
  return end == 0 ? 0 : base::decodeUtf8(text, at).codePoint;
}

/// "example.org": a full stop between letters, as in addresses and abbreviations.
bool hasInnerStop(std::string_view text) {
  for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1)) {
    const bool letterAfter = at + 1 < text.size() && isLetter(base::decodeUtf8(text, at + 1).codePoint);
    if (at > 0 && letterAfter && isLetter(characterBefore(text, at))) return true;
  }
  return false;
}

/// Web addresses, numbers and words with hyphens of their own are not divided further.
bool mayHyphenate(std::string_view text) {
  return text.find_first_of("-/@:_0123456789") == std::string_view::npos && text.find("\xE2\x80\x90") == text.npos &&
         !hasInnerStop(text);
}

std::int32_t advanceOf(const std::vector<ShapedGlyph>& glyphs, std::size_t begin, std::size_t end) {
  std::int32_t sum = 0;
  for (std::size_t i = begin; i < end; ++i) sum += glyphs[i].advance;
  return sum;
}

std::uint16_t clustersOf(const std::vector<ShapedGlyph>& glyphs, std::size_t begin, std::size_t end) {
  std::uint16_t count = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (i == begin || glyphs[i].cluster != glyphs[i - 1].cluster) ++count;
  }
  return count;
}

/// Advance of the glyphs of a cluster that hangs by half.
std::int32_t halfAdvanceAt(const std::vector<ShapedGlyph>& glyphs, std::uint32_t cluster) {
  std::int32_t sum = 0;
  for (const ShapedGlyph& glyph : glyphs) {
    if (glyph.cluster == cluster) sum += glyph.advance;
  }
  return sum / 2;
}

void findHangs(std::string_view text, ShapedWord& word) {
  if (text.empty()) return;
  if (hangs(base::decodeUtf8(text, 0).codePoint)) word.hangStart = halfAdvanceAt(word.glyphs, 0);
  const char32_t last = characterBefore(text, text.size());
  if (!hangs(last)) return;
  std::string bytes;
  base::appendUtf8(bytes, last);
  word.hangEnd = halfAdvanceAt(word.glyphs, static_cast<std::uint32_t>(text.size() - bytes.size()));
}

}  // namespace

std::uint16_t featureNumber(Features features, bool letterSpaced) {
  return static_cast<std::uint16_t>(static_cast<unsigned>(features) | (letterSpaced ? kNoLigatures : 0U));
}

/// Code points with their byte offsets in the word. Neighbours that only influence (joining letters) stand outside
/// [itemBegin, itemEnd); spaces that may kern stand inside and are taken out afterwards.
struct WordShaper::Letters {
  std::vector<hb_codepoint_t> codePoints;
  std::vector<std::uint32_t> offsets;
  std::size_t itemBegin = 0, itemEnd = 0;

  void add(char32_t c, std::uint32_t offset) {
    codePoints.push_back(c);
    offsets.push_back(offset);
  }
  void addText(std::string_view text, std::uint32_t from, std::uint32_t to, bool upperCased) {
    for (std::uint32_t at = from; at < to;) {
      const base::Decoded d = base::decodeUtf8(text, at);
      add(upperCased ? upperCase(d.codePoint) : d.codePoint, at);
      at += d.length;
    }
  }
};

void WordShaper::run(const ShapeContext& context, const Letters& letters) {
  hb_buffer_t* buffer = m_library.buffer.get();
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_DEFAULT);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  hb_buffer_set_direction(buffer, context.rightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, context.script);
  hb_buffer_set_language(buffer, context.language);
  hb_buffer_add_codepoints(buffer, letters.codePoints.data(), static_cast<int>(letters.codePoints.size()),
                           static_cast<unsigned>(letters.itemBegin),
                           static_cast<int>(letters.itemEnd - letters.itemBegin));
  const OpenFont& font = m_library.open(context.font);
  const std::vector<hb_feature_t> features = featureList(context.features, font);
  hb_shape(font.font.get(), buffer, features.data(), static_cast<unsigned>(features.size()));
}

namespace {

constexpr std::uint32_t kSpaceBefore = 0xFFFFFFFE, kSpaceAfter = 0xFFFFFFFD;  // stand-ins for byte offsets

/// Copies the buffer's glyphs with byte offsets as clusters, and marks the offsets that are unsafe to break at.
void takeGlyphs(hb_buffer_t* buffer, const std::vector<std::uint32_t>& offsets, std::vector<ShapedGlyph>& out,
                std::vector<bool>* safe) {
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  out.reserve(out.size() + count);
  for (unsigned i = 0; i < count; ++i) {
    const std::uint32_t offset = offsets[std::min<std::size_t>(infos[i].cluster, offsets.size() - 1)];
    out.push_back({infos[i].codepoint, offset, positions[i].x_advance, positions[i].x_offset, positions[i].y_offset});
    const bool unsafe = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    if (safe != nullptr && offset < safe->size()) (*safe)[offset] = !unsafe;
  }
}

/// Takes the glyphs of the neighbouring spaces out again. False if they melted into the word.
bool removeSpaces(const OpenFont& font, bool before, bool after, ShapedWord& word) {
  unsigned found = 0;
  const auto isSpace = [](const ShapedGlyph& g) { return g.cluster == kSpaceBefore || g.cluster == kSpaceAfter; };
  for (const ShapedGlyph& glyph : word.glyphs) {
    if (!isSpace(glyph)) continue;
    if (glyph.glyph != font.spaceGlyph) return false;
    if (glyph.cluster == kSpaceBefore) word.spaceBefore = glyph.advance - font.spaceAdvance;
    ++found;
  }
  if (found != (before ? 1U : 0U) + (after ? 1U : 0U)) return false;
  word.glyphs.erase(std::remove_if(word.glyphs.begin(), word.glyphs.end(), isSpace), word.glyphs.end());
  return true;
}

}  // namespace

void WordShaper::shapeWhole(const WordKey& key, const ShapeContext& context, ShapedWord& word,
                            std::vector<bool>& safe) {
  const OpenFont& font = m_library.open(context.font);
  const auto size = static_cast<std::uint32_t>(key.text.size());
  for (const bool withSpaces : {true, false}) {
    Letters letters;
    const bool spaceBefore = withSpaces && key.before == U' ';
    const bool spaceAfter = withSpaces && key.after == U' ';
    const bool joinBefore = key.before != 0 && key.before != U' ';
    const bool joinAfter = key.after != 0 && key.after != U' ';
    if (spaceBefore || joinBefore) letters.add(key.before, kSpaceBefore);
    letters.itemBegin = joinBefore ? 1 : 0;
    letters.addText(key.text, 0, size, context.upperCased);
    if (spaceAfter) letters.add(U' ', kSpaceAfter);
    letters.itemEnd = letters.codePoints.size();
    if (joinAfter) letters.add(key.after, kSpaceAfter);
    run(context, letters);
    word.glyphs.clear();
    safe.assign(size + 1, false);
    takeGlyphs(m_library.buffer.get(), letters.offsets, word.glyphs, &safe);
    if (removeSpaces(font, spaceBefore, spaceAfter, word)) break;
    word.spaceBefore = 0;
  }
  safe[0] = true;
  safe[size] = true;
}

void WordShaper::findPoints(const WordKey& key, const ShapeContext& context, ShapedWord& word) const {
  for (std::uint32_t offset = 1; offset < key.text.size() && offset < 64; ++offset) {
    if ((key.breakMask >> offset & 1U) == 0) continue;
    const char32_t before = characterBefore(key.text, offset);
    BreakPoint point;
    point.offset = offset;
    point.kind = before == 0xAD ? PointKind::SoftHyphen : PointKind::Plain;
    point.endsWithHyphen = point.kind == PointKind::SoftHyphen || isHyphen(before);
    point.beforeDash = isDash(base::decodeUtf8(key.text, offset).codePoint);
    word.points.push_back(point);
  }
  if (m_hyphenator != nullptr && context.hyphenate && mayHyphenate(key.text)) findHyphens(key, context, word);
}

void WordShaper::findHyphens(const WordKey& key, const ShapeContext& context, ShapedWord& word) const {
  const char* name = hb_language_to_string(context.language);
  const std::string_view language = name == nullptr ? std::string_view() : name;
  const bool capitalsToo = language.substr(0, 2) == "de";  // where every noun has one; elsewhere names stay whole
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= key.text.size();) {
    const base::Decoded d = at < key.text.size() ? base::decodeUtf8(key.text, at) : base::Decoded{0, 1};
    if (!isLetter(d.codePoint) && at > begin) {
      const std::string_view letters = key.text.substr(begin, at - begin);
      const bool capital = sentenceClass(base::decodeUtf8(letters, 0).codePoint) == SentenceClass::Upper;
      if (!capital || capitalsToo) {
        for (const std::uint32_t offset : m_hyphenator->points(letters, language)) {
          BreakPoint point;
          point.offset = static_cast<std::uint32_t>(begin) + offset;
          point.kind = PointKind::Hyphen;
          point.endsWithHyphen = true;
          word.points.push_back(point);
        }
      }
    }
    at += d.length;
    if (!isLetter(d.codePoint)) begin = at;
  }
  std::sort(word.points.begin(), word.points.end(),
            [](const BreakPoint& a, const BreakPoint& b) { return a.offset < b.offset; });
}

void WordShaper::divide(const WordKey& key, const ShapeContext& context, const std::vector<bool>& safe,
                        BreakPoint& point, ShapedWord& word) {
  const bool inserts = point.kind != PointKind::Plain;
  const auto size = static_cast<std::uint32_t>(key.text.size());
  point.safeBefore = inserts ? point.offset - 1 : point.offset;  // the hyphen may kern with the letter before it
  while (!safe[point.safeBefore]) --point.safeBefore;
  point.safeAfter = point.offset;
  while (!safe[point.safeAfter]) ++point.safeAfter;

  point.headBegin = static_cast<std::uint32_t>(word.alternates.size());
  if (point.safeBefore < point.offset) {
    Letters letters;
    letters.addText(key.text, point.safeBefore, point.offset, context.upperCased);
    if (inserts) letters.add(m_library.open(context.font).hyphen, point.offset);
    letters.itemEnd = letters.codePoints.size();
    run(context, letters);
    takeGlyphs(m_library.buffer.get(), letters.offsets, word.alternates, nullptr);
  }
  point.headEnd = point.tailBegin = static_cast<std::uint32_t>(word.alternates.size());
  if (point.offset < point.safeAfter) {
    Letters letters;
    letters.addText(key.text, point.offset, point.safeAfter, context.upperCased);
    letters.itemEnd = letters.codePoints.size();
    run(context, letters);
    takeGlyphs(m_library.buffer.get(), letters.offsets, word.alternates, nullptr);
  }
  point.tailEnd = static_cast<std::uint32_t>(word.alternates.size());

  point.headAdvance = advanceOf(word.alternates, point.headBegin, point.headEnd);
  point.tailAdvance = advanceOf(word.alternates, point.tailBegin, point.tailEnd);
  point.headClusters = clustersOf(word.alternates, point.headBegin, point.headEnd);
  point.tailClusters = clustersOf(word.alternates, point.tailBegin, point.tailEnd);
  for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
    const ShapedGlyph& glyph = word.glyphs[i];
    const bool first = i == 0 || word.glyphs[i - 1].cluster != glyph.cluster;
    if (glyph.cluster < point.safeBefore) {
      point.headAdvance += glyph.advance;
      if (first) ++point.headClusters;
    } else if (glyph.cluster >= point.safeAfter && point.safeAfter < size) {
      point.tailAdvance += glyph.advance;
      if (first) ++point.tailClusters;
    }
  }
}

ShapedWord WordShaper::make(const WordKey& key) {
  const ShapeContext context = m_epoch.contexts[key.context];
  ShapedWord word;
  word.bytes = static_cast<std::uint32_t>(key.text.size());
  word.rightToLeft = context.rightToLeft;
  if (!m_library.open(context.font).font) return word;  // a fallback font that turned out to be damaged
  std::vector<bool> safe;
  shapeWhole(key, context, word, safe);
  word.advance = advanceOf(word.glyphs, 0, word.glyphs.size());
  word.clusters = clustersOf(word.glyphs, 0, word.glyphs.size());
  findHangs(key.text, word);
  findPoints(key, context, word);
  for (BreakPoint& point : word.points) {
    divide(key, context, safe, point, word);
    const char32_t last = point.kind == PointKind::Plain ? characterBefore(key.text, point.offset) : U'-';
    if (!hangs(last)) continue;
    // The last glyph in reading order: of the new head, or (when nothing was shaped again) of the word up to here.
    if (point.headEnd > point.headBegin) {
      point.hang = word.alternates[context.rightToLeft ? point.headBegin : point.headEnd - 1].advance / 2;
    } else {
      std::uint32_t cluster = point.offset - 1;
      while (cluster > 0 && (static_cast<unsigned char>(key.text[cluster]) & 0xC0U) == 0x80U) --cluster;
      point.hang = halfAdvanceAt(word.glyphs, cluster);
    }
  }
  return word;
}

const ShapedWord* WordShaper::shape(const WordKey& key) {
  const std::uint64_t hash = hashOf(key);
  if (const ShapedWord* known = m_epoch.find(key, hash)) return known;
  return m_epoch.add(key, hash, make(key));
}

}  // namespace tend::text
