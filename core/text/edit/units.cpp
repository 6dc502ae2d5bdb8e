#include "core/text/edit/units.h"

#include <algorithm>
#include <vector>

#include "core/base/utf8.h"
#include "core/text/segment.h"
#include "core/text/unicode_tables.h"

namespace tend::text::edit {
namespace {

bool isAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// A part of the text around the offset whose ends are grapheme boundaries for certain: between two ASCII characters
/// there always is one (there is no CR here). So a keystroke never looks at a whole book.
Range windowAround(std::string_view text, std::uint32_t offset) {
  std::uint32_t begin = offset;
  while (begin > 0 && !(begin < offset && isAscii(text[begin]) && isAscii(text[begin - 1]))) --begin;
  std::uint32_t end = offset;
  const auto size = static_cast<std::uint32_t>(text.size());
  while (end < size && !(end > offset + 1 && isAscii(text[end]) && isAscii(text[end - 1]))) ++end;
  return {begin, end};
}

struct Boundaries {
  std::uint32_t base = 0;
  std::vector<std::uint32_t> at;
};

Boundaries graphemesAround(std::string_view text, std::uint32_t offset) {
  const Range window = windowAround(text, offset);
  return {window.begin, graphemeBoundaries(text.substr(window.begin, window.size()))};
}

Boundaries wordsIn(std::string_view text, Range paragraph) {
  return {paragraph.begin, wordBoundaries(text.substr(paragraph.begin, paragraph.size()))};
}

/// Does a segment between two word boundaries hold something one reads, and not only spaces and marks?
bool isWord(std::string_view segment) {
  if (segment.empty()) return false;
  const char32_t c = base::decodeUtf8(segment, 0).codePoint;
  switch (wordClass(c)) {
    case WordClass::ALetter:
    case WordClass::Hebrew_Letter:
    case WordClass::Katakana:
    case WordClass::Numeric:
    case WordClass::ExtendNumLet:
    case WordClass::Regional_Indicator:
    case WordClass::Pictographic:
    case WordClass::PictographicLetter:
      return true;
    case WordClass::Other: {
      // Ideographs, kana and the scripts without spaces have no class of their own there.
      const LineClass line = lineClass(c);
      const bool punctuation = c < 0xC0 || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F);
      return !punctuation && (line == LineClass::ID || line == LineClass::AL);
    }
    default:
      return false;
  }
}

bool isEmoji(std::string_view grapheme) {
  const char32_t first = base::decodeUtf8(grapheme, 0).codePoint;
  const GraphemeClass kind = graphemeClass(first);
  if (kind == GraphemeClass::Pictographic || kind == GraphemeClass::Regional_Indicator) return true;
  for (std::size_t at = 0; at < grapheme.size();) {
    const base::Decoded decoded = base::decodeUtf8(grapheme, at);
    const char32_t c = decoded.codePoint;
    // Variation selectors, the keycap's frame, tags.
    if ((c >= 0xFE00 && c <= 0xFE0F) || c == 0x20E3 || c >= 0xE0000) return true;
    at += decoded.length;
  }
  return false;
}

}  // namespace

Range paragraphAround(std::string_view text, std::uint32_t offset) {
  const std::size_t before = offset > 0 ? text.rfind('\n', offset - 1) : std::string_view::npos;
  const std::size_t after = text.find('\n', offset);
  return {before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before + 1),
          static_cast<std::uint32_t>(std::min(after, text.size()))};
}

std::uint32_t nextGrapheme(std::string_view text, std::uint32_t offset) {
  if (offset >= text.size()) return static_cast<std::uint32_t>(text.size());
  const Boundaries found = graphemesAround(text, offset);
  return found.base + *std::upper_bound(found.at.begin(), found.at.end() - 1, offset - found.base);
}

std::uint32_t previousGrapheme(std::string_view text, std::uint32_t offset) {
  if (offset == 0 || text.empty()) return 0;
  const Boundaries found = graphemesAround(text, std::min(offset, static_cast<std::uint32_t>(text.size())));
  const auto at = std::lower_bound(found.at.begin(), found.at.end(), offset - found.base);
  return found.base + *(at == found.at.begin() ? at : at - 1);
}

std::uint32_t snapped(std::string_view text, std::uint32_t offset) {
  if (offset >= text.size()) return static_cast<std::uint32_t>(text.size());
  return offset == 0 ? 0 : nextGrapheme(text, offset - 1);
}

std::uint32_t backspaceStart(std::string_view text, std::uint32_t offset) {
  const std::uint32_t begin = previousGrapheme(text, offset);
  if (begin == offset || isEmoji(text.substr(begin, offset - begin))) return begin;
  std::uint32_t at = offset - 1;
  while (at > begin && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

std::uint32_t wordEndAfter(std::string_view text, std::uint32_t offset) {
  const auto size = static_cast<std::uint32_t>(text.size());
  while (offset < size) {
    const Range paragraph = paragraphAround(text, offset);
    const Boundaries words = wordsIn(text, paragraph);
    for (std::size_t i = 0; i + 1 < words.at.size(); ++i) {
      const std::uint32_t begin = words.base + words.at[i];
      const std::uint32_t end = words.base + words.at[i + 1];
      if (end > offset && isWord(text.substr(begin, end - begin))) return end;
    }
    if (paragraph.end > offset) return paragraph.end;
    ++offset;  // over the LF
  }
  return size;
}

std::uint32_t wordStartBefore(std::string_view text, std::uint32_t offset) {
  while (offset > 0) {
    const Range paragraph = paragraphAround(text, offset);
    const Boundaries words = wordsIn(text, paragraph);
    for (std::size_t i = words.at.size(); i-- > 1;) {
      const std::uint32_t begin = words.base + words.at[i - 1];
      const std::uint32_t end = words.base + words.at[i];
      if (begin < offset && isWord(text.substr(begin, end - begin))) return begin;
    }
    if (paragraph.begin < offset) return paragraph.begin;
    --offset;  // over the LF
  }
  return 0;
}

Range wordAround(std::string_view text, std::uint32_t offset) {
  const Range paragraph = paragraphAround(text, offset);
  const Boundaries words = wordsIn(text, paragraph);
  Range found{paragraph.begin, paragraph.begin};
  for (std::size_t i = 0; i + 1 < words.at.size(); ++i) {
    const Range word{words.base + words.at[i], words.base + words.at[i + 1]};
    if (word.begin > offset) break;
    // Just behind a word the word is meant, and not what stands between it and the next.
    const bool behind = found.end == offset && !found.empty();
    if (behind && isWord(text.substr(found.begin, found.size())) && !isWord(text.substr(word.begin, word.size()))) {
      break;
    }
    found = word;
  }
  return found;
}

}  // namespace tend::text::edit
