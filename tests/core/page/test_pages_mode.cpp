// Pages: whole lines, each on exactly one page, and no page that begins or ends badly.
#include <doctest/doctest.h>

#include <map>

#include "core/page/pages.h"
#include "tests/core/page/fixture.h"

using namespace tend;

namespace {

page::Setting paged(float height, float size = 20) {
  page::Setting setting;
  setting.pageHeightPx = height;
  setting.bodySizePx = size;
  return setting;
}

/// How many pages each line's box lies wholly on, by its place.
std::vector<std::size_t> pagesOfLines(page::Page& page) {
  std::vector<std::size_t> found;
  const content::Locator rule{"small-steps", 6, 0};  // no line of text: it may fall between two pages
  const std::vector<page::Leaf> leaves = test::leavesOf(page);
  for (const test::LineAt& line : test::linesOf(page)) {
    if (line.at == rule) continue;
    std::size_t holding = 0;
    for (const page::Leaf& leaf : leaves) {
      if (line.top >= leaf.topPx && line.top + 1 < leaf.bottomPx) ++holding;
    }
    found.push_back(holding);
  }
  return found;
}

}  // namespace

TEST_CASE("pages") {
  test::Fonts fonts;

  SUBCASE("every line is on exactly one page, at any height and size") {
    for (const float height : {130.0F, 300.0F, 777.0F}) {
      for (const float size : {16.0F, 20.0F, 40.0F}) {
        test::Sheet sheet(fonts, test::smallArticle(), paged(height, size));
        CAPTURE(height);
        CAPTURE(size);
        for (const std::size_t pages : pagesOfLines(sheet.page)) CHECK(pages == 1);
      }
    }
  }

  SUBCASE("pages follow each other and none is higher than the screen") {
    test::Sheet sheet(fonts, test::longArticle(6, 9), paged(500));
    const std::vector<page::Leaf> leaves = test::leavesOf(sheet.page);
    CHECK(leaves.size() > 10);
    CHECK(leaves[0].topPx == 0);
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      CHECK(leaves[i].bottomPx - leaves[i].topPx <= 500);
      CHECK(leaves[i].bottomPx > leaves[i].topPx);
      if (i > 0) CHECK(leaves[i].topPx >= leaves[i - 1].bottomPx);
    }
  }

  SUBCASE("no page begins or ends with a single line of a longer paragraph") {
    test::Sheet sheet(fonts, test::longArticle(4, 9), paged(505));
    const std::vector<page::Leaf> leaves = test::leavesOf(sheet.page);
    sheet.page.ensure(0, sheet.page.heightPx());
    for (const page::BlockArea& block : sheet.page.blocks(0, sheet.page.heightPx())) {
      if (block.block == UINT32_MAX || block.rect.height < 64) continue;
      for (std::size_t i = 1; i < leaves.size(); ++i) {
        const float cut = leaves[i].topPx;
        if (cut <= block.rect.y || cut >= block.rect.bottom()) continue;
        CHECK(cut - block.rect.y >= 64);
        CHECK(block.rect.bottom() - cut >= 64);
      }
    }
  }
}

TEST_CASE("what pages keep together") {
  test::Fonts fonts;

  SUBCASE("a title keeps two lines of its text, and an ornament never begins a page") {
    for (float height = 200; height < 700; height += 23) {
      test::Sheet sheet(fonts, test::longArticle(4, 3), paged(height));
      const std::vector<page::Leaf> leaves = test::leavesOf(sheet.page);
      for (std::size_t i = 1; i < leaves.size(); ++i) {
        sheet.page.ensure(leaves[i].topPx, leaves[i].bottomPx);
        for (const page::Shape& shape : sheet.page.scene(leaves[i].topPx, leaves[i].bottomPx).shapes) {
          if (shape.kind == page::ShapeKind::Ornament) CHECK(shape.rect.y != leaves[i].topPx);
        }
      }
      for (std::size_t s = 0; s < 4; ++s) {
        const std::string id = "section-" + std::to_string(s);
        const page::Leaf leaf = sheet.page.leafOfPlace({id, 0, 0});
        const float title = sheet.page.sectionTop(s);
        CHECK(leaf.topPx <= title);
        CHECK(leaf.bottomPx >= title + 38 + 12 + 64);
      }
    }
  }

  SUBCASE("a verse that fits is not parted") {
    for (float height = 200; height < 500; height += 17) {
      test::Sheet sheet(fonts, test::smallArticle(), paged(height));
      const page::Leaf leaf = sheet.page.leafOfPlace({"a-prayer", 1, 0});
      sheet.page.ensure(0, sheet.page.heightPx());
      for (const page::BlockArea& block : sheet.page.blocks(0, sheet.page.heightPx())) {
        if (block.sectionIndex != 2 || block.block != 1) continue;
        CHECK(leaf.topPx <= block.rect.y);
        CHECK(leaf.bottomPx >= block.rect.bottom());
      }
    }
  }
}

