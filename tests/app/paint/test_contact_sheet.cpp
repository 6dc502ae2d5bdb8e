// With TEND_SHEETS=DIR every sheet is also written there as PNG, in three themes and at three scales, to be looked at.
#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "tests/app/paint/contact_sheet.h"

using namespace tend;
using test::Sheet;

namespace {

constexpr Sheet kSheets[] = {Sheet::Icons, Sheet::Plants, Sheet::Components, Sheet::Text};
constexpr const char* kNames[] = {"icons", "plants", "components", "text"};

paint::Pixels sheetPixels(test::Fonts& fonts, Sheet sheet, paint::ThemeId theme, float scale) {
  test::PictureSize size = test::sheetSize(sheet);
  size.scale = scale;
  test::Studio studio(fonts, size, theme);
  return studio.draw([sheet](paint::Canvas& canvas) { test::drawSheet(canvas, sheet); });
}

}  // namespace

TEST_CASE("contact sheets") {
  test::Fonts fonts;
  REQUIRE(fonts.usable());
  SUBCASE("every sheet paints something, and the same thing twice") {
    for (const Sheet sheet : kSheets) {
      const paint::Pixels first = sheetPixels(fonts, sheet, paint::ThemeId::Paper, 1);
      CHECK(test::painted(first, paint::theme(paint::ThemeId::Paper).page) > 2000);
      CHECK(first.rgba == sheetPixels(fonts, sheet, paint::ThemeId::Paper, 1).rgba);
    }
  }
  SUBCASE("written where TEND_SHEETS says") {
    const char* folder = std::getenv("TEND_SHEETS");
    if (!folder) return;
    constexpr paint::ThemeId kThemes[] = {paint::ThemeId::Paper, paint::ThemeId::Sepia, paint::ThemeId::Dusk,
                                          paint::ThemeId::Contrast};
    constexpr const char* kThemeNames[] = {"paper", "sepia", "dusk", "contrast"};
    for (int s = 0; s < 4; ++s)
      for (int t = 0; t < 4; ++t)
        for (const float scale : {1.0F, 1.5F, 2.0F}) {
          const std::string path = std::string(folder) + "/" + kNames[s] + "-" + kThemeNames[t] + "-" +
                                   std::to_string(static_cast<int>(scale * 100)) + ".png";
          REQUIRE(paint::writePng(sheetPixels(fonts, kSheets[s], kThemes[t], scale), path));
        }
  }
}
