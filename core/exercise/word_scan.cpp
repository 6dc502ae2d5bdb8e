#include "core/exercise/word_scan.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"

namespace tend::exercise {
namespace {

constexpr std::size_t kMostFolded = 64;  // bytes of a word that are compared; no word of a list is longer

struct Range {
  char32_t first, last;
};

/// What stands between words, beyond ASCII. Everything else there counts as a letter: no script is left out.
constexpr std::array<Range, 13> kBetween = {{{0x80, 0xA9},
                                             {0xAB, 0xB4},
                                             {0xB6, 0xB9},
                                             {0xBB, 0xBF},
                                             {0xD7, 0xD7},
                                             {0xF7, 0xF7},
                                             {0x2000, 0x206F},
                                             {0x2190, 0x2BFF},
                                             {0x3000, 0x303F},
                                             {0xFE10, 0xFE6F},
                                             {0xFF00, 0xFF20},
                                             {0xFFF0, 0xFFFF},
                                             {0x1F000, 0x1FAFF}}};

/// The letters below the accents of U+0100 to U+017F.
constexpr std::string_view kExtended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuu"
    "uu"
    "wwyyyzzzzzzs";
static_assert(kExtended.size() == 128);
/// … and of U+00E0 to U+00FF, once they are small.
constexpr std::string_view kLatin = "aaaaaaaceeeeiiiidnooooo?ouuuuyty";
static_assert(kLatin.size() == 32);

/// Seen by nobody: it neither parts a word nor belongs to it.
bool isUnseen(char32_t c) {
  return c == 0xAD || (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF ||
         (c >= 0xFE00 && c <= 0xFE0F);
}

bool isApostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0xFF07 || c == 0xB4 || c == '`';
}

bool isLetter(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return std::none_of(kBetween.begin(), kBetween.end(), [c](Range r) { return c >= r.first && c <= r.last; });
}

void appendFolded(std::string& to, char32_t letter) {
  if (to.size() >= kMostFolded) return;
  const char32_t c = smallLetter(letter);
  if (c >= 0xE0 && c <= 0xFF) {
    to += kLatin[c - 0xE0];
  } else if (c == 0xDF) {
    to += 's';
  } else if (c >= 0x0100 && c <= 0x017F) {
    to += kExtended[c - 0x0100];
  } else {
    base::appendUtf8(to, c);
  }
}

/// A letter follows an apostrophe, which then belongs to the word.
bool letterAt(std::string_view text, std::size_t at) {
  return at < text.size() && isLetter(base::decodeUtf8(text, at).codePoint);
}

/// Ends a sentence: one mark, or several of which one is no dot. "Well.. you know" goes on.
bool endsSentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '!' || c == '?') return true;
  const bool dotBefore = at > 0 && text[at - 1] == '.';
  const bool dotAfter = at + 1 < text.size() && text[at + 1] == '.';
  return c == '.' && !dotBefore && !dotAfter;
}

}  // namespace

char32_t smallLetter(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c < 0x80) return c;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c >= 0x0391 && c <= 0x03A9) return c + 32;  // Greek
  if (c >= 0x0410 && c <= 0x042F) return c + 32;  // Cyrillic
  if (c >= 0x0400 && c <= 0x040F) return c + 80;
  if (c >= 0xFF21 && c <= 0xFF3A) return c - 0xFF21 + 'a';  // wide Latin
  if (c >= 0xFF41 && c <= 0xFF5A) return c - 0xFF41 + 'a';
  return c;
}

char32_t capitalLetter(char32_t c) {
  if (c >= 'a' && c <= 'z') return c - 32;
  if (c >= 0xE0 && c <= 0xFE && c != 0xF7) return c - 32;
  if (c >= 0x03B1 && c <= 0x03C9 && c != 0x03C2) return c - 32;
  if (c >= 0x0430 && c <= 0x044F) return c - 32;
  return c;
}

std::vector<ScannedWord> scanWords(std::string_view text) {
  std::vector<ScannedWord> words;
  std::uint32_t sentence = 0;
  bool inWord = false;
  for (std::size_t at = 0; at < text.size();) {
    const base::Decoded d = base::decodeUtf8(text, at);
    const std::size_t next = at + d.length;
    const bool joins = inWord && isApostrophe(d.codePoint) && letterAt(text, next);
    if (isLetter(d.codePoint) && !isUnseen(d.codePoint) && !isApostrophe(d.codePoint)) {
      if (!inWord) words.push_back({{}, static_cast<std::uint32_t>(at), 0, sentence});
      inWord = true;
      appendFolded(words.back().folded, d.codePoint);
      words.back().end = static_cast<std::uint32_t>(next);
    } else if (!joins && !(inWord && isUnseen(d.codePoint))) {
      inWord = false;
      if (endsSentence(text, at)) ++sentence;
    }
    at = next;
  }
  return words;
}

}  // namespace tend::exercise
