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
  for (const test::LineAt& line : test::linesOf(page)) {
    if (line.at == rule) continue;
    std::size_t holding = 0;
    for (std::size_t i = 0; i < page.pageCount(); ++i) {
      if (line.top >= page.pageTop(i) && line.top + 1 < page.pageBottom(i)) ++holding;
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
    const std::size_t count = sheet.page.pageCount();
    CHECK(count > 10);
    CHECK(sheet.page.pageTop(0) == 0);
    for (std::size_t i = 0; i < count; ++i) {
      CHECK(sheet.page.pageBottom(i) - sheet.page.pageTop(i) <= 500);
      CHECK(sheet.page.pageBottom(i) > sheet.page.pageTop(i));
      if (i > 0) CHECK(sheet.page.pageTop(i) >= sheet.page.pageBottom(i - 1));
    }
  }

  SUBCASE("no page begins or ends with a single line of a longer paragraph") {
    test::Sheet sheet(fonts, test::longArticle(4, 9), paged(505));
    const std::size_t count = sheet.page.pageCount();
    sheet.page.ensure(0, sheet.page.heightPx());
    for (const page::BlockArea& block : sheet.page.blocks(0, sheet.page.heightPx())) {
      if (block.block == UINT32_MAX || block.rect.height < 64) continue;
      for (std::size_t i = 1; i < count; ++i) {
        const float cut = sheet.page.pageTop(i);
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
      for (std::size_t i = 1; i < sheet.page.pageCount(); ++i) {
        sheet.page.ensure(sheet.page.pageTop(i), sheet.page.pageBottom(i));
        for (const page::Shape& shape : sheet.page.scene(sheet.page.pageTop(i), sheet.page.pageBottom(i)).shapes) {
          if (shape.kind == page::ShapeKind::Ornament) CHECK(shape.rect.y != sheet.page.pageTop(i));
        }
      }
      for (std::size_t s = 0; s < 4; ++s) {
        const std::string id = "section-" + std::to_string(s);
        const std::size_t page = sheet.page.pageOf({id, 0, 0});
        const float title = sheet.page.sectionTop(s);
        CHECK(sheet.page.pageTop(page) <= title);
        CHECK(sheet.page.pageBottom(page) >= title + 38 + 12 + 64);
      }
    }
  }

  SUBCASE("a verse that fits is not parted") {
    for (float height = 200; height < 500; height += 17) {
      test::Sheet sheet(fonts, test::smallArticle(), paged(height));
      const std::size_t page = sheet.page.pageOf({"a-prayer", 1, 0});
      sheet.page.ensure(0, sheet.page.heightPx());
      for (const page::BlockArea& block : sheet.page.blocks(0, sheet.page.heightPx())) {
        if (block.sectionIndex != 2 || block.block != 1) continue;
        CHECK(sheet.page.pageTop(page) <= block.rect.y);
        CHECK(sheet.page.pageBottom(page) >= block.rect.bottom());
      }
    }
  }
}

TEST_CASE("pages of places and of high things") {
  test::Fonts fonts;

  SUBCASE("the page of a place holds it") {
    test::Sheet sheet(fonts, test::longArticle(8, 9), paged(480));
    const content::Locator at{"section-6", 4, 100};
    const std::size_t page = sheet.page.pageOf(at);
    const float y = sheet.page.yOf(at);
    CHECK(sheet.page.pageTop(page) <= y);
    CHECK(sheet.page.pageBottom(page) > y);
    CHECK(sheet.pack->sectionsRead.count(7) == 0);
  }

  SUBCASE("the first page needs no more than the beginning") {
    test::Sheet sheet(fonts, test::longArticle(500, 12), paged(700));
    CHECK(sheet.page.pageTop(0) == 0);
    CHECK(sheet.page.pageBottom(0) > 500);
    CHECK(sheet.pack->sectionReads <= 2);
  }

  SUBCASE("what is higher than a page is cut into pages, none of it lost") {
    test::Sheet sheet(fonts, test::smallArticle(), paged(300));
    sheet.page.setExerciseBox([](const content::ExerciseRef&, float) { return 1000.0F; });
    const std::size_t count = sheet.page.pageCount();
    sheet.page.ensure(0, sheet.page.heightPx());
    const std::vector<page::ExerciseArea> boxes = sheet.page.exercises(0, sheet.page.heightPx());
    REQUIRE(boxes.size() == 1);
    float covered = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const float top = std::max(sheet.page.pageTop(i), boxes[0].rect.y);
      const float bottom = std::min(sheet.page.pageBottom(i), boxes[0].rect.bottom());
      covered += std::max(0.0F, bottom - top);
    }
    CHECK(covered == 1000);
  }
}
