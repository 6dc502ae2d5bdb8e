#include "core/text/hyphenate.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/utf8.h"
#include "core/text/hyphen_tables.h"
#include "core/text/unicode_tables.h"

namespace tend::text {
namespace {

constexpr std::size_t kLongestWord = 64;  // letters; longer "words" are no words of a dictionary

const HyphenTable* tableFor(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find_first_of("-_"));
  for (unsigned i = 0; i < kHyphenTableCount; ++i) {
    if (primary == kHyphenTables[i].language) return &kHyphenTables[i];
  }
  return nullptr;
}

/// The word's letters in lower case between two '.', with the byte offset after each letter.
struct Letters {
  std::array<char16_t, kLongestWord + 2> text{};
  std::array<std::uint32_t, kLongestWord + 2> endOffset{};
  std::size_t size = 0;  // with both dots
};

bool isPlainLetter(char32_t c) {
  const WordClass wordOf = wordClass(c);
  return c <= 0xFFFF && (wordOf == WordClass::ALetter || wordOf == WordClass::Hebrew_Letter);
}

/// Lower case of a first letter, for the scripts the patterns are written in. 0 if it has none we know.
char32_t lowerOf(char32_t c) {
  if (sentenceClass(c) != SentenceClass::Upper) return c;
  for (const char32_t offset : {U'\x20', U'\x01', U'\x50'}) {
    if (upperCase(c + offset) == c) return c + offset;
  }
  return 0;
}

bool readLetters(std::string_view word, Letters& out) {
  out.text[out.size++] = u'.';
  for (std::size_t at = 0; at < word.size();) {
    const base::Decoded d = base::decodeUtf8(word, at);
    char32_t c = d.codePoint;
    if (!isPlainLetter(c) || out.size > kLongestWord) return false;
    if (sentenceClass(c) == SentenceClass::Upper) c = at == 0 ? lowerOf(c) : 0;
    if (c == 0) return false;
    at += d.length;
    out.text[out.size] = static_cast<char16_t>(c);
    out.endOffset[out.size++] = static_cast<std::uint32_t>(at);
  }
  out.text[out.size++] = u'.';
  return out.size > 2;
}

const HyphenNode* childOf(const HyphenTable& table, const HyphenNode& node, char16_t label) {
  const std::uint16_t* first = table.labels + node.firstChild;
  const std::uint16_t* last = first + node.childCount;
  const std::uint16_t* found = std::lower_bound(first, last, label);
  return found != last && *found == label ? table.nodes + (found - table.labels) : nullptr;
}

using Values = std::array<std::uint8_t, kLongestWord + 4>;

/// Every pattern raises the values between its letters; odd values are hyphens (Liang 1983).
void applyPatterns(const HyphenTable& table, const Letters& letters, Values& values) {
  for (std::size_t start = 0; start < letters.size; ++start) {
    const HyphenNode* node = table.nodes;
    for (std::size_t i = start; i < letters.size; ++i) {
      node = childOf(table, *node, letters.text[i]);
      if (node == nullptr) break;
      if (node->values == 0) continue;
      const std::uint8_t* digits = table.digits + node->values;
      const std::size_t at = start + digits[1];
      for (std::size_t k = 0; k < digits[0]; ++k) values[at + k] = std::max(values[at + k], digits[2 + k]);
    }
  }
}

}  // namespace

bool Hyphenator::supports(std::string_view language) { return tableFor(language) != nullptr; }

std::vector<std::uint32_t> Hyphenator::points(std::string_view word, std::string_view language) const {
  std::vector<std::uint32_t> out;
  const HyphenTable* table = tableFor(language);
  Letters letters;
  if (table == nullptr || word.size() < m_minima.letters || !readLetters(word, letters)) return out;
  const std::size_t count = letters.size - 2;
  if (count < m_minima.letters) return out;
  Values values{};
  applyPatterns(*table, letters, values);
  for (std::size_t before = std::max(1U, m_minima.before); before + std::max(1U, m_minima.after) <= count; ++before) {
    // values[i] stands before letters.text[i]; the first letter is text[1].
    if (values[before + 1] % 2 == 1) out.push_back(letters.endOffset[before]);
  }
  return out;
}

}  // namespace tend::text
