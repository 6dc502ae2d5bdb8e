#include <doctest/doctest.h>

#include <cmath>

#include "tests/app/paint/picture.h"

using namespace tend;
using paint::Canvas;
using paint::Colour;
using paint::Pixels;
using paint::ThemeId;
using test::pixelAt;

namespace {

constexpr Colour kBlack{0, 0, 0, 255};

Pixels drawn(float scale, const test::Draw& draw, ThemeId theme = ThemeId::Contrast) {
  test::Fonts fonts;
  test::Studio studio(fonts, {100, 80, scale}, theme);
  return studio.draw(draw);
}

bool black(const Pixels& p, int x, int y) { return pixelAt(p, x, y) == kBlack; }
bool white(const Pixels& p, int x, int y) { return pixelAt(p, x, y) == Colour{255, 255, 255, 255}; }

double inkOf(const Pixels& pixels) { return test::painted(pixels, {255, 255, 255, 255}); }

/// How much two pictures differ if one is turned left to right.
bool mirrored(const Pixels& p, int left, int right, int top, int bottom) {
  for (int y = top; y < bottom; ++y)
    for (int x = left; x < right; ++x)
      if (std::abs(pixelAt(p, x, y).r - pixelAt(p, left + right - 1 - x, y).r) > 4) return false;
  return true;
}

}  // namespace

TEST_CASE("Canvas::fill and hairline snap to device pixels") {
  SUBCASE("a rectangle covers exactly its pixels at any scale") {
    for (const float scale : {1.0F, 1.25F, 1.5F, 2.0F}) {
      CAPTURE(scale);
      const Pixels p = drawn(scale, [](Canvas& c) { c.fill({10, 20, 30, 10}, kBlack); });
      const double width = std::floor(40 * scale + 0.5) - std::floor(10 * scale + 0.5);
      const double height = std::floor(30 * scale + 0.5) - std::floor(20 * scale + 0.5);
      CHECK(inkOf(p) == doctest::Approx(width * height));
    }
  }
  SUBCASE("something thin stays visible") {
    CHECK(inkOf(drawn(1, [](Canvas& c) { c.fill({10.6F, 20, 0.2F, 10}, kBlack); })) == doctest::Approx(10));
  }
  SUBCASE("a hairline is one pixel, two in High contrast, as many as the scale") {
    const auto line = [](Canvas& c) { c.hairline({10, 20}, 30, false, {0, 0, 0, 255}); };
    const Pixels contrast = drawn(1, line);
    CHECK(inkOf(contrast) == doctest::Approx(60));
    CHECK(black(contrast, 10, 21));
    CHECK(inkOf(drawn(2, line)) == doctest::Approx(60 * 4));
    test::Fonts fonts;
    test::Studio studio(fonts, {100, 80, 1.4F}, ThemeId::Paper);
    const Colour page = paint::theme(ThemeId::Paper).page;
    const Pixels paper = studio.draw(line);
    CHECK(pixelAt(paper, 20, 28) == kBlack);
    CHECK(pixelAt(paper, 20, 29) == page);
  }
  SUBCASE("High contrast draws hairlines black whatever their colour") {
    CHECK(black(drawn(1, [](Canvas& c) { c.hairline({10, 20}, 30, true, {200, 200, 200, 255}); }), 11, 30));
  }
  SUBCASE("clips hold") {
    const Pixels p = drawn(1, [](Canvas& c) {
      c.pushClip({10, 10, 20, 20});
      c.fill({0, 0, 100, 80}, kBlack);
      c.popClip();
    });
    CHECK(inkOf(p) == doctest::Approx(400));
  }
}

