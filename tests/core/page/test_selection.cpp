// Pointing at text and choosing of it: points to places and back, steps, rectangles, and what is copied.
#include <doctest/doctest.h>

#include <cmath>

#include "core/text/segment.h"
#include "tests/core/page/fixture.h"

using namespace tend;
using content::Locator;
using content::TextRange;
using page::Caret;
using page::Step;
using page::Unit;

namespace {

const char* const kMixed =
    "She said \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD7\xA2\xD7\x95\xD7\x9C\xD7\x9D to him, and he said "
    "\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 back to her.";
const char* const kHebrewFirst =
    "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D means peace \xD7\xA2\xD7\x9C\xD7\x99\xD7\x9B\xD7\x9D.";

content::Article mixedArticle() {
  content::Article article;
  article.info.title = "Mixed";
  article.info.language = "en";
  content::Section section{"one", "One", false, {}};
  section.blocks = {test::paragraph(kMixed), test::paragraph(kHebrewFirst)};
  article.sections = {section};
  return article;
}

page::Setting sized(float size, float measure) {
  page::Setting setting;
  setting.bodySizePx = size;
  setting.measurePx = measure;
  setting.width = measure < 400 ? page::Width::Phone : page::Width::Desktop;
  return setting;
}

Caret first(page::Page& page) { return {page.unitAt({}, Unit::Article).begin, false}; }

Caret step(page::Page& page, const Caret& from, Step how, int direction) {
  std::optional<float> goal;
  return page.moved(from, how, direction, goal);
}

/// Every place a caret has, from the article's beginning to its end.
std::vector<Caret> walk(page::Page& page, Step how, int direction = 1) {
  Caret at = direction > 0 ? first(page) : Caret{page.unitAt({}, Unit::Article).end, false};
  std::vector<Caret> out = {at};
  for (;;) {
    const Caret next = step(page, at, how, direction);
    if (next == at) return out;
    out.push_back(next);
    at = next;
  }
}

float widthOf(const std::vector<base::Rect>& rects) {
  float width = 0;
  for (const base::Rect& r : rects) width += r.width;
  return width;
}

}  // namespace

TEST_CASE("a caret's point leads back to the caret, at every size, also in mixed text") {
  test::Fonts fonts;
  for (const auto& [size, measure] : {std::pair(16.0F, 300.0F), std::pair(20.0F, 620.0F), std::pair(40.0F, 338.0F)}) {
    for (const content::Article& article : {test::smallArticle(), mixedArticle()}) {
      test::Sheet sheet(fonts, article, sized(size, measure));
      sheet.layOutEverything();
      for (const Caret& caret : walk(sheet.page, Step::Character)) {
        const page::CaretBox box = sheet.page.caretBox(caret);
        const page::PointHit hit = sheet.page.hit({box.xPx, box.topPx + box.heightPx / 2});
        const page::CaretBox again = sheet.page.caretBox(hit.caret);
        CAPTURE(size);
        CAPTURE(caret.at.section);
        CAPTURE(caret.at.block);
        CAPTURE(caret.at.character);
        CHECK(std::abs(again.xPx - box.xPx) < 0.05F);
        CHECK(again.topPx == box.topPx);
        CHECK(hit.onText);
      }
    }
  }
}

TEST_CASE("steps by character visit every grapheme once, and back again") {
  test::Fonts fonts;
  test::Sheet sheet(fonts, mixedArticle());
  std::vector<Caret> there = walk(sheet.page, Step::Character);
  const std::vector<Caret> back = walk(sheet.page, Step::Character, -1);
  CHECK(there.size() == text::graphemeBoundaries(kMixed).size() + text::graphemeBoundaries(kHebrewFirst).size());
  std::reverse(there.begin(), there.end());
  CHECK(there == back);
}

