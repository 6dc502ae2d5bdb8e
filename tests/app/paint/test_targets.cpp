#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "tests/app/paint/contact_sheet.h"

using namespace tend;
using paint::Canvas;
using paint::Colour;
using paint::ThemeId;
using test::Painter;
using test::pixelAt;
using test::Sheet;

namespace {

constexpr Colour kInk{40, 30, 20, 255};

/// The largest difference of any channel of any pixel.
int difference(const paint::Pixels& a, const paint::Pixels& b) {
  if (a.rgba.size() != b.rgba.size()) return 256;
  int most = 0;
  for (std::size_t i = 0; i < a.rgba.size(); ++i) most = std::max(most, std::abs(a.rgba[i] - b.rgba[i]));
  return most;
}

void backdrop(Canvas& c) {
  c.fill({0, 0, 60, 200}, {200, 220, 240, 255});
  c.icon(paint::Icon::Play, {100, 100}, 24, kInk);
}

}  // namespace

TEST_CASE("SurfaceTarget draws what a renderer draws") {
  test::Fonts fonts;
  for (const Sheet sheet : {Sheet::Icons, Sheet::Plants, Sheet::Components, Sheet::Text}) {
    for (const ThemeId theme : {ThemeId::Paper, ThemeId::Dusk}) {
      const auto draw = [sheet](Canvas& c) { test::drawSheet(c, sheet); };
      paint::Pixels ours;
      {
        test::Studio studio(fonts, test::sheetSize(sheet), theme);
        ours = studio.draw(draw);
      }
      test::Studio studio(fonts, test::sheetSize(sheet), theme, Painter::Renderer);
      CAPTURE(static_cast<int>(sheet));
      // Each layer is rounded once; SDL rounds down where pixman rounds to nearest.
      CHECK(difference(ours, studio.draw(draw)) <= 6);
    }
  }
}

TEST_CASE("SurfaceTarget draws anew only the rows that changed") {
  test::Fonts fonts;
  test::Studio studio(fonts, {200, 200}, ThemeId::Paper);
  studio.draw(backdrop);
  REQUIRE(studio.changed().size() == 1);
  CHECK(studio.changed()[0].top == 0);
  CHECK(studio.changed()[0].bottom == 200);
  SUBCASE("the same picture again: nothing") {
    studio.draw(backdrop);
    CHECK(studio.changed().empty());
  }
  SUBCASE("one more thing: its rows, and all of them are right") {
    const auto more = [](Canvas& c) {
      backdrop(c);
      c.fill({30, 70, 10, 20}, kInk);
    };
    const paint::Pixels partly = studio.draw(more);
    REQUIRE(studio.changed().size() == 1);
    CHECK(studio.changed()[0].top > 0);
    CHECK(studio.changed()[0].top <= 70);
    CHECK(studio.changed()[0].bottom >= 90);
    CHECK(studio.changed()[0].bottom < 200);
    studio.forgetPicture();
    CHECK(partly.rgba == studio.draw(more).rgba);
    CHECK(studio.changed()[0].bottom == 200);
  }
  SUBCASE("something taken away leaves no trace") {
    studio.draw([](Canvas& c) { c.fill({0, 0, 60, 200}, {200, 220, 240, 255}); });
    const paint::Pixels without = studio.draw([](Canvas& c) { c.fill({0, 0, 60, 200}, {200, 220, 240, 255}); });
    CHECK(pixelAt(without, 100, 100) == paint::theme(ThemeId::Paper).page);
  }
  SUBCASE("another colour is a change") {
    studio.draw([](Canvas& c) {
      c.fill({0, 0, 60, 200}, {200, 220, 241, 255});
      c.icon(paint::Icon::Play, {100, 100}, 24, kInk);
    });
    CHECK(studio.changed().size() == 1);
  }
  SUBCASE("an atlas filled anew is a change of everything") {
    studio.atlas().limitSide(64);
    studio.draw(backdrop);
    REQUIRE(studio.changed().size() == 1);
    CHECK(studio.changed()[0].bottom == 200);
  }
}

TEST_CASE("SurfaceTarget keeps within its pixels and its clips") {
  test::Fonts fonts;
  test::Studio studio(fonts, {100, 80}, ThemeId::Paper);
  const paint::Pixels p = studio.draw([](Canvas& c) {
    c.shadow({-20, 60, 300, 40}, 8, 0, 4, 24, 0.5F);
    c.fill({-50, -50, 60, 60}, kInk);
    c.fill({90, 70, 500, 500}, kInk);
    c.icon(paint::Icon::Play, {100, 0}, 48, kInk);
    c.pushClip({40, 40, 10, 10});
    c.fill({0, 0, 100, 80}, {255, 0, 0, 255});
    c.popClip();
  });
  CHECK(pixelAt(p, 9, 9) == kInk);
  CHECK(pixelAt(p, 10, 10) == paint::theme(ThemeId::Paper).page);
  CHECK(pixelAt(p, 99, 79) == kInk);
  CHECK(pixelAt(p, 40, 40) == Colour{255, 0, 0, 255});
  CHECK(pixelAt(p, 49, 49) == Colour{255, 0, 0, 255});
  CHECK_FALSE(pixelAt(p, 50, 49) == Colour{255, 0, 0, 255});
  CHECK_FALSE(pixelAt(p, 39, 40) == Colour{255, 0, 0, 255});
}
