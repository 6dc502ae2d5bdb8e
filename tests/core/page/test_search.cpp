// Searching, held against the simplest search there is, over random text in many scripts.
#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

#include "core/page/find_bytes.h"
#include "core/page/search.h"
#include "core/text/segment.h"
#include "tests/core/page/fixture.h"

using namespace tend;
using page::Search;
using page::Words;

namespace {

constexpr std::size_t kOpening = std::numeric_limits<std::size_t>::max();
constexpr std::uint32_t kTitle = std::numeric_limits<std::uint32_t>::max();

struct Random {
  std::uint32_t seed;
  std::uint32_t below(std::uint32_t n) {
    seed = seed * 1664525U + 1013904223U;
    return (seed >> 8U) % n;
  }
};

const std::vector<std::string>& letters() {
  static const std::vector<std::string> all = {
      "a",      "b",      "A",      "a", "b",      "a",  "s",      "S",    "ß",     "é",      "e\u0301",
      " ",      "\n",     " ",      " ", "\u00A0", "'",  "’",      "-",    "–",     "\u00AD", "\u200B",
      "한",     "\u1112", "\u1161", "ש", "\u05C1", "が", "\u3099", "ﬁ",    "f",     "i",      "👩",
      "\u200D", "👧",      "🇩",      "🇪", "1",      ".",  "กิ",      "\xFF", "\u0301"};
  return all;
}

std::string randomText(Random& random, std::uint32_t most) {
  std::string text;
  for (std::uint32_t n = random.below(most); n > 0; --n) {
    text += letters()[random.below(static_cast<std::uint32_t>(letters().size()))];
  }
  return text;
}

struct Found {
  std::uint32_t block, begin, end;
  bool operator==(const Found& o) const { return block == o.block && begin == o.begin && end == o.end; }
};

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  while (!text.empty() && text.front() == ' ') text.erase(0, 1);
  return text;
}

bool anyWithin(const std::vector<std::uint32_t>& boundaries, std::int64_t after, std::int64_t upTo) {
  return std::any_of(boundaries.begin(), boundaries.end(), [&](std::uint32_t b) { return b > after && b <= upTo; });
}

/// Every place from left to right, each grown to whole graphemes, none over another.
void findNaively(std::uint32_t block, const std::string& text, const std::string& wanted, Words words,
                 std::vector<Found>& out) {
  const text::Folded folded = text::foldWithPlaces(text);
  const auto graphemes = text::graphemeBoundaries(text);
  const auto bounds = text::wordBoundaries(text);
  std::uint32_t free = 0;
  for (std::size_t at = folded.text.find(wanted); at != std::string::npos; at = folded.text.find(wanted, at + 1)) {
    const std::uint32_t last = folded.from[at + wanted.size() - 1];
    std::uint32_t begin = 0, end = 0;
    for (const std::uint32_t g : graphemes) {
      if (g <= folded.from[at]) begin = g;
      if (end == 0 && g > last) end = g;
    }
    if (begin < free) continue;
    // A word begins here if a boundary lies after the character before and not after this one.
    const auto first = std::lower_bound(folded.from.begin(), folded.from.end(), begin) - folded.from.begin();
    const auto next = std::lower_bound(folded.from.begin(), folded.from.end(), end) - folded.from.begin();
    const auto from = [&](std::ptrdiff_t i) {
      return i < 0 ? -1 : std::int64_t{folded.from[static_cast<std::size_t>(i)]};
    };
    const bool whole = anyWithin(bounds, from(first - 1), from(first)) && anyWithin(bounds, from(next - 1), from(next));
    if (words == Words::Whole && !whole) continue;
    free = end;
    out.push_back({block, begin, end});
  }
}

std::vector<Found> hitsOf(Search& search) {
  std::vector<Found> found;
  for (std::size_t i = 0; i < search.count(); ++i) {
    const page::SearchHit hit = search.hit(i);
    if (!hit.inTitle) found.push_back({hit.begin.block, hit.begin.character, hit.end.character});
  }
  return found;
}

void finish(Search& search) {
  while (search.work()) {
  }
}

content::Article articleOf(const std::vector<std::string>& texts) {
  content::Article article;
  content::Section section{"one", "", false, {}};
  for (const std::string& text : texts) section.blocks.emplace_back(test::paragraph(text));
  article.sections.push_back(section);
  return article;
}

std::size_t countOf(const content::Article& article, const std::string& words, Words wanted = Words::Any) {
  Search search(std::make_shared<test::CountingPack>(article));
  search.ask(words, wanted);
  finish(search);
  return search.count();
}

/// What the match of a snippet says.
std::string matchOf(const page::Snippet& s) { return s.text.substr(s.matchBegin, s.matchEnd - s.matchBegin); }

}  // namespace

