// What is read and laid out when, and that what was laid out stays.
#include <doctest/doctest.h>

#include <cmath>

#include "tests/core/page/fixture.h"

using namespace tend;

TEST_CASE("a page reads sections as they are needed") {
  test::Fonts fonts;

  SUBCASE("opening a book of many sections reads its opening and the first section") {
    test::Sheet sheet(fonts, test::longArticle(2000, 12));
    CHECK(sheet.pack->sectionReads == 0);
    CHECK(sheet.page.heightPx() > 2000 * 12 * 100);
    sheet.page.ensure(0, 800);
    CHECK(sheet.pack->openingReads == 1);
    CHECK(sheet.pack->sectionsRead == std::set<std::size_t>{0});
  }

  SUBCASE("going to a section reads no others") {
    test::Sheet sheet(fonts, test::longArticle(2000, 12));
    const float y = sheet.page.yOf({"section-1500", 4, 0});
    sheet.page.ensure(y, y + 800);
    CHECK(sheet.pack->sectionsRead == std::set<std::size_t>{1500});
    CHECK(sheet.page.sectionAt(y) == 1500);
  }

  SUBCASE("asking for progress, tops and heights reads nothing") {
    test::Sheet sheet(fonts, test::longArticle(50, 5));
    CHECK(sheet.page.sectionTop(49) > sheet.page.sectionTop(48));
    CHECK(sheet.page.sectionAt(1e9F) == 49);
    CHECK(sheet.page.sectionProgress(10, 0) == 0);
    CHECK(sheet.pack->sectionReads == 0);
  }

  SUBCASE("a section is read again after it was dropped, and nothing moves") {
    test::Sheet sheet(fonts, test::longArticle(160, 120));  // about 10 MB
    sheet.pack->damaged = {3};
    const float y = sheet.page.yOf({"section-0", 3, 0});
    sheet.page.ensure(y, y + 800);
    const std::string before = sheet.page.dump(y, y + 800);
    for (std::size_t i = 1; i < 160; ++i) {
      const float there = sheet.page.yOf({"section-" + std::to_string(i), 60, 0});
      sheet.page.ensure(there, there + 800);
    }
    CHECK(sheet.pack->sectionReads == 160);
    CHECK(sheet.page.takeErrors().size() == 1);
    sheet.page.ensure(y, y + 800);
    CHECK(sheet.pack->sectionReads == 161);
    CHECK(sheet.page.dump(y, y + 800) == before);
    // A damaged section was named when it was met first.
    (void)sheet.page.yOf({"section-3", 2, 0});
    CHECK(sheet.pack->sectionReads == 162);
    CHECK(sheet.page.takeErrors().empty());
  }
}

TEST_CASE("estimates") {
  test::Fonts fonts;

  SUBCASE("are near the truth, and become it") {
    test::Sheet sheet(fonts, test::longArticle(20, 10));
    const float guessed = sheet.page.heightPx();
    CHECK(sheet.page.continueLayout(0, 3));
    sheet.layOutEverything();
    const float exact = sheet.page.heightPx();
    CHECK(guessed > exact * 0.8F);
    CHECK(guessed < exact * 1.25F);
    CHECK(!sheet.page.continueLayout(0, 3));
    CHECK(sheet.page.heightPx() == exact);
  }

  SUBCASE("what ensure() laid out stays where it is while more below is laid out") {
    test::Sheet sheet(fonts, test::longArticle(20, 10));
    sheet.page.ensure(0, 900);
    const std::string before = sheet.page.dump(0, 900);
    sheet.page.ensure(900, 20000);
    CHECK(sheet.page.dump(0, 900) == before);
  }

  SUBCASE("ensureAround() tells where that at the anchor went") {
    test::Sheet sheet(fonts, test::longArticle(20, 10));
    const content::Locator at{"section-12", 5, 0};
    const float y = sheet.page.yOf(at);
    sheet.page.ensure(y, y + 800);
    float anchor = y;
    int corrected = 0;
    for (int step = 0; step < 12; ++step) {
      const content::Locator line = sheet.page.locatorAt(anchor);
      const float offset = sheet.page.yOf(line) - anchor;
      const float moved = sheet.page.ensureAround(anchor, 800, 800);
      CHECK(sheet.page.yOf(line) - moved == offset);
      if (moved != anchor) ++corrected;
      anchor = moved - 400;  // half a screen up, into what was only estimated
    }
    CHECK(corrected > 0);
    sheet.layOutEverything();
    CHECK(sheet.page.locatorAt(sheet.page.yOf(at)) == at);
  }

  SUBCASE("new type is as if laid out afresh") {
    test::Sheet changed(fonts, test::smallArticle());
    changed.layOutEverything();
    changed.page.set(test::phoneSetting());
    page::Setting inter = test::phoneSetting();
    inter.face = page::FaceChoice::Inter;
    changed.page.set(inter);
    changed.layOutEverything();
    changed.page.set(test::phoneSetting());
    changed.layOutEverything();
    test::Sheet fresh(fonts, test::smallArticle(), test::phoneSetting());
    fresh.layOutEverything();
    CHECK(changed.page.dump(0, 1e6F) == fresh.page.dump(0, 1e6F));
  }
}
