// Ranges that outlive an edited article: what is found again, what is said to be lost, and that nothing is ever laid
// on other words.
#include <doctest/doctest.h>

#include <map>

#include "core/base/archive.h"
#include "core/content/anchor.h"
#include "tests/core/content/edited_article.h"

using namespace tend;
using namespace tend::content;
using test::EditedArticle;

namespace {

Block paragraph(const std::string& text) { return Paragraph{ParagraphKind::Body, 3, {Span{text, 0, ""}}}; }

Section section(const std::string& id, const std::vector<std::string>& texts) {
  Section out{id, "Title of " + id, false, {}};
  for (const std::string& text : texts) out.blocks.push_back(paragraph(text));
  return out;
}

Article breadArticle() {
  Article article;
  article.sections = {section("one", {"Bread rises slowly in a cold room, and tastes the better for it.",
                                      "The table stands by the door, and the bread is on it."}),
                      section("two", {"Amen.", "Nobody hurries the bread. Nobody hurries the guests.", "Amen."})};
  return article;
}

std::string textOf(const Article& article, const TextRange& range) {
  const FlatText flat = flatten(article);
  const std::size_t begin = *offsetOf(flat, range.begin), end = *offsetOf(flat, range.end);
  return flat.text.substr(begin, end - begin);
}

/// The range of the nth `words` in a section.
TextRange rangeOf(const Article& article, const std::string& words, std::size_t nth = 0) {
  const FlatText flat = flatten(article);
  std::size_t at = flat.text.find(words);
  for (; nth > 0; --nth) at = flat.text.find(words, at + 1);
  REQUIRE(at != std::string::npos);
  return {placeOf(flat, at, Edge::Begin), placeOf(flat, at + words.size(), Edge::End)};
}

RangeAnchor anchorIn(const Article& article, const TextRange& range) {
  const auto anchor = anchorOf(flatten(article), range);
  REQUIRE(anchor);
  return *anchor;
}

std::optional<TextRange> found(const Article& article, const RangeAnchor& anchor) {
  return findAnchor(flatten(article), anchor);
}

std::string& wordsOf(Article& article, std::size_t part, std::size_t block) {
  return std::get<Paragraph>(article.sections[part].blocks[block]).spans[0].text;
}

}  // namespace

TEST_CASE("flatten") {
  Article article = breadArticle();
  article.opening.push_back(paragraph("Before all."));
  article.sections[0].blocks.insert(article.sections[0].blocks.begin() + 1, ThematicBreak{});
  const FlatText flat = flatten(article);
  SUBCASE("every place of the text leads to its byte and back") {
    for (const FlatPiece& piece : flat.pieces) {
      for (std::uint32_t i = 0; i <= piece.end - piece.begin; ++i) {
        const Locator at{flat.partIds[piece.part], piece.block, i};
        REQUIRE(offsetOf(flat, at) == piece.begin + i);
        if (i < piece.end - piece.begin) CHECK(placeOf(flat, piece.begin + i, Edge::Begin) == at);
        if (i > 0) CHECK(placeOf(flat, piece.begin + i, Edge::End) == at);
      }
    }
  }
  SUBCASE("between two blocks a byte is the end of one or the beginning of the next") {
    const std::size_t between = *offsetOf(flat, {"one", 2, 0});
    CHECK(placeOf(flat, between, Edge::Begin) == Locator{"one", 2, 0});
    CHECK(placeOf(flat, between, Edge::End).block == 0);
  }
  SUBCASE("what has no text leads to what follows, and an unknown section nowhere") {
    CHECK(offsetOf(flat, {"one", 1, 0}) == offsetOf(flat, {"one", 2, 0}));
    CHECK(offsetOf(flat, {"two", 99, 0}) == flat.text.size());
    CHECK_FALSE(offsetOf(flat, {"three", 0, 0}));
    CHECK(placeOf(flatten(Article{}), 0, Edge::Begin) == Locator{});
  }
}

