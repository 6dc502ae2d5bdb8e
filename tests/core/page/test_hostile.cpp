// Packs that are empty, damaged or absurd: a page is always shown.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "tests/core/page/fixture.h"

using namespace tend;

namespace {

void readAll(page::Page& page) {
  while (page.continueLayout(0, 100)) {
  }
  page.ensure(0, page.heightPx());
  CHECK(!page.scene(0, page.heightPx()).runs.empty());
  for (const page::GlyphRun& run : page.scene(0, page.heightPx()).runs) {
    CHECK(std::isfinite(run.baselinePx));
    CHECK(run.glyphCount > 0);
  }
  (void)page.locatorAt(page.heightPx() / 2);
  (void)page.lastLeaf();
}

content::Article one(std::vector<content::Block> blocks) {
  content::Article article;
  article.info.title = "One";
  article.sections.push_back({"one", "One", false, std::move(blocks)});
  return article;
}

}  // namespace

TEST_CASE("absurd packs") {
  test::Fonts fonts;
  SUBCASE("an empty pack is an empty sheet") {
    test::Sheet sheet(fonts, content::Article{});
    sheet.page.ensure(0, 800);
    CHECK(sheet.page.scene(0, 800).runs.empty());
    CHECK(test::leavesOf(sheet.page).size() == 1);
    CHECK(sheet.page.locatorAt(300) == content::Locator{});
    CHECK(sheet.page.sectionAt(300) == SIZE_MAX);
    CHECK(sheet.page.yOf({"x", 1, 1}) == 0);
    CHECK(sheet.page.wholeLinesBottom(0, 500) == 500);
    CHECK(!sheet.page.continueLayout(0, 10));
  }
  SUBCASE("empty sections and empty blocks") {
    content::Article article = one({test::paragraph(""), content::List{}, content::Quote{}, content::Prayer{},
                                    content::Scripture{}, content::Paragraph{}, content::ThematicBreak{}});
    article.sections.push_back({"two", "", false, {}});
    article.sections.push_back({"three", "", false, {test::paragraph("Words.")}});
    test::Sheet sheet(fonts, article);
    readAll(sheet.page);
    CHECK(sheet.page.locatorAt(sheet.page.yOf({"three", 0, 2})) == content::Locator{"three", 0, 0});
  }
  SUBCASE("a damaged section is named once and leaves the others whole") {
    test::Sheet sheet(fonts, test::smallArticle());
    sheet.pack->damaged = {1};
    readAll(sheet.page);
    CHECK(sheet.page.takeErrors().size() == 1);
    CHECK(sheet.page.takeErrors().empty());
    CHECK(sheet.page.yOf({"a-prayer", 2, 0}) > sheet.page.sectionTop(1));
  }
}

TEST_CASE("absurd text and settings") {
  test::Fonts fonts;
  SUBCASE("one enormous word") {
    test::Sheet sheet(fonts, one({test::paragraph(std::string(20000, 'W'))}), test::phoneSetting());
    readAll(sheet.page);
    for (const page::GlyphRun& run : sheet.page.scene(0, sheet.page.heightPx()).runs) CHECK(run.rightPx < 400);
  }
  SUBCASE("text from right to left, marks without letters, and bytes that are no text") {
    const std::string arabic = "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 \xD8\xA8\xD9\x83\xD9\x85 ";
    std::string much;
    for (int i = 0; i < 60; ++i) much += arabic;
    content::Prayer prayer{{test::spans(much), test::spans(arabic)}};
    test::Sheet sheet(fonts, one({test::paragraph(much), test::paragraph("\xCC\x81\xCC\x81\xCC\x81"), prayer,
                                  test::paragraph("bad \xFF\xFE\xC3 bytes"), test::paragraph(std::string(3, '\0'))}));
    readAll(sheet.page);
  }
  SUBCASE("a list deeper than the column is wide, at the largest size") {
    content::List list;
    for (int i = 0; i < 300; ++i) {
      list.items.push_back({test::spans("Deeper and deeper still."), static_cast<std::uint8_t>(i)});
    }
    list.ordered = true;
    list.first = 4294967295U;
    page::Setting setting = test::phoneSetting();
    setting.bodySizePx = 60;
    setting.measurePx = 120;
    test::Sheet sheet(fonts, one({list}), setting);
    readAll(sheet.page);
  }
  SUBCASE("settings that are no numbers") {
    page::Setting setting;
    setting.bodySizePx = std::numeric_limits<float>::quiet_NaN();
    setting.measurePx = -7;
    setting.topMarginPx = std::numeric_limits<float>::infinity();
    setting.pageHeightPx = -1;
    test::Sheet sheet(fonts, test::smallArticle(), setting);
    readAll(sheet.page);
    sheet.page.ensure(std::numeric_limits<float>::quiet_NaN(), 10);
    (void)sheet.page.locatorAt(std::numeric_limits<float>::infinity());
  }
  SUBCASE("a section of very many blocks opens at its end without setting the rest") {
    test::Sheet sheet(fonts, test::longArticle(1, 30000));
    const float y = sheet.page.yOf({"section-0", 29990, 0});
    sheet.page.ensure(y, y + 800);
    CHECK(!sheet.page.scene(y, y + 800).runs.empty());
    CHECK(sheet.page.scene(0, 800).runs.empty());
  }
}