TEST_CASE("steps by word, sentence and paragraph") {
  test::Fonts fonts;
  test::Sheet sheet(fonts, test::smallArticle());
  page::Page& page = sheet.page;
  const Caret from{{"the-quiet-distance", 0, 4}, false};  // "Two |people"
  CHECK(step(page, from, Step::Word, 1).at.character == 10);
  CHECK(step(page, from, Step::Word, -1).at.character == 0);
  CHECK(step(page, {{"the-quiet-distance", 0, 12}, false}, Step::Word, -1).at.character == 11);
  const Caret sentence = step(page, from, Step::Sentence, 1);
  CHECK(page.textOf({from.at, sentence.at}).substr(75) == " from one another. ");
  CHECK(step(page, from, Step::Paragraph, 1).at.block == 0);
  CHECK(step(page, step(page, from, Step::Paragraph, 1), Step::Paragraph, 1).at.block == 1);
  SUBCASE("an exercise that is not shown is stepped over") {
    const Caret before{{"small-steps", 2, 26}, false};
    CHECK(step(page, before, Step::Character, 1).at == Locator{"small-steps", 4, 0});
    CHECK(step(page, {{"small-steps", 4, 0}, false}, Step::Character, -1) == before);
  }
  SUBCASE("the items of a list are paragraphs") {
    const Caret second = step(page, step(page, {{"small-steps", 1, 0}, false}, Step::Paragraph, 1), Step::Character, 1);
    CHECK(page.textOf(page.unitAt(second.at, Unit::Paragraph)) == "Say one thing that was good.");
  }
  SUBCASE("at the ends of the article the caret stays") {
    const TextRange all = page.unitAt({}, Unit::Article);
    for (const Step how : {Step::Character, Step::Word, Step::Sentence, Step::Paragraph, Step::Line}) {
      CHECK(step(page, {all.begin, false}, how, -1).at == all.begin);
      CHECK(step(page, {all.end, false}, how, 1).at == all.end);
    }
  }
}

TEST_CASE("steps by line keep their distance from the side, and End and Home stay on the line") {
  test::Fonts fonts;
  test::Sheet sheet(fonts, test::smallArticle(), sized(20, 338));
  sheet.layOutEverything();
  page::Page& page = sheet.page;
  std::optional<float> goal;
  Caret at{{"the-quiet-distance", 1, 30}, false};
  const float x = page.caretBox(at).xPx;
  float y = page.caretBox(at).topPx;
  for (int i = 0; i < 30; ++i) {
    const Caret next = page.moved(at, Step::Line, 1, goal);
    REQUIRE(goal == x);
    const page::CaretBox box = page.caretBox(next);
    CHECK(box.topPx > y);
    for (const int direction : {-1, 1}) {
      const Caret edge = step(page, next, Step::LineEdge, direction);
      CHECK(page.caretBox(edge).topPx == box.topPx);
      CHECK(step(page, edge, Step::LineEdge, direction) == edge);
    }
    y = box.topPx;
    at = next;
  }
  for (int i = 0; i < 30; ++i) at = page.moved(at, Step::Line, -1, goal);
  CHECK(at.at == Locator{"the-quiet-distance", 1, 30});
}

TEST_CASE("what is chosen around a place") {
  test::Fonts fonts;
  test::Sheet sheet(fonts, test::smallArticle());
  page::Page& page = sheet.page;
  const auto chosen = [&](std::uint32_t byte, Unit unit) {
    return page.textOf(page.unitAt({"the-quiet-distance", 0, byte}, unit));
  };
  CHECK(chosen(5, Unit::Word) == "people");
  CHECK(chosen(10, Unit::Word) == "people");  // the space after it
  CHECK(chosen(28, Unit::Word) == "kitchen");
  CHECK(chosen(29, Unit::Word) == "kitchen");  // the comma
  CHECK(chosen(0, Unit::Word) == "Two");       // from the initial on
  CHECK(chosen(120, Unit::Sentence) == "It seldom begins with one bad day.");
  CHECK(chosen(5, Unit::Paragraph).size() > 200);
  const TextRange section = page.unitAt({"small-steps", 2, 4}, Unit::Section);
  CHECK(section.begin == Locator{"small-steps", 0, 0});
  CHECK(page.textOf(section).substr(0, 11) == "Four things");
  CHECK(page.unitAt({}, Unit::Article).end.section == "a-prayer");
}