TEST_CASE("anchorOf takes down what is there, and nothing from nothing") {
  const Article article = breadArticle();
  const RangeAnchor anchor = anchorIn(article, rangeOf(article, "tastes the better"));
  CHECK(anchor.head == "tastes the better");
  CHECK(anchor.bytes == 17);
  CHECK(anchor.before == "ises slowly in a cold room, and ");
  CHECK(anchor.after.substr(0, 9) == " for it.\n");
  CHECK(anchor.alike == 1);
  const FlatText flat = flatten(article);
  CHECK_FALSE(anchorOf(flat, {{"one", 0, 4}, {"one", 0, 4}}));
  CHECK_FALSE(anchorOf(flat, {{"one", 0, 9}, {"one", 0, 4}}));
  CHECK_FALSE(anchorOf(flat, {{"nowhere", 0, 0}, {"one", 0, 4}}));
  CHECK_FALSE(anchorOf(flat, {{"two", 2, 5}, {"two", 99, 0}}));  // only the line end
}

TEST_CASE("an unedited article gives the range back, every one of them") {
  const Article article = breadArticle();
  const FlatText flat = flatten(article);
  for (std::size_t begin = 0; begin < flat.text.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= flat.text.size(); end += 1 + end % 5) {
      const TextRange range{placeOf(flat, begin, Edge::Begin), placeOf(flat, end, Edge::End)};
      const auto anchor = anchorOf(flat, range);
      if (!anchor) continue;
      CAPTURE(flat.text.substr(begin, end - begin));
      const auto again = findAnchor(flat, *anchor);
      REQUIRE(again);
      CHECK(*again == anchor->range);
    }
  }
}

TEST_CASE("a kept range is found after edits elsewhere") {
  Article article = breadArticle();
  const RangeAnchor anchor = anchorIn(article, rangeOf(article, "bread", 0));
  const RangeAnchor later = anchorIn(article, rangeOf(article, "bread. Nobody"));
  const auto says = [&](const RangeAnchor& which) {
    const auto at = found(article, which);
    return at ? textOf(article, *at) + " in " + at->begin.section : std::string("lost");
  };
  SUBCASE("text before it in its block") {
    wordsOf(article, 0, 1).insert(0, "And so ");
    CHECK(found(article, anchor)->begin.character == anchor.range.begin.character + 7);
  }
  SUBCASE("the word right beside it") {
    wordsOf(article, 0, 1).replace(wordsOf(article, 0, 1).find("the bread"), 3, "our");
    CHECK(says(anchor) == "bread in one");
  }
  SUBCASE("its block moved to another section") {
    article.sections[1].blocks.push_back(article.sections[0].blocks[1]);
    article.sections[0].blocks.pop_back();
    CHECK(says(anchor) == "bread in two");
    CHECK(found(article, anchor)->begin.block == 3);
  }
  SUBCASE("sections in another order, under other names") {
    std::swap(article.sections[0], article.sections[1]);
    article.sections[1].id = "bread";
    CHECK(says(anchor) == "bread in bread");
    CHECK(says(later) == "bread. Nobody in two");
  }
}

TEST_CASE("what was changed or removed is lost, never laid on other words") {
  Article article = breadArticle();
  const RangeAnchor anchor = anchorIn(article, rangeOf(article, "hurries the bread"));
  SUBCASE("a word changed inside") {
    wordsOf(article, 1, 1).replace(wordsOf(article, 1, 1).find("bread"), 5, "baker");
    CHECK_FALSE(found(article, anchor));
  }
  SUBCASE("its block removed, though one of its words stands elsewhere") {
    const RangeAnchor word = anchorIn(article, rangeOf(article, "bread", 1));
    article.sections[1].blocks.erase(article.sections[1].blocks.begin() + 1);
    CHECK_FALSE(found(article, anchor));
    CHECK_FALSE(found(article, word));
  }
  SUBCASE("a mark added to its last letter") {
    wordsOf(article, 1, 1).insert(wordsOf(article, 1, 1).find("bread") + 5, "\xCC\x81");
    CHECK_FALSE(found(article, anchor));
  }
  SUBCASE("an empty article") { CHECK_FALSE(found(Article{}, anchor)); }
}