TEST_CASE("pages of places and of high things") {
  test::Fonts fonts;

  SUBCASE("the page of a place holds it") {
    test::Sheet sheet(fonts, test::longArticle(8, 9), paged(480));
    const content::Locator at{"section-6", 4, 100};
    const page::Leaf leaf = sheet.page.leafOfPlace(at);
    const float y = sheet.page.yOf(at);
    CHECK(leaf.topPx <= y);
    CHECK(leaf.bottomPx > y);
    CHECK(sheet.pack->sectionsRead.count(7) == 0);
  }

  SUBCASE("the first page needs no more than the beginning") {
    test::Sheet sheet(fonts, test::longArticle(500, 12), paged(700));
    CHECK(sheet.page.leafAt(0).topPx == 0);
    CHECK(sheet.page.leafAt(0).bottomPx > 500);
    CHECK(sheet.pack->sectionReads <= 2);
  }

  SUBCASE("what is higher than a page is cut into pages, none of it lost") {
    test::Sheet sheet(fonts, test::smallArticle(), paged(300));
    sheet.page.setExerciseBox([](const content::ExerciseRef&, float) { return 1000.0F; });
    const std::vector<page::Leaf> leaves = test::leavesOf(sheet.page);
    sheet.page.ensure(0, sheet.page.heightPx());
    const std::vector<page::ExerciseArea> boxes = sheet.page.exercises(0, sheet.page.heightPx());
    REQUIRE(boxes.size() == 1);
    float covered = 0;
    for (const page::Leaf& leaf : leaves) {
      const float top = std::max(leaf.topPx, boxes[0].rect.y);
      const float bottom = std::min(leaf.bottomPx, boxes[0].rect.bottom());
      covered += std::max(0.0F, bottom - top);
    }
    CHECK(covered == 1000);
  }
}

TEST_CASE("leaves of a book") {
  test::Fonts fonts;
  test::Sheet sheet(fonts, test::longArticle(500, 12), paged(700));

  SUBCASE("the leaf of a place deep in it needs no more than what lies around") {
    const content::Locator at{"section-400", 7, 50};
    const page::Leaf leaf = sheet.page.leafOfPlace(at);
    const float y = sheet.page.yOf(at);
    CHECK(leaf.topPx <= y);
    CHECK(leaf.bottomPx > y);
    CHECK(sheet.pack->sectionReads < 30);
  }
  SUBCASE("a leaf is the same from wherever one comes") {
    test::Sheet other(fonts, test::longArticle(500, 12), paged(700));
    const content::Locator at{"section-60", 3, 0};
    (void)sheet.page.leafOfPlace({"section-300", 0, 0});
    page::Leaf here = sheet.page.leafOfPlace(at);
    page::Leaf there = other.page.leafAt(0);
    for (int i = 0; i < 2000 && there.bottomPx <= other.page.yOf(at); ++i) there = other.page.leafAfter(there).value();
    CHECK(sheet.page.locatorAt(here.topPx) == other.page.locatorAt(there.topPx));
    CHECK(here.bottomPx - here.topPx == there.bottomPx - there.topPx);
  }
  SUBCASE("turning back and on shows the same leaves, over the parts' edges too") {
    page::Leaf leaf = sheet.page.leafOfPlace({"section-250", 0, 0});
    std::vector<content::Locator> back;
    for (int i = 0; i < 60; ++i) {
      back.push_back(sheet.page.locatorAt(leaf.topPx));
      leaf = sheet.page.leafBefore(leaf).value();
    }
    for (std::size_t i = back.size(); i-- > 0;) {
      leaf = sheet.page.leafAfter(leaf).value();
      CHECK(sheet.page.locatorAt(leaf.topPx) == back[i]);
    }
  }
  SUBCASE("the last one is reached without the others, and nothing comes after it") {
    const page::Leaf last = sheet.page.lastLeaf();
    CHECK(sheet.pack->sectionReads < 40);
    CHECK_FALSE(sheet.page.leafAfter(last));
    CHECK(sheet.page.leafBefore(last));
    CHECK_FALSE(sheet.page.leafBefore(sheet.page.leafAt(0)));
  }
}