TEST_CASE("a hit says what is under the point, and whether that is text at all") {
  test::Fonts fonts;
  test::Sheet sheet(fonts, test::smallArticle());
  sheet.layOutEverything();
  page::Page& page = sheet.page;
  const page::CaretBox box = page.caretBox({{"the-quiet-distance", 1, 9}, false});  // "From the |outside"
  const page::PointHit right = page.hit({box.xPx + 9, box.topPx + 8});
  CHECK(right.under.character == 9);
  CHECK(right.caret.at.character == 10);  // the right half of the "o"
  CHECK(right.onText);
  CHECK_FALSE(page.hit({-200, box.topPx + 8}).onText);
  CHECK(page.hit({-200, box.topPx + 8}).caret.at.character == 0);
  const float title = page.sectionTop(1) + 8;
  CHECK_FALSE(page.hit({300, title}).onText);
  CHECK(page.hit({300, title}).caret.at == Locator{"small-steps", 0, 0});
  CHECK(page.hit({300, 1e9F}).caret.at == page.unitAt({}, Unit::Article).end);
  CHECK(page.hit({300, -50}).caret.at == Locator{"", 0, 0});
  SUBCASE("the initial is the first character") {
    const page::CaretBox initial = page.caretBox({{"the-quiet-distance", 0, 0}, false});
    CHECK(page.hit({initial.xPx + 10, initial.topPx + 60}).under.character == 0);
    CHECK(page.hit({initial.xPx + 10, initial.topPx + 60}).caret.at.character == 0);
    CHECK(page.hit({initial.xPx + 10, initial.topPx + 60}).onText);
    std::optional<float> goal;
    Caret at{{"the-quiet-distance", 0, 0}, false};
    for (int i = 1; i < 5; ++i) {
      at = page.moved(at, Step::Line, 1, goal);
      CHECK(page.caretBox(at).topPx == initial.topPx + static_cast<float>(i) * initial.heightPx);
    }
  }
  SUBCASE("no point and no place is too strange") {
    for (const float strange : {std::nanf(""), 1e30F, -1e30F, HUGE_VALF}) {
      (void)page.hit({strange, strange});
      (void)page.rects({{"", 0, 0}, {"a-prayer", 9, 9}}, strange, strange);
    }
    const TextRange nowhere{{"nowhere", 7, 7}, {"the-quiet-distance", UINT32_MAX, UINT32_MAX}};
    CHECK(page.rects(nowhere, 0, 9999).empty());
    CHECK(page.textOf(nowhere).empty());
    (void)page.caretBox({nowhere.begin, true});
    (void)page.caretBox({nowhere.end, true});
    CHECK(step(page, {nowhere.begin, false}, Step::Word, 1).at == nowhere.begin);
    (void)step(page, {nowhere.end, false}, Step::Line, 1);
    (void)page.unitAt(nowhere.end, Unit::Word);
  }
}

TEST_CASE("rectangles of a range in mixed text") {
  test::Fonts fonts;
  test::Sheet sheet(fonts, mixedArticle(), sized(20, 1200));
  sheet.layOutEverything();
  page::Page& page = sheet.page;
  const auto rects = [&](std::uint32_t begin, std::uint32_t end) {
    return page.rects({{"one", 0, begin}, {"one", 0, end}}, 0, page.heightPx());
  };
  SUBCASE("one in one direction, two where the directions part") {
    CHECK(rects(0, 8).size() == 1);
    CHECK(rects(9, 17).size() == 1);
    // From within the Latin words to the middle of the Hebrew ones: its first word stands at the far right.
    const auto parts = rects(4, 17);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].right() < parts[1].x);
  }
  SUBCASE("a range is as wide as its parts, wherever it is cut") {
    const std::string text = kMixed;
    const std::vector<std::uint32_t> cuts = text::graphemeBoundaries(text);
    const float whole = widthOf(rects(0, static_cast<std::uint32_t>(text.size())));
    for (const std::uint32_t cut : cuts) {
      const auto end = static_cast<std::uint32_t>(text.size());
      CAPTURE(cut);
      CHECK(std::abs(widthOf(rects(0, cut)) + widthOf(rects(cut, end)) - whole) < 0.5F);
    }
  }
  SUBCASE("the character under a point of the range is in the range") {
    const auto end = static_cast<std::uint32_t>(17);
    for (const base::Rect& r : rects(4, end)) {
      for (float x = r.x + 1; x < r.right() - 1; x += 2) {
        const std::uint32_t under = page.hit({x, r.y + r.height / 2}).under.character;
        CAPTURE(x);
        CHECK(under >= 4);
        CHECK(under < end);
      }
    }
  }
  SUBCASE("a paragraph that runs from the right says so") {
    CHECK_FALSE(page.rightToLeftAt({"one", 0, 0}));
    CHECK(page.rightToLeftAt({"one", 1, 0}));
  }
}