TEST_CASE("of several alike the same one is found") {
  Article article = breadArticle();
  const RangeAnchor first = anchorIn(article, rangeOf(article, "Amen.", 0));
  const RangeAnchor second = anchorIn(article, rangeOf(article, "Amen.", 1));
  CHECK(found(article, first)->begin.block == 0);
  CHECK(found(article, second)->begin.block == 2);
  article.sections[1].blocks.insert(article.sections[1].blocks.begin(), paragraph("A word before."));
  CHECK(found(article, first)->begin.block == 1);
  CHECK(found(article, second)->begin.block == 3);
}

TEST_CASE("an anchor is a record that is read back whole, and hostile ones are survived") {
  const Article article = breadArticle();
  const RangeAnchor anchor = anchorIn(article, rangeOf(article, "door, and the bread is on it.\nAmen"));
  const auto read = base::readRecord<RangeAnchor>(base::writeRecord(anchor));
  REQUIRE(read);
  CHECK(read->range == anchor.range);
  CHECK(found(article, *read) == anchor.range);
  RangeAnchor hostile = anchor;
  hostile.bytes = UINT32_MAX;
  CHECK_FALSE(found(article, hostile));
  hostile.bytes = 3;
  CHECK_FALSE(found(article, hostile));
  hostile.bytes = 0;
  CHECK_FALSE(found(article, hostile));
  hostile = anchor;
  hostile.before = "\xE2\x80";
  hostile.after = "\xFF\xFF";
  (void)found(article, hostile);
}

namespace {

constexpr unsigned kSeeds = 3000;

/// Words of a random article, kept, and what became of them.
struct Kept {
  explicit Kept(unsigned seed) : edited(seed) {
    range = edited.chooseRange();
    const Article before = edited.article();
    anchor = anchorIn(before, range);
    words = textOf(before, anchor.range);
  }
  EditedArticle edited;
  TextRange range;
  RangeAnchor anchor;
  std::string words;
};

}  // namespace

TEST_CASE("an edit elsewhere never loses a range") {
  for (unsigned seed = 0; seed < kSeeds; ++seed) {
    Kept kept(seed);
    kept.edited.editElsewhere();
    const Article now = kept.edited.article();
    const auto again = found(now, kept.anchor);
    CAPTURE(seed);
    CAPTURE(kept.words);
    CAPTURE(kept.edited.lastEdit());
    REQUIRE(again);
    CHECK(textOf(now, *again) == kept.words);
    CHECK(*again == kept.edited.rangeNow());
  }
}

TEST_CASE("many edits elsewhere never move a range to other words, and seldom lose it") {
  unsigned lost = 0;
  for (unsigned seed = 0; seed < kSeeds; ++seed) {
    Kept kept(seed);
    for (int i = 0; i < 8; ++i) kept.edited.editElsewhere();
    const Article now = kept.edited.article();
    const auto again = found(now, kept.anchor);
    CAPTURE(seed);
    CAPTURE(kept.words);
    if (!again) {
      ++lost;  // both sides of a short range are gone
      continue;
    }
    CHECK(textOf(now, *again) == kept.words);
    CHECK(*again == kept.edited.rangeNow());
  }
  CHECK(lost < kSeeds / 100);
}

TEST_CASE("an edit inside loses a range: it never becomes another one") {
  for (unsigned seed = 0; seed < kSeeds; ++seed) {
    Kept kept(seed);
    kept.edited.editInside();
    for (unsigned i = 0; i < seed % 3; ++i) kept.edited.editElsewhere();
    CAPTURE(seed);
    CAPTURE(kept.words);
    CAPTURE(kept.edited.lastEdit());
    CHECK_FALSE(found(kept.edited.article(), kept.anchor));
  }
}
