// Whole pages as text: read the golden file to judge a change.
#include <doctest/doctest.h>

#include "tests/core/page/fixture.h"
#include "tests/support/golden.h"

using namespace tend;

namespace {

std::string dumpOf(test::Fonts& fonts, const page::Setting& setting) {
  test::Sheet sheet(fonts, test::smallArticle(), setting);
  sheet.layOutEverything();
  return sheet.page.dump(0, sheet.page.heightPx());
}

}  // namespace

TEST_CASE("Page looks as judged") {
  test::Fonts fonts;
  SUBCASE("on a phone 390 wide") { test::checkGolden("page", "small-390", dumpOf(fonts, test::phoneSetting())); }
  SUBCASE("on a tablet with a measure of 592") {
    test::checkGolden("page", "small-592", dumpOf(fonts, test::tabletSetting()));
  }
  SUBCASE("on a desktop with a measure of 620") {
    test::checkGolden("page", "small-620", dumpOf(fonts, test::desktopSetting()));
  }
  SUBCASE("with the contents drawer, at size 40, ragged") {
    page::Setting setting;
    setting.bodySizePx = 40;
    setting.measurePx = 620;
    setting.edges = page::Edges::Ragged;
    setting.centreSectionTitles = false;
    test::checkGolden("page", "small-620-size-40", dumpOf(fonts, setting));
  }
  SUBCASE("on a phone at size 60") {
    page::Setting setting = test::phoneSetting();
    setting.bodySizePx = 60;
    test::checkGolden("page", "small-390-size-60", dumpOf(fonts, setting));
  }
  SUBCASE("cut into pages") {
    page::Setting setting = test::tabletSetting();
    setting.pageHeightPx = 420;
    test::Sheet sheet(fonts, test::smallArticle(), setting);
    std::string out;
    const std::vector<page::Leaf> leaves = test::leavesOf(sheet.page);
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      out += "page " + std::to_string(i) + "  " + std::to_string(static_cast<int>(leaves[i].topPx)) + ".." +
             std::to_string(static_cast<int>(leaves[i].bottomPx)) + "\n";
    }
    sheet.page.ensure(0, sheet.page.heightPx());
    test::checkGolden("page", "small-592-pages-420", out + sheet.page.dump(0, sheet.page.heightPx()));
  }
}