TEST_CASE("rectangles over several blocks") {
  test::Fonts fonts;
  test::Sheet sheet(fonts, test::smallArticle());
  sheet.layOutEverything();
  page::Page& page = sheet.page;
  const auto within = [&](const TextRange& range) { return page.rects(range, 0, page.heightPx()); };
  SUBCASE("each line once, in the column") {
    const auto rects = within({{"the-quiet-distance", 1, 10}, {"the-quiet-distance", 2, 10}});
    CHECK(rects.size() >= 3);
    for (std::size_t i = 1; i < rects.size(); ++i) CHECK(rects[i].y > rects[i - 1].y);
  }
  SUBCASE("the initial is covered with its first character and not without it") {
    const auto with = within({{"the-quiet-distance", 0, 0}, {"the-quiet-distance", 0, 20}});
    const auto without = within({{"the-quiet-distance", 0, 1}, {"the-quiet-distance", 0, 20}});
    CHECK(with.size() == without.size() + 1);
    CHECK(with[0].height > 80);
  }
  SUBCASE("a title between is covered, a title at the edge is not") {
    const float title = page.sectionTop(1);
    const auto covers = [&](const TextRange& range) {
      const auto rects = within(range);
      return std::any_of(rects.begin(), rects.end(), [&](const base::Rect& r) { return std::abs(r.y - title) < 8; });
    };
    CHECK(covers({{"the-quiet-distance", 2, 3}, {"small-steps", 0, 3}}));
    CHECK_FALSE(covers({{"small-steps", 0, 0}, {"small-steps", 0, 3}}));
  }
  SUBCASE("only what lies between the two heights, and nothing of an empty range") {
    const TextRange all = page.unitAt({}, Unit::Article);
    for (const base::Rect& r : page.rects(all, 500, 700)) {
      CHECK(r.bottom() > 500);
      CHECK(r.y < 700);
    }
    CHECK(within({{"small-steps", 0, 3}, {"small-steps", 0, 3}}).empty());
    CHECK(within({{"small-steps", 0, 3}, {"small-steps", 0, 1}}).empty());
  }
}

TEST_CASE("the text of a range is as one would write it down") {
  test::Fonts fonts;
  content::Article article = test::smallArticle();
  article.sections[0].blocks.push_back(test::paragraph("A soft\xC2\xADhyphen and a\xE2\x80\xA8new line."));
  test::Sheet sheet(fonts, article, sized(40, 300));
  page::Page& page = sheet.page;
  const auto text = [&](const Locator& begin, const Locator& end) { return page.textOf({begin, end}); };
  CHECK(text({"the-quiet-distance", 1, 5}, {"the-quiet-distance", 1, 16}) == "the outside");
  CHECK(text({"the-quiet-distance", 3, 0}, {"the-quiet-distance", 3, 99}) == "A softhyphen and a\nnew line.");
  SUBCASE("paragraphs are parted by an empty line, the section's title stands between") {
    const std::string across = text({"the-quiet-distance", 3, 23}, {"small-steps", 0, 4});
    CHECK(across == "new line.\n\nSmall steps, taken slowly\n\nFour");
  }
  SUBCASE("items have their marks, but not a part of one item alone") {
    CHECK(text({"small-steps", 1, 46}, {"small-steps", 1, 84}) ==
          "lamp low.\n\xE2\x80\xA2 Say one thing that was good.");
    CHECK(text({"small-steps", 5, 0}, {"small-steps", 5, 12}) == "9. Pause.\n10. Name ");
    CHECK(text({"small-steps", 5, 0}, {"small-steps", 5, 6}) == "Pause.");
    const std::string nested = page.textOf(page.unitAt({"small-steps", 0, 0}, Unit::Section));
    CHECK(nested.find("\n  \xE2\x80\xA2 A small thing") != std::string::npos);
  }
  SUBCASE("a whole verse has its reference, the lines of a prayer their ends, an exercise nothing") {
    const std::string prayer = page.textOf(page.unitAt({"a-prayer", 0, 0}, Unit::Section));
    CHECK(prayer.find("meant to be.\nLend us") != std::string::npos);
    CHECK(prayer.find("anger.\nProverbs 15:1 \xC2\xB7 World English Bible\n\nAmen") != std::string::npos);
    CHECK(text({"a-prayer", 1, 2}, {"a-prayer", 1, 13}) == "soft answer");
    CHECK(text({"small-steps", 2, 0}, {"small-steps", 4, 4}) == "None of them needs a plan.\n\nWhen");
  }
  SUBCASE("all of it, or the beginning of it") {
    const TextRange all = page.unitAt({}, Unit::Article);
    CHECK(page.textOf(all).size() > 1500);
    CHECK(page.textOf(all, 50).size() < 400);
  }
}

TEST_CASE("places count bytes as plainText() does after an empty first item") {
  test::Fonts fonts;
  content::Article article = mixedArticle();
  content::List list;
  list.items = {{test::spans(""), 0}, {test::spans("butter"), 0}};
  article.sections[0].blocks = {list};
  test::Sheet sheet(fonts, article);
  CHECK(sheet.page.textOf(sheet.page.unitAt({"one", 0, 1}, Unit::Word)) == "butter");
  sheet.layOutEverything();
  const auto all = sheet.page.rects({{"one", 0, 1}, {"one", 0, 7}}, 0, 9999);
  REQUIRE(all.size() == 1);
  CHECK(std::abs(sheet.page.caretBox({{"one", 0, 1}, false}).xPx - all[0].x) < 0.01F);
}