TEST_CASE("findBytes finds what std::string finds") {
  Random random{11};
  for (int round = 0; round < 4000; ++round) {
    std::string text, needle;
    for (std::uint32_t n = random.below(70); n > 0; --n) text += static_cast<char>('a' + random.below(3));
    for (std::uint32_t n = 1 + random.below(5); n > 0; --n) needle += static_cast<char>('a' + random.below(3));
    const std::size_t from = random.below(8), to = from + random.below(80);
    std::vector<std::uint32_t> expected, found;
    for (std::size_t at = text.find(needle, from); at < to && at != std::string::npos; at = text.find(needle, at + 1)) {
      expected.push_back(static_cast<std::uint32_t>(at));
    }
    page::findBytes(text, needle, from, to, 1000, found);
    CHECK(found == expected);
    found.clear();
    page::findBytes(text, needle, from, to, 2, found);
    CHECK(found.size() == std::min<std::size_t>(2, expected.size()));
  }
}

TEST_CASE("a search finds exactly what the simplest search finds") {
  Random random{5};
  for (int round = 0; round < 500; ++round) {
    std::vector<std::string> texts;
    for (std::uint32_t n = 1 + random.below(4); n > 0; --n) texts.push_back(randomText(random, 60));
    Search search(std::make_shared<test::CountingPack>(articleOf(texts)));
    // Typed letter by letter, with a change of mind now and then, in slices of a few bytes.
    std::string typed;
    for (int key = 0; key < 6; ++key) {
      if (random.below(5) == 0) {
        typed = randomText(random, 3);
      } else {
        typed += letters()[random.below(static_cast<std::uint32_t>(letters().size()))];
      }
      const Words words = random.below(3) == 0 ? Words::Whole : Words::Any;
      search.ask(typed, words);
      for (std::uint32_t slices = random.below(40); slices > 0; --slices) search.work({7, 5});
      if (random.below(2) == 0) continue;  // the next key comes before the search is done
      finish(search);
      const std::string wanted = trimmed(text::fold(typed));
      std::vector<Found> expected;
      for (std::size_t i = 0; i < texts.size() && !wanted.empty(); ++i) {
        findNaively(static_cast<std::uint32_t>(i), texts[i], wanted, words, expected);
      }
      CAPTURE(typed);
      CHECK(hitsOf(search) == expected);
      for (std::size_t i = 0; i < search.count(); ++i) {
        const page::Snippet line = search.snippet(i, random.below(9), random.below(9));
        CHECK(text::fold(matchOf(line)).find(wanted) != std::string::npos);
        CHECK(line.text.find('\n') == std::string::npos);
      }
    }
  }
}

TEST_CASE("what is searched, and what is not") {
  content::Article article = test::smallArticle();
  content::ExerciseRef open{"turns", "listening", "A lantern for two", false, "lead = \"whisper\"", 1};
  content::ExerciseRef quiet{"past", "pain", "A hidden lantern", true, "lead = \"whisper\"", 1};
  content::List list;
  list.items = {{test::spans("first lantern"), 0}, {test::spans("second lantern"), 1}};
  article.opening.emplace_back(test::paragraph("Opening lantern"));
  article.sections.push_back(
      {"more",
       "The Lantern",
       false,
       {open, quiet, list, content::Prayer{{test::spans("Hold the"), test::spans("lantern high")}},
        content::Quote{{test::spans("quoted lantern")}}, content::ThematicBreak{}}});
  article.info.title = "Lanterns";
  Search search(std::make_shared<test::CountingPack>(article));
  search.ask("lantern", Words::Any);
  finish(search);
  SUBCASE("titles, the opening, lists, prayers, quotes and open exercises, in reading order; quiet exercises never") {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < search.count(); ++i) lines.push_back(search.snippet(i, 20, 20).text);
    CHECK(lines == std::vector<std::string>{"Lanterns", "Opening lantern", "The Lantern", "A lantern for two",
                                            "first lantern second lantern", "…lantern second lantern",
                                            "Hold the lantern high", "quoted lantern"});
  }
  SUBCASE("what stands inside an exercise is never searched") { CHECK(countOf(article, "whisper") == 0); }
  SUBCASE("a phrase goes over the lines of a prayer, but not from one block into the next") {
    CHECK(countOf(article, "the lantern") == 2);
    CHECK(countOf(article, "high quoted") == 0);
  }
  SUBCASE("a hit in a title leads to the start of its section") {
    CHECK(search.hit(2).inTitle);
    CHECK(search.hit(2).place() == content::Locator{"more", 0, 0});
    CHECK(search.hit(2).begin.character == 4);
    CHECK(search.titleAt(2) == "The Lantern");
    CHECK(search.hit(0).place() == content::Locator{});
  }
  SUBCASE("blocks and titles know their hits") {
    CHECK(search.hitsIn(kOpening, kTitle).size() == 1);
    const std::size_t more = article.sections.size() - 1;
    REQUIRE(search.hitsIn(more, 2).size() == 2);
    CHECK(search.hitsIn(more, 2)[1].index == 5);
    CHECK(search.hitsIn(more, 2)[1].begin == 21);
    CHECK(search.hitsIn(more, 1).empty());
    CHECK(search.hitsIn(more, 99).empty());
    CHECK(search.hitsIn(99, 0).empty());
  }
  SUBCASE("the next hit from a place on") {
    CHECK(search.firstFrom({}) == std::size_t{0});
    CHECK(search.firstFrom({"more", 0, 0}) == std::size_t{2});
    CHECK(search.firstFrom({"more", 0, 2}) == std::size_t{3});
    CHECK(search.firstFrom({"more", 0, 3}) == std::size_t{4});
    CHECK(search.firstFrom({"more", 2, 6}) == std::size_t{4});
    CHECK(search.firstFrom({"more", 2, 7}) == std::size_t{5});
    CHECK_FALSE(search.firstFrom({"more", 5, 0}));
    CHECK_FALSE(search.firstFrom({"no such section", 0, 0}));
  }
}

