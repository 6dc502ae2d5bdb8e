#include "core/text/hyphenate.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/base/utf8.h"
#include "core/text/hyphen_file.h"
#include "core/text/hyphen_tables.h"
#include "core/text/unicode_tables.h"

namespace tend::text {
namespace {

constexpr std::size_t kLongestWord = 64;  // letters; longer "words" are no words of a dictionary

std::string_view primaryOf(std::string_view language) { return language.substr(0, language.find_first_of("-_")); }

const HyphenTable* embeddedTable(std::string_view primary) {
  for (unsigned i = 0; i < kHyphenTableCount; ++i) {
    if (primary == kHyphenTables[i].language) return &kHyphenTables[i];
  }
  return nullptr;
}

/// An article names its language, and must not reach out of the folder with it.
bool namesFile(std::string_view primary) {
  return primary.size() >= 2 && primary.size() <= 8 &&
         std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; });
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

/// The node of the longest end of the text so far that begins a pattern (Aho and Corasick, 1975).
std::uint32_t step(const HyphenLevel& level, std::uint32_t state, char16_t label) {
  while (true) {
    const HyphenNode& node = level.nodes[state];
    const std::uint16_t* first = level.labels + node.firstChild;
    const std::uint16_t* last = first + node.childCount;
    const std::uint16_t* found = std::lower_bound(first, last, label);
    if (found != last && *found == label) return static_cast<std::uint32_t>(found - level.labels);
    if (state == 0) return 0;
    state = node.fallback;
  }
}

using Values = std::array<std::uint8_t, kLongestWord + 4>;
using Marks = std::array<bool, kLongestWord + 4>;  // a hyphen may stand after so many letters

/// The word's letters from `begin` to `end`, counted from 0 without the dots.
struct Part {
  std::size_t begin, end;
  bool wordBegins, wordEnds;  // these ends are the word's own, not a cut's
};

/// Every pattern raises the values between its letters; odd values are hyphens (Liang 1983).
Values valuesOf(const HyphenLevel& level, const Letters& letters, const Part& part) {
  Values values{};
  const std::size_t size = part.end - part.begin + 2;
  std::uint32_t state = 0;
  for (std::size_t i = 0; i < size; ++i) {
    state = step(level, state, i == 0 || i + 1 == size ? u'.' : letters.text[part.begin + i]);
    const std::uint16_t string = level.nodes[state].values;
    if (string == 0) continue;
    const std::uint8_t* digits = level.digits + string;
    const std::size_t at = i + 1 - digits[1];
    for (std::size_t k = 0; k < digits[0]; ++k) values[at + k] = std::max(values[at + k], digits[2 + k]);
  }
  return values;
}

/// The marks inside a part, without regard to minima. values[i] stands before its letter i, of which 0 is the dot.
bool markLevel(const HyphenLevel& level, const Letters& letters, const Part& part, Marks& marks) {
  const Values values = valuesOf(level, letters, part);
  bool any = false;
  for (std::size_t after = 1; part.begin + after < part.end; ++after) {
    const bool odd = values[after + 1] % 2 == 1;
    marks[part.begin + after] = odd;
    any = any || odd;
  }
  return any;
}

/// As libhyphen does with two levels: the first cuts the word, and each part again, until it has no more to cut; what
/// is left is hyphenated by the second. Each part is shorter than the whole, so this ends.
void markParts(const HyphenTable& table, const Letters& letters, const Part& part, Marks& marks) {
  const bool whole = table.levelCount < 2 || !markLevel(table.levels[0], letters, part, marks);
  if (whole) {
    markLevel(table.levels[table.levelCount - 1], letters, part, marks);
  } else {
    std::size_t begin = part.begin;
    for (std::size_t end = part.begin + 1; end <= part.end; ++end) {
      if (end < part.end && !marks[end]) continue;
      // The end of a compound counts as a part's end, unlike its beginning: so it is in libhyphen.
      markParts(table, letters, {begin, end, part.wordBegins && begin == part.begin, false}, marks);
      begin = end;
    }
  }
  const std::size_t left = part.wordBegins ? 0 : table.minima.compoundLeft;
  const std::size_t right = part.wordEnds ? 0 : table.minima.compoundRight;
  for (std::size_t i = part.begin + 1; i < part.end; ++i) {
    if (i - part.begin < left || part.end - i < right) marks[i] = false;
  }
}

}  // namespace

struct Hyphenator::Files {
  std::vector<std::string> folders;
  Refused refused;
  std::map<std::string, std::unique_ptr<HyphenFile>, std::less<>> byLanguage;  // null: there is none

  const HyphenTable* table(std::string_view primary) {
    if (const HyphenTable* embedded = embeddedTable(primary)) return embedded;
    auto found = byLanguage.find(primary);
    if (found == byLanguage.end()) {
      if (!namesFile(primary)) return nullptr;
      found = byLanguage.emplace(std::string(primary), open(primary)).first;
    }
    return found->second ? &found->second->table() : nullptr;
  }

  std::unique_ptr<HyphenFile> open(std::string_view primary) const {
    for (const std::string& folder : folders) {
      const std::string path = folder + "/" + std::string(primary) + ".hyph";
      base::Result<std::unique_ptr<HyphenFile>> file = HyphenFile::open(path);
      if (file && (*file)->table().language == primary) return std::move(*file);
      if (!file && file.error().code == base::ErrorCode::NotFound) continue;
      if (refused) refused(file ? HyphenFile::bad(path) : file.error());
      return nullptr;
    }
    return nullptr;
  }
};

Hyphenator::Hyphenator(HyphenMinima minima, std::vector<std::string> folders, Refused refused)
    : m_minima(minima), m_files(std::make_shared<Files>()) {
  m_files->folders = std::move(folders);
  m_files->refused = std::move(refused);
}

base::Result<void> Hyphenator::add(std::string bytes, const std::string& path) {
  base::Result<std::unique_ptr<HyphenFile>> file = HyphenFile::read(std::move(bytes), path);
  if (!file) return tl::unexpected<base::Error>(file.error());
  const std::string language = (*file)->table().language;
  m_files->byLanguage.insert_or_assign(language, std::move(*file));
  return {};
}

bool Hyphenator::supports(std::string_view language) const { return m_files->table(primaryOf(language)) != nullptr; }

std::vector<std::uint32_t> Hyphenator::points(std::string_view word, std::string_view language) const {
  std::vector<std::uint32_t> out;
  Letters letters;
  if (word.size() < m_minima.letters || !readLetters(word, letters)) return out;
  const std::size_t count = letters.size - 2;
  if (count < m_minima.letters) return out;
  const HyphenTable* table = m_files->table(primaryOf(language));
  if (table == nullptr) return out;
  Marks marks{};
  markParts(*table, letters, {0, count, true, true}, marks);
  const std::uint32_t least = std::max<std::uint32_t>({1, m_minima.before, table->minima.left});
  const std::uint32_t after = std::max<std::uint32_t>({1, m_minima.after, table->minima.right});
  for (std::size_t before = least; before + after <= count; ++before) {
    if (marks[before]) out.push_back(letters.endOffset[before]);
  }
  return out;
}

}  // namespace tend::text