TEST_CASE("Canvas::roundFill") {
  SUBCASE("its area is the box less the corners, and it is symmetric") {
    for (const float radius : {3.0F, 8.5F, 15.0F}) {
      CAPTURE(radius);
      const Pixels p = drawn(1, [radius](Canvas& c) { c.roundFill({10, 10, 61, 31}, radius, kBlack); });
      CHECK(inkOf(p) == doctest::Approx(61 * 31 - (4 - 3.14159265) * radius * radius).epsilon(0.01));
      CHECK(mirrored(p, 10, 71, 10, 41));
      CHECK(black(p, 40, 10));
      CHECK(pixelAt(p, 10, 10).r > 60);
    }
  }
  SUBCASE("a radius too large makes a pill") {
    const Pixels p = drawn(1, [](Canvas& c) { c.roundFill({10, 10, 60, 21}, 99, kBlack); });
    CHECK(inkOf(p) == doctest::Approx(39 * 21 + 3.14159265 * 10.5 * 10.5).epsilon(0.01));
  }
  SUBCASE("only the corners named are round") {
    const Pixels p = drawn(1, [](Canvas& c) { c.roundFill({10, 10, 60, 40}, 12, kBlack, 2 | 8); });
    CHECK(black(p, 10, 10));
    CHECK(white(p, 69, 10));
    CHECK(black(p, 69, 49));
    CHECK(white(p, 10, 49));
  }
  SUBCASE("a translucent box is even: nothing is drawn twice") {
    const Pixels p = drawn(1, [](Canvas& c) { c.roundFill({10, 10, 60, 40}, 12, kBlack.faded(0.5F)); });
    const Colour middle = pixelAt(p, 40, 30);
    for (const auto& at : {std::pair{40, 10}, {21, 21}, {22, 22}, {10, 30}, {40, 49}, {69, 30}, {58, 38}})
      CHECK(pixelAt(p, at.first, at.second) == middle);
  }
}

TEST_CASE("Canvas::roundStroke") {
  SUBCASE("one and a half pixels are one full and one half, inside the box") {
    const Pixels p = drawn(1, [](Canvas& c) { c.roundStroke({10, 10, 60, 40}, 12, 1.5F, kBlack); });
    CHECK(black(p, 40, 10));
    CHECK(std::abs(pixelAt(p, 40, 11).r - 128) <= 2);
    CHECK(white(p, 40, 12));
    CHECK(white(p, 40, 9));
    CHECK(mirrored(p, 10, 70, 10, 50));
  }
  SUBCASE("its area is the outer box less the inner") {
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
      const Pixels p = drawn(scale, [](Canvas& c) { c.roundStroke({10, 10, 60, 40}, 12, 3, kBlack); });
      const double outer = 60 * 40 - (4 - 3.14159265) * 144;
      const double inner = 54 * 34 - (4 - 3.14159265) * 81;
      CHECK(inkOf(p) == doctest::Approx((outer - inner) * scale * scale).epsilon(0.01));
    }
  }
  SUBCASE("a box smaller than its strokes is filled") {
    CHECK(inkOf(drawn(1, [](Canvas& c) { c.roundStroke({10, 10, 4, 4}, 0, 3, kBlack); })) == doctest::Approx(16));
  }
}

TEST_CASE("Canvas::disc and ring") {
  SUBCASE("areas, small and large, at quarter pixels") {
    for (const float radius : {3.0F, 7.25F, 30.0F}) {
      CAPTURE(radius);
      const Pixels p = drawn(1, [radius](Canvas& c) { c.disc({50.25F, 40.5F}, radius, kBlack); });
      CHECK(inkOf(p) == doctest::Approx(3.14159265 * radius * radius).epsilon(0.02));
    }
  }
  SUBCASE("a ring of any size has its area and an empty middle") {
    for (const float scale : {1.0F, 3.0F}) {
      const Pixels p = drawn(scale, [](Canvas& c) { c.ring({50, 40}, 30, 4, kBlack); });
      CHECK(inkOf(p) == doctest::Approx(2 * 3.14159265 * 30 * 4 * scale * scale).epsilon(0.01));
      CHECK(white(p, static_cast<int>(50 * scale), static_cast<int>(40 * scale)));
      CHECK(mirrored(p, 0, static_cast<int>(100 * scale), 0, static_cast<int>(80 * scale)));
    }
  }
  SUBCASE("no radius, no width, nothing drawn") {
    CHECK(inkOf(drawn(1, [](Canvas& c) {
            c.disc({50, 40}, 0, kBlack);
            c.ring({50, 40}, 10, 0, kBlack);
            c.roundFill({10, 10, 0, 20}, 4, kBlack);
            c.icon(paint::Icon::Today, {50, 40}, 0, kBlack);
          })) == 0);
  }
}