TEST_CASE("a search that can not read everything") {
  auto pack = std::make_shared<test::CountingPack>(test::longArticle(6, 3));
  pack->damaged = {1, 4};
  Search search(pack);
  search.ask("the", Words::Any);
  finish(search);
  const std::size_t all = countOf(test::longArticle(6, 3), "the");
  SUBCASE("passes over what is damaged, counts it, and finds the rest") {
    CHECK(search.damaged() == 2);
    CHECK(search.count() > 0);
    CHECK(search.count() < all);
  }
  SUBCASE("reads each section once, and nothing again for new words") {
    const int reads = pack->sectionReads;
    CHECK(reads == 6);
    search.ask("and", Words::Whole);
    finish(search);
    CHECK(pack->sectionReads == reads);
  }
}

TEST_CASE("sections are read one slice after another") {
  auto pack = std::make_shared<test::CountingPack>(test::longArticle(40, 4));
  Search search(pack);
  search.work({100, 100});
  CHECK(pack->sectionReads <= 2);
  SUBCASE("and asking reads none") {
    search.ask("the", Words::Any);
    CHECK(pack->sectionReads <= 2);
  }
}

TEST_CASE("absurd searches") {
  SUBCASE("nothing, spaces and marks alone ask for nothing") {
    for (const char* words : {"", "   ", "\u00AD", "\u0301", "\n\t"}) {
      Search search(std::make_shared<test::CountingPack>(articleOf({"some text"})));
      search.ask(words, Words::Any);
      finish(search);
      CHECK_FALSE(search.asks());
      CHECK(search.count() == 0);
    }
  }
  SUBCASE("an empty pack") { CHECK(countOf(content::Article{}, "a") == 0); }
  SUBCASE("more hits than are kept: there are more, and each is still found") {
    content::Article article = articleOf({});
    for (int i = 0; i < 5; ++i) article.sections[0].blocks.emplace_back(test::paragraph(std::string(250'000, 'a')));
    Search search(std::make_shared<test::CountingPack>(article));
    search.ask("a", Words::Any);
    finish(search);
    CHECK(search.more());
    CHECK(search.count() == page::kMostHits);
    search.ask("aa", Words::Any);
    finish(search);
    CHECK(search.hit(search.count() - 1).begin.block == 4);
  }
  SUBCASE("text that grows eleven times when it is folded stops at the bound, and is told") {
    std::string text;
    for (int i = 0; i < 85'000; ++i) text += "\uFDFA";
    content::Article article = articleOf({});
    for (int i = 0; i < 40; ++i) article.sections[0].blocks.emplace_back(test::paragraph(text));
    article.sections[0].blocks.emplace_back(test::paragraph("the end"));
    Search search(std::make_shared<test::CountingPack>(article));
    search.ask("the end", Words::Any);
    finish(search);
    CHECK(search.cut());
    CHECK(search.count() == 0);
  }
}

TEST_CASE("snippets") {
  const std::string text = "It was a long evening, and they sat together in the kitchen until the kettle sang again.";
  Search search(std::make_shared<test::CountingPack>(articleOf({text})));
  search.ask("together", Words::Any);
  finish(search);
  REQUIRE(search.count() == 1);
  SUBCASE("are cut between words and say where they go on") {
    const page::Snippet line = search.snippet(0, 12, 16);
    CHECK(line.text == "…they sat together in the kitchen…");
    CHECK(matchOf(line) == "together");
  }
  SUBCASE("hold all of a short text") { CHECK(search.snippet(0, 500, 500).text == text); }
  SUBCASE("may hold the match alone") { CHECK(search.snippet(0, 0, 0).text == "…together…"); }
}
