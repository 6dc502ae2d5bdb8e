// How blocks are set: the initial, indents, lists, links, exercises, titles.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/page/initial.h"
#include "core/page/prefix_sum.h"
#include "tests/core/page/fixture.h"

using namespace tend;
using content::Article;
using content::Block;

namespace {

Article articleOf(std::vector<Block> blocks) {
  Article article;
  article.info.title = "Title";
  article.info.language = "en";
  article.sections.push_back({"one", "One", false, std::move(blocks)});
  return article;
}

std::string dumpOf(test::Fonts& fonts, const Article& article, const page::Setting& setting = {}) {
  test::Sheet sheet(fonts, article, setting);
  sheet.layOutEverything();
  return sheet.page.dump(0, sheet.page.heightPx());
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Left edge of the line of a dump that says `words`.
std::string leftOf(const std::string& dump, const std::string& words) {
  const std::size_t at = dump.find("\xC2\xAB" + words + "\xC2\xBB");
  if (at == std::string::npos) return "not found";
  const std::size_t dots = dump.rfind("..", at);
  const std::size_t begin = dump.rfind(' ', dots) + 1;
  return dump.substr(begin, dots - begin);
}

std::size_t leafRuns(test::Fonts& fonts, const Article& article, const page::Setting& setting = {}) {
  test::Sheet sheet(fonts, article, setting);
  sheet.layOutEverything();
  const page::Scene scene = sheet.page.scene(0, sheet.page.heightPx());
  return static_cast<std::size_t>(std::count_if(scene.runs.begin(), scene.runs.end(),
                                                [](const page::GlyphRun& r) { return r.ink == page::Ink::Leaf; }));
}

const std::string kLong =
    " people can share a kitchen, a calendar and a bed, and still feel a long way from one another. It seldom begins "
    "with one bad day. More often it gathers slowly: a season of long shifts, a sorrow nobody had words for.";

}  // namespace

TEST_CASE("the initial") {
  test::Fonts fonts;
  SUBCASE("is ornamented for ten letters and plain for the others") {
    CHECK(leafRuns(fonts, articleOf({test::paragraph("Two" + kLong)})) == 1);
    CHECK(leafRuns(fonts, articleOf({test::paragraph("Five" + kLong)})) == 1);
    CHECK(leafRuns(fonts, articleOf({test::paragraph("Some" + kLong)})) == 0);
    CHECK(has(dumpOf(fonts, articleOf({test::paragraph("Some" + kLong)})), "\xC2\xABS\xC2\xBB clay aside"));
  }
  SUBCASE("takes a letter with its accent whole") {
    const std::string dump = dumpOf(fonts, articleOf({test::paragraph("E\xCC\x81t\xC3\xA9" + kLong)}));
    CHECK(has(dump,
              "\xC2\xAB"
              "E\xCC\x81\xC2\xBB clay aside"));
  }
  SUBCASE("is left out for short paragraphs, quotation marks, narrow columns and other alphabets") {
    CHECK(!has(dumpOf(fonts, articleOf({test::paragraph("Two lines at most are here.")})), "aside"));
    CHECK(!has(dumpOf(fonts, articleOf({test::paragraph("\xE2\x80\x9CTwo" + kLong)})), "aside"));
    CHECK(!has(dumpOf(fonts, articleOf({test::paragraph("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D" + kLong)})), "aside"));
    page::Setting narrow;
    narrow.measurePx = 230;
    CHECK(!has(dumpOf(fonts, articleOf({test::paragraph("Two" + kLong)}), narrow), "aside"));
  }
  SUBCASE("belongs to the first paragraph of the first section only") {
    Article article = articleOf({test::paragraph("Two" + kLong), test::paragraph("Two" + kLong)});
    article.sections.push_back({"two", "Two", false, {test::paragraph("Two" + kLong)}});
    CHECK(leafRuns(fonts, article) == 1);
    CHECK(leafRuns(fonts, articleOf({content::Prayer{{test::spans("Amen.")}}, test::paragraph("Two" + kLong)})) == 0);
  }
}

TEST_CASE("leadInEnd") {
  const auto leadIn = [](const std::string& text) { return text.substr(0, page::leadInEnd(text, 10000)); };
  SUBCASE("ends at a pause") {
    CHECK(leadIn("Today, all is well") == "Today");
    CHECK(leadIn("When it rains, stay in") == "When it rains");
  }
  SUBCASE("takes five words, and does not end on a short one") {
    CHECK(leadIn("Two people can share a kitchen, a calendar") == "Two people can share");
    CHECK(leadIn("Every single person often wonders about this") == "Every single person often wonders");
    CHECK(leadIn("You and I may go to it") == "You and I");
  }
  SUBCASE("keeps out of what follows its limit") {
    CHECK(page::leadInEnd("Two people can share", 4) <= 4);
    CHECK(page::leadInEnd("", 0) == 0);
  }
}

TEST_CASE("paragraphs") {
  test::Fonts fonts;
  SUBCASE("are indented after a paragraph and flush after anything else") {
    const std::string dump = dumpOf(fonts, articleOf({test::paragraph("First."), test::paragraph("Second."),
                                                      content::ThematicBreak{}, test::paragraph("Third.")}));
    CHECK(leftOf(dump, "First.") == "0");
    CHECK(leftOf(dump, "Second.") == "28");
    CHECK(leftOf(dump, "Third.") == "0");
  }
  SUBCASE("stay indented across an exercise without a box") {
    const content::ExerciseRef exercise{"e", "walk", "A walk", false, "", 1};
    const std::string dump =
        dumpOf(fonts, articleOf({test::paragraph("First."), exercise, test::paragraph("Second.")}));
    CHECK(leftOf(dump, "Second.") == "28");
    CHECK(!has(dump, "exercise"));
  }
}

TEST_CASE("lists") {
  test::Fonts fonts;
  content::List list;
  list.items = {{test::spans("One."), 0}, {test::spans("Two."), 0}};
  SUBCASE("hang their bullets beside the column where there is room") {
    CHECK(has(dumpOf(fonts, articleOf({list})), "bullet -24,"));
  }
  SUBCASE("are inset where there is none") {
    CHECK(has(dumpOf(fonts, articleOf({list}), test::phoneSetting()), "bullet 0,"));
  }
  SUBCASE("are mirrored for text from right to left") {
    list.items = {{test::spans("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D."), 0}};
    CHECK(has(dumpOf(fonts, articleOf({list})), "bullet 628,"));
  }
  SUBCASE("number their items by depth") {
    list.ordered = true;
    list.first = 3;
    list.items = {{test::spans("a"), 0},
                  {test::spans("b"), 1},
                  {test::spans("c"), 1},
                  {test::spans("d"), 0},
                  {test::spans("e"), 1}};
    const std::string dump = dumpOf(fonts, articleOf({list}));
    std::string numerals;
    for (std::size_t at = dump.find("\xC2\xAB"); at != std::string::npos; at = dump.find("\xC2\xAB", at + 1)) {
      const std::string word = dump.substr(at + 2, dump.find("\xC2\xBB", at) - at - 2);
      if (word.back() == '.') numerals += word;
    }
    CHECK(numerals == "3.1.2.4.1.");
  }
}

TEST_CASE("links") {
  test::Fonts fonts;
  test::Sheet sheet(fonts, test::smallArticle(), test::phoneSetting());
  sheet.layOutEverything();
  const std::vector<page::LinkArea> links = sheet.page.links(0, sheet.page.heightPx());
  REQUIRE(links.size() == 1);

  SUBCASE("join their spans and say where they stand") {
    CHECK(links[0].label == "a longer note");
    CHECK(links[0].address == "https://example.org/notes");
    const std::string text = content::plainText(test::smallArticle().sections[0].blocks[2]);
    CHECK(links[0].at == content::Locator{"the-quiet-distance", 2, static_cast<std::uint32_t>(text.find("a longer"))});
    CHECK(links[0].linkIndex == 0);
  }
  SUBCASE("have one rectangle a line, where their runs are") {
    REQUIRE(!links[0].rects.empty());
    for (const page::GlyphRun& run : sheet.page.scene(0, sheet.page.heightPx()).runs) {
      if (!run.underline) continue;
      CHECK(run.ink == page::Ink::Sage);
      const bool inside = std::any_of(links[0].rects.begin(), links[0].rects.end(), [&](const base::Rect& r) {
        return run.baselinePx > r.y && run.baselinePx < r.bottom() && run.leftPx >= r.x && run.rightPx <= r.right();
      });
      CHECK(inside);
    }
  }
  SUBCASE("are counted through the article") {
    Article article = test::smallArticle();
    article.sections[2].blocks.push_back(content::Paragraph{content::ParagraphKind::Body, 3, {{"more", 0, "b:"}}});
    test::Sheet more(fonts, article);
    more.layOutEverything();
    const float last = more.page.yOf({"a-prayer", 3, 0});
    const std::vector<page::LinkArea> second = more.page.links(last, last + 32);
    REQUIRE(second.size() == 1);
    CHECK(second[0].linkIndex == 1);
  }
  SUBCASE("are never hyphenated") {
    const std::string word = "misunderstandings representation";
    page::Setting narrow;
    narrow.measurePx = 150;
    content::Paragraph linked{content::ParagraphKind::Body, 3, {{word, 0, "b:"}}};
    CHECK(has(dumpOf(fonts, articleOf({test::paragraph(word)}), narrow), "\xC2\xBB-"));
    CHECK(!has(dumpOf(fonts, articleOf({linked}), narrow), "\xC2\xBB-"));
  }
  SUBCASE("are not given where they are not seen") { CHECK(sheet.page.links(0, links[0].rects[0].y - 1).empty()); }
}

TEST_CASE("exercises") {
  test::Fonts fonts;
  test::Sheet sheet(fonts, test::smallArticle());
  sheet.layOutEverything();
  const float without = sheet.page.heightPx();
  CHECK(sheet.page.exercises(0, without).empty());

  SUBCASE("get the room the host asks for, and keep it at a new size") {
    sheet.page.setExerciseBox(
        [](const content::ExerciseRef& e, float width) { return e.id == "layers" ? width / 2 : 0; });
    for (const float measure : {620.0F, 500.0F}) {
      page::Setting setting;
      setting.measurePx = measure;
      sheet.page.set(setting);
      sheet.layOutEverything();
      const std::vector<page::ExerciseArea> boxes = sheet.page.exercises(0, sheet.page.heightPx());
      REQUIRE(boxes.size() == 1);
      CHECK(boxes[0].id == "layers");
      CHECK(boxes[0].rect.height == measure / 2);
      CHECK(boxes[0].rect.width == measure);
      CHECK(boxes[0].at == content::Locator{"small-steps", 3, 0});
    }
  }
  SUBCASE("take nothing where the host gives nothing") {
    sheet.page.setExerciseBox([](const content::ExerciseRef&, float) { return 0.0F; });
    sheet.layOutEverything();
    CHECK(sheet.page.heightPx() == without);
  }
}

TEST_CASE("titles") {
  test::Fonts fonts;
  SUBCASE("shrink until their longest word fits") {
    Article article = articleOf({});
    article.info.title = "Incomprehensibilities notwithstanding";
    page::Setting setting = test::phoneSetting();
    setting.measurePx = 200;
    setting.bodySizePx = 60;
    test::Sheet sheet(fonts, article, setting);
    sheet.layOutEverything();
    for (const page::GlyphRun& run : sheet.page.scene(0, 400).runs) {
      CHECK(run.leftPx >= -1);
      CHECK(run.rightPx <= 201);
    }
    setting.bodySizePx = 24;
    CHECK(dumpOf(fonts, article, setting).find("\xC2\xABIncomprehensibilities") != std::string::npos);
  }
  SUBCASE("stand at the left while the contents drawer is shown") {
    page::Setting setting;
    setting.centreSectionTitles = false;
    CHECK(leftOf(dumpOf(fonts, articleOf({}), setting), "One") == "0");
    CHECK(leftOf(dumpOf(fonts, articleOf({})), "One") != "0");
  }
}

TEST_CASE("measureFor scales with the size and keeps to the screen") {
  CHECK(page::measureFor(page::Measure::Book, 20, 2000) == 620);
  CHECK(page::measureFor(page::Measure::Narrow, 20, 2000) == 500);
  CHECK(page::measureFor(page::Measure::Wide, 40, 2000) == 1440);
  CHECK(page::measureFor(page::Measure::Book, 20, 338) == 338);
  CHECK(page::measureFor(page::Measure::Book, 20, -5) == 1);
}

TEST_CASE("PrefixSum") {
  page::PrefixSum sums;
  sums.assign({10, 0, 5, 20, 0});
  CHECK(sums.total() == 35);
  CHECK(sums.before(3) == 15);
  SUBCASE("finds what holds a position, and never what is empty") {
    CHECK(sums.find(-3) == 0);
    CHECK(sums.find(9) == 0);
    CHECK(sums.find(10) == 2);
    CHECK(sums.find(15) == 3);
    CHECK(sums.find(1000) == 4);
  }
  SUBCASE("changes one value") {
    sums.add(1, 7);
    CHECK(sums.find(10) == 1);
    CHECK(sums.total() == 42);
  }
  SUBCASE("may be empty") {
    sums.assign({});
    CHECK(sums.find(0) == 0);
    CHECK(sums.total() == 0);
  }
}