TEST_CASE("Canvas::shadow, slip and gradient") {
  SUBCASE("a shadow is darkest at the box and fades outwards, below more than above") {
    const Pixels p = drawn(
        1,
        [](Canvas& c) {
          c.shadow({30, 20, 40, 30}, 6, 0, 6, 12, 0.5F);
        },
        ThemeId::Paper);
    const int below = pixelAt(p, 50, 52).r;
    CHECK(below < pixelAt(p, 50, 60).r);
    CHECK(pixelAt(p, 50, 60).r < pixelAt(p, 50, 70).r);
    CHECK(below < pixelAt(p, 50, 18).r);
    CHECK(pixelAt(p, 50, 79) == paint::theme(ThemeId::Paper).page);
    CHECK(mirrored(p, 0, 100, 0, 80));
  }
  SUBCASE("a small box has a shadow too") {
    const Pixels p = drawn(
        1,
        [](Canvas& c) {
          c.shadow({48, 38, 4, 4}, 2, 0, 0, 10, 1);
        },
        ThemeId::Paper);
    CHECK(mirrored(p, 0, 100, 0, 80));
    CHECK(pixelAt(p, 46, 40).r < paint::theme(ThemeId::Paper).page.r);
  }
  SUBCASE("High contrast: no shadow, a black outline of two pixels around a slip") {
    CHECK(inkOf(drawn(1, [](Canvas& c) { c.shadow({30, 20, 40, 30}, 6, 0, 6, 12, 0.5F); })) == 0);
    const Pixels p = drawn(1, [](Canvas& c) { c.slip({30, 20, 40, 30}); });
    CHECK(black(p, 50, 18));
    CHECK(black(p, 50, 19));
    CHECK(white(p, 50, 20));
    CHECK(white(p, 50, 17));
  }
  SUBCASE("a gradient falls from left to right") {
    const Pixels p = drawn(1, [](Canvas& c) { c.gradient({10, 10, 40, 20}, kBlack, 0.8F, 0); });
    for (int x = 11; x < 50; ++x) CHECK(pixelAt(p, x, 15).r >= pixelAt(p, x - 1, 15).r);
    CHECK(pixelAt(p, 10, 15).r < 70);
    CHECK(pixelAt(p, 49, 29).r > 245);
    CHECK(white(p, 50, 15));
  }
}

TEST_CASE("Canvas draws in few draw calls, from an atlas that may grow meanwhile") {
  test::Fonts fonts;
  test::Studio studio(fonts, {100, 80, 3}, ThemeId::Contrast);
  const auto draw = [](Canvas& c) {
    for (int i = 0; i < paint::iconCount(); ++i)
      c.icon(static_cast<paint::Icon>(i), {50, 40}, 10 + static_cast<float>(i), kBlack);
    c.fill({0, 0, 100, 80}, {255, 255, 255, 255});
    c.roundFill({10, 10, 60, 40}, 12, kBlack);
    c.icon(paint::Icon::Play, {85, 65}, 24, kBlack);
  };
  const int before = studio.atlas().side();
  const Pixels first = studio.draw(draw);
  CHECK(studio.atlas().side() > before);
  CHECK(studio.framesDrawn() == 1);
  CHECK(studio.commandsDrawn() == 1);
  CHECK(first.rgba == studio.draw(draw).rgba);
}

TEST_CASE("Canvas survives an atlas that is far too small") {
  test::Fonts fonts;
  test::Studio studio(fonts, {100, 80, 1}, ThemeId::Contrast);
  studio.atlas().limitSide(64);
  const auto draw = [](Canvas& c) {
    for (int i = 0; i < paint::iconCount(); ++i) c.icon(static_cast<paint::Icon>(i), {50, 40}, 60, kBlack);
    c.fill({0, 0, 10, 10}, kBlack);
  };
  for (int frame = 0; frame < 5; ++frame) CHECK(black(studio.draw(draw), 5, 5));
  CHECK(studio.framesDrawn() <= 12);
}

