#include <doctest/doctest.h>
#ifdef TEND_HAVE_LIBHYPHEN
#include <hyphen.h>

#include <cstdlib>
#include <memory>
#endif

#include <string>
#include <string_view>
#include <vector>

#include "book.h"
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

/// What libhyphen answers, with no minima but those of the file.
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
  for (std::uint32_t i = 0; failed == 0 && i + 1 < word.size(); ++i) {
    if ((hyphens[i] & 1) != 0) out.push_back(i + 1);
  }
  return out;
}

}  // namespace

TEST_CASE("Hyphenator agrees with libhyphen, before our own minima") {
  const std::unique_ptr<HyphenDict, void (*)(HyphenDict*)> dictionary(hnj_hyphen_load(TEND_HYPHEN_EN_US),
                                                                      hnj_hyphen_free);
  REQUIRE(dictionary);
  const text::Hyphenator all({2, 3, 1});  // the minima the file itself names, which libhyphen keeps to
  const auto checkWord = [&](const std::string& word) {
    CHECK_MESSAGE(all.points(word, "en") == oracle(dictionary.get(), word), word);
  };
  SUBCASE("on words of prose") {
    std::string word;
    for (const char* c = test::kProse; *c != 0; ++c) {
      if (*c >= 'a' && *c <= 'z') {
        word += *c;
      } else {
        if (word.size() > 1) checkWord(word);
        word.clear();
      }
    }
  }
  SUBCASE("on 50,000 made of common syllables, which meet more patterns than a dictionary") {
    const char* const syllables[] = {"con",   "pre",  "un",   "inter", "mar", "riage", "for",   "give", "ness",
                                     "ta",    "tion", "able", "ship",  "re",  "la",    "min",   "ster", "phy",
                                     "chron", "gue",  "ing",  "est",   "dis", "ap",    "point", "ment", "ly",
                                     "qui",   "et",   "har",  "mo",    "ny",  "ex",    "er"};
    std::uint32_t state = 7;
    for (int i = 0; i < 50000; ++i) {
      std::string word;
      for (unsigned n = 0; n < 2 + (state >> 20U) % 3; ++n) {
        state = state * 1664525U + 1013904223U;
        word += syllables[(state >> 8U) % (sizeof(syllables) / sizeof(syllables[0]))];
      }
      checkWord(word);
    }
  }
}
#endif
