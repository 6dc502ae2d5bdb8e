#include <doctest/doctest.h>
#ifdef TEND_HAVE_LIBHYPHEN
#include <hyphen.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#endif

#include <string>
#include <string_view>
#include <vector>

#include "core/text/hyphenate.h"

using namespace tend;

namespace {

/// "mar-riage": the word with a hyphen at each point.
std::string shown(const text::Hyphenator& hyphenator, std::string_view word) {
  std::string out;
  std::uint32_t from = 0;
  for (const std::uint32_t point : hyphenator.points(word, "en-GB")) {
    out += std::string(word.substr(from, point - from)) + "-";
    from = point;
  }
  return out + std::string(word.substr(from));
}

}  // namespace

TEST_CASE("Hyphenator") {
  const text::Hyphenator design;
  REQUIRE(text::Hyphenator::supports("en"));
  SUBCASE("a hyphen stands where the patterns say") {
    CHECK(shown(design, "hyphenation") == "hyphen-ation");
    CHECK(shown(design, "marriage") == "mar-riage");
    CHECK(shown(design, "algorithm") == "algo-rithm");
  }
  SUBCASE("short words stay whole") { CHECK(shown(design, "into") == "into"); }
  SUBCASE("the minima are the caller's") {
    CHECK(shown(text::Hyphenator({2, 3, 4}), "hyphenation") == "hy-phen-ation");
  }
  SUBCASE("Spanish has its own patterns") {
    REQUIRE(text::Hyphenator::supports("es-MX"));
    std::string word = "matrimonio";
    CHECK(design.points(word, "es") == std::vector<std::uint32_t>{5, 7});
    word = "corazón";
    CHECK(design.points(word, "es") == std::vector<std::uint32_t>{4});
  }
  SUBCASE("capitals, digits and punctuation give no points") {
    CHECK(design.points("hyPhenation", "en").empty());
    CHECK(design.points("hyphenation2", "en").empty());
    CHECK(design.points("hyphen-ation", "en").empty());
    CHECK(shown(design, "Hyphenation") == "Hyphen-ation");
  }
  SUBCASE("unknown languages and damaged text give no points") {
    CHECK(design.points("hyphenation", "xx").empty());
    CHECK(design
              .points("hyph\xFF"
                      "enation",
                      "en")
              .empty());
    CHECK(design.points(std::string(5000, 'a'), "en").empty());
    CHECK(design.points("", "en").empty());
  }
}

#ifdef TEND_HAVE_LIBHYPHEN
namespace {

using Dictionary = std::unique_ptr<HyphenDict, void (*)(HyphenDict*)>;

/// What libhyphen answers, with no minima but those of the file. It counts characters; the answer is in bytes.
std::vector<std::uint32_t> oracle(HyphenDict* dictionary, const std::string& word) {
  std::vector<char> hyphens(word.size() + 5);
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  const int failed = hnj_hyphen_hyphenate3(dictionary, word.c_str(), static_cast<int>(word.size()), hyphens.data(),
                                           nullptr, &replacements, &positions, &cuts, 1, 1, 1, 1);
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

bool isLowerLetters(const std::string& word) {
  for (const char c : word) {
    if ((c < 'a' || c > 'z') && (static_cast<unsigned char>(c) & 0x80U) == 0) return false;
  }
  return !word.empty();
}

struct Agreement {
  std::size_t words = 0, points = 0, differences = 0;
  std::string firstDifference;
};

/// Every word of a list that is all small letters, against libhyphen.
Agreement compare(const char* list, const char* patterns, const char* language, const text::HyphenMinima& minima) {
  Agreement out;
  const Dictionary dictionary(hnj_hyphen_load(patterns), hnj_hyphen_free);
  REQUIRE(dictionary);
  const text::Hyphenator all(minima);
  std::ifstream file(list);
  for (std::string word; std::getline(file, word);) {
    if (!isLowerLetters(word)) continue;
    const std::vector<std::uint32_t> ours = all.points(word, language);
    ++out.words;
    out.points += ours.size();
    if (ours == oracle(dictionary.get(), word)) continue;
    if (out.differences++ == 0) out.firstDifference = word;
  }
  return out;
}

/// The design's minima take away and add nothing: what is left is what the wider answer has in the middle of the word.
void checkMinima(const char* list, const char* language, const text::HyphenMinima& wide) {
  const text::Hyphenator design, all(wide);
  std::ifstream file(list);
  std::size_t wrong = 0;
  for (std::string word; std::getline(file, word);) {
    if (!isLowerLetters(word)) continue;
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
    text::HyphenMinima fileMinima;  // those the file itself names, which libhyphen keeps to
  };
  for (const Shipped& shipped : {Shipped{"en", TEND_WORDS_EN, TEND_HYPHEN_EN_US, {2, 3, 1}},
                                 Shipped{"es", TEND_WORDS_ES, TEND_HYPHEN_ES, {1, 1, 1}}}) {
    CAPTURE(shipped.language);
    if (*shipped.words == 0) {
      MESSAGE("no word list for this language is installed");
      continue;
    }
    const Agreement found = compare(shipped.words, shipped.patterns, shipped.language, shipped.fileMinima);
    CHECK(found.words >= 50000);
    CHECK(found.points > found.words);
    CHECK(found.differences == 0);
    CHECK(found.firstDifference == "");
    checkMinima(shipped.words, shipped.language, shipped.fileMinima);
  }
}

TEST_CASE("Hyphenator agrees with libhyphen on words no dictionary has") {
  // Made of common syllables: they meet more patterns than a dictionary.
  const char* const syllables[] = {"con",   "pre",  "un",   "inter", "mar", "riage", "for",   "give", "ness",
                                   "ta",    "tion", "able", "ship",  "re",  "la",    "min",   "ster", "phy",
                                   "chron", "gue",  "ing",  "est",   "dis", "ap",    "point", "ment", "ly",
                                   "qui",   "et",   "har",  "mo",    "ny",  "ex",    "er"};
  const Dictionary dictionary(hnj_hyphen_load(TEND_HYPHEN_EN_US), hnj_hyphen_free);
  REQUIRE(dictionary);
  const text::Hyphenator all({2, 3, 1});
  std::uint32_t state = 7;
  for (int i = 0; i < 50000; ++i) {
    std::string word;
    for (unsigned n = 0; n < 2 + (state >> 20U) % 3; ++n) {
      state = state * 1664525U + 1013904223U;
      word += syllables[(state >> 8U) % (sizeof(syllables) / sizeof(syllables[0]))];
    }
    CHECK_MESSAGE(all.points(word, "en") == oracle(dictionary.get(), word), word);
  }
}
#endif