TEST_CASE("Canvas text") {
  test::Fonts fonts;
  REQUIRE(fonts.usable());
  paint::TextSetter setter(fonts.library(), fonts.book(), fonts.cache());
  using paint::TextStyle;
  SUBCASE("no label is smaller than 15 px") {
    for (int s = 0; s <= static_cast<int>(TextStyle::CoverBody); ++s) {
      CHECK(paint::fontSize(static_cast<TextStyle>(s)) >= 15);
      CHECK(paint::lineHeight(static_cast<TextStyle>(s)) > paint::fontSize(static_cast<TextStyle>(s)));
    }
  }
  SUBCASE("sizes grow with the scale") {
    const auto one = setter.measure("Contents", {.style = TextStyle::Control});
    const auto two = setter.measure("Contents", {.style = TextStyle::Control, .scale = 2});
    CHECK(one.lines == 1);
    CHECK(one.height == 20);
    CHECK(two.height == 40);
    CHECK(two.width == doctest::Approx(2 * one.width).epsilon(0.01));
    CHECK(two.firstBaseline == 2 * one.firstBaseline);
    CHECK(one.firstBaseline > 10);
    CHECK(one.firstBaseline < 20);
  }
  SUBCASE("a width breaks lines; a greatest number of lines ends them") {
    const char* text = "Read it to each other slowly, one paragraph each, and stop where you like.";
    const auto wide = setter.measure(text, {.style = TextStyle::Aside});
    const auto narrow = setter.measure(text, {.style = TextStyle::Aside, .widthPx = 200});
    CHECK(wide.lines == 1);
    CHECK(narrow.lines >= 3);
    CHECK(narrow.width <= 200.5F);
    CHECK(narrow.height == 27.0F * static_cast<float>(narrow.lines));
    CHECK(setter.measure(text, {.style = TextStyle::Aside, .widthPx = 200, .maxLines = 2}).lines == 2);
    CHECK(setter.measure("one\ntwo", {.style = TextStyle::Aside}).lines == 2);
  }
  SUBCASE("small capitals and titles that hold a 1 are set with their features") {
    const auto set = setter.measure("chapter", {.style = TextStyle::Lead});
    CHECK(set.width == doctest::Approx(setter.measure("CHAPTER", {.style = TextStyle::Lead}).width));
  }
  SUBCASE("thousands of texts are forgotten again, the one in hand is not") {
    const auto first = setter.measure("Leave quickly", {.style = TextStyle::Rail});
    for (int i = 0; i < 2000; ++i) {
      setter.measure(std::to_string(i), {.style = TextStyle::Rail});
      if (i % 100 == 0) CHECK(setter.measure("Leave quickly", {.style = TextStyle::Rail}).width == first.width);
    }
  }
  SUBCASE("centred text is centred, also from right to left, and too long ends in its box") {
    for (const char* word : {"ooo", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"}) {
      const Pixels p = drawn(1, [word](Canvas& c) { c.centred(word, {0, 0, 100, 80}, TextStyle::Button, kBlack); });
      int left = 100;
      int right = 0;
      for (int y = 0; y < 80; ++y)
        for (int x = 0; x < 100; ++x)
          if (pixelAt(p, x, y).r < 200) left = std::min(left, x), right = std::max(right, x + 1);
      REQUIRE(right > left);
      CHECK(std::abs(left + right - 100) <= 4);
    }
    const Pixels p = drawn(1, [](Canvas& c) {
      c.centred("A label that is much too long", {20, 20, 60, 30}, TextStyle::Button, kBlack);
    });
    for (int y = 0; y < 80; ++y) {
      CHECK(white(p, 16, y));
      CHECK(white(p, 84, y));
    }
  }
  SUBCASE("a link has a line below its baseline") {
    const auto link = [](bool underline) {
      return [underline](Canvas& c) {
        page::GlyphRun run;
        run.font = c.setter().book().body;
        run.sizePx = 20;
        run.xPx = 10;
        run.baselinePx = 40;
        run.leftPx = 10;  // on the sheet, as xPx
        run.rightPx = 60;
        run.underline = underline;
        c.run(run, {5, 3}, kBlack);
      };
    };
    CHECK(inkOf(drawn(1, link(false))) == 0);
    const Pixels p = drawn(1, link(true));
    CHECK(inkOf(p) >= 50);
    for (int y = 0; y <= 43; ++y) CHECK(white(p, 30, y));
    CHECK(white(p, 14, 45));
    CHECK(white(p, 66, 45));
  }
}
