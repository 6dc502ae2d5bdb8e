// Agreement with libhyphen, before our own minima, on Debian's word lists: what is compiled in and what is read from
// files.
#ifdef TEND_HAVE_LIBHYPHEN
#include <doctest/doctest.h>
#include <hyphen.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/utf8.h"
#include "core/text/hyphenate.h"

using namespace tend;

namespace {

using Dictionary = std::unique_ptr<HyphenDict, void (*)(HyphenDict*)>;

/// libhyphen itself loses about 1 KB while it reads the German file.
Dictionary load(const char* patterns) {
#ifdef __SANITIZE_ADDRESS__
  const __lsan::ScopedDisabler leaksOfItsOwn;
#endif
  return {hnj_hyphen_load(patterns), hnj_hyphen_free};
}

/// The word as the file of patterns encodes it, with a small first letter, as libhyphen wants it; nothing for what is
/// no word of small letters, or cannot be encoded so.
std::optional<std::string> forLibhyphen(const std::string& word, bool latin1) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const base::Decoded d = base::decodeUtf8(word, at);
    char32_t c = d.codePoint;
    const bool capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    if (capital && at > 0) return std::nullopt;
    if (capital) c += 0x20;
    if ((c < 'a' || c > 'z') && c < 0x80) return std::nullopt;
    if (latin1 && c > 0xFF) return std::nullopt;
    if (latin1) {
      out += static_cast<char>(c);
    } else {
      base::appendUtf8(out, c);
    }
    at += d.length;
  }
  if (out.empty()) return std::nullopt;
  return out;
}

/// What libhyphen answers, with no minima but those of the file. It counts characters; the answer is in bytes of
/// `word`.
std::vector<std::uint32_t> oracle(HyphenDict* dictionary, const std::string& word, const std::string& encoded) {
  std::vector<char> hyphens(encoded.size() + 5);
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  const int failed = hnj_hyphen_hyphenate3(dictionary, encoded.c_str(), static_cast<int>(encoded.size()),
                                           hyphens.data(), nullptr, &replacements, &positions, &cuts, 1, 1, 1, 1);
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  std::vector<std::uint32_t> out;
  std::size_t character = 0;
  for (std::uint32_t i = 1; failed == 0 && i < word.size(); ++i) {
    if ((static_cast<unsigned char>(word[i]) & 0xC0U) == 0x80U) continue;
    if ((hyphens[character++] & 1) != 0) out.push_back(i);
  }
  return out;
}

struct Agreement {
  std::size_t words = 0, points = 0, differences = 0;
  std::string firstDifference;
};

/// Every word of a list that is all small letters, or those after a capital, against libhyphen.
Agreement compare(const char* list, const char* patterns, const char* language, const text::Hyphenator& all) {
  Agreement out;
  const Dictionary dictionary = load(patterns);
  REQUIRE(dictionary);
  std::ifstream file(list);
  for (std::string word; std::getline(file, word);) {
    const auto encoded = forLibhyphen(word, dictionary->utf8 == 0);
    if (!encoded) continue;
    const std::vector<std::uint32_t> ours = all.points(word, language);
    ++out.words;
    out.points += ours.size();
    if (ours == oracle(dictionary.get(), word, *encoded)) continue;
    if (out.differences++ == 0) out.firstDifference = word;
  }
  return out;
}

/// The design's minima take away and add nothing: what is left is what the wider answer has in the middle of the word.
void checkMinima(const char* list, const char* language, const text::Hyphenator& all) {
  const text::Hyphenator design({}, {TEND_HYPHENATION});
  std::ifstream file(list);
  std::size_t wrong = 0;
  for (std::string word; std::getline(file, word);) {
    if (!forLibhyphen(word, false)) continue;
    const auto lettersUpTo = [&](std::size_t end) {
      return static_cast<std::size_t>(std::count_if(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(end),
                                                    [](char c) { return (c & 0xC0) != 0x80; }));
    };
    const std::size_t letters = lettersUpTo(word.size());
    std::vector<std::uint32_t> expected;
    for (const std::uint32_t point : all.points(word, language)) {
      const bool middle = lettersUpTo(point) >= 3 && letters - lettersUpTo(point) >= 3;
      if (letters >= 6 && middle) expected.push_back(point);
    }
    wrong += design.points(word, language) == expected ? 0U : 1U;
  }
  CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("Hyphenator agrees with libhyphen on a dictionary, before our own minima") {
  struct Shipped {
    const char* language;
    const char* words;
    const char* patterns;
  };
  // The patterns' own minima hold for both.
  const text::Hyphenator all({1, 1, 1}, {TEND_HYPHENATION});
  for (const Shipped& shipped :
       {Shipped{"en", TEND_WORDS_EN, TEND_HYPHEN_EN_US}, Shipped{"es", TEND_WORDS_ES, TEND_HYPHEN_ES},
        Shipped{"de", TEND_WORDS_DE, TEND_HYPHEN_DE}, Shipped{"fr", TEND_WORDS_FR, TEND_HYPHEN_FR}}) {
    CAPTURE(std::string(shipped.language));
    if (*shipped.words == 0 || *shipped.patterns == 0) {
      MESSAGE("no word list or patterns for this language are installed");
      continue;
    }
    const Agreement found = compare(shipped.words, shipped.patterns, shipped.language, all);
    CHECK(found.words >= 50000);
    CHECK(found.points > found.words);
    CHECK(found.differences == 0);
    CHECK(found.firstDifference == "");
    checkMinima(shipped.words, shipped.language, all);
  }
}

TEST_CASE("Hyphenator agrees with libhyphen on words no dictionary has") {
  // Made of common syllables: they meet more patterns than a dictionary.
  const char* const syllables[] = {"con",   "pre",  "un",   "inter", "mar", "riage", "for",   "give", "ness",
                                   "ta",    "tion", "able", "ship",  "re",  "la",    "min",   "ster", "phy",
                                   "chron", "gue",  "ing",  "est",   "dis", "ap",    "point", "ment", "ly",
                                   "qui",   "et",   "har",  "mo",    "ny",  "ex",    "er"};
  const Dictionary dictionary = load(TEND_HYPHEN_EN_US);
  REQUIRE(dictionary);
  const text::Hyphenator all({1, 1, 1});
  std::uint32_t state = 7;
  for (int i = 0; i < 50000; ++i) {
    std::string word;
    for (unsigned n = 0; n < 2 + (state >> 20U) % 3; ++n) {
      state = state * 1664525U + 1013904223U;
      word += syllables[(state >> 8U) % (sizeof(syllables) / sizeof(syllables[0]))];
    }
    CHECK_MESSAGE(all.points(word, "en") == oracle(dictionary.get(), word, word), word);
  }
}
#endif
