#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "app/paint/vector_path.h"

using namespace tend;
using paint::PathStep;
using paint::VectorPath;

namespace {

constexpr double kPi = 3.14159265358979;

double area(const text::GlyphBitmap& mask) {
  double sum = 0;
  for (const std::uint8_t c : mask.coverage) sum += c / 255.0;
  return sum;
}

int at(const text::GlyphBitmap& mask, int x, int y) {
  return mask.coverage[static_cast<std::size_t>(y * mask.width + x)];
}

/// Farthest and nearest distance of a path's curve from a point.
void distances(const VectorPath& path, base::Point centre, double& nearest, double& farthest) {
  nearest = 1e9;
  farthest = 0;
  base::Point pen;
  for (const PathStep& step : path.steps) {
    for (int i = 0; i <= 16 && step.kind == PathStep::Kind::Cubic; ++i) {
      const double t = i / 16.0;
      const double u = 1 - t;
      const auto mix = [&](float p, float a, float b, float q) {
        return u * u * u * p + 3 * u * u * t * a + 3 * u * t * t * b + t * t * t * q;
      };
      const double d = std::hypot(mix(pen.x, step.a.x, step.b.x, step.to.x) - centre.x,
                                  mix(pen.y, step.a.y, step.b.y, step.to.y) - centre.y);
      nearest = std::min(nearest, d);
      farthest = std::max(farthest, d);
    }
    pen = step.to;
  }
}

}  // namespace

TEST_CASE("pathFromSvg") {
  SUBCASE("lines, whole and sideways and down, and back to where the contour began") {
    const VectorPath path = paint::pathFromSvg("M1 2L3 4H5V6Z");
    REQUIRE(path.steps.size() == 5);
    CHECK(path.steps[0].kind == PathStep::Kind::Move);
    CHECK(path.steps[2].to.x == 5);
    CHECK(path.steps[2].to.y == 4);
    CHECK(path.steps[3].to.x == 5);
    CHECK(path.steps[3].to.y == 6);
    CHECK(path.steps[4].kind == PathStep::Kind::Close);
    CHECK(path.steps[4].to.x == 1);
    CHECK(path.steps[4].to.y == 2);
  }
  SUBCASE("arguments repeat the command; after a move they are lines") {
    const VectorPath path = paint::pathFromSvg("M0 0 1,1 2-3L4.5.25 6 7");
    REQUIRE(path.steps.size() == 5);
    CHECK(path.steps[1].kind == PathStep::Kind::Line);
    CHECK(path.steps[2].to.y == -3);
    CHECK(path.steps[3].to.x == 4.5F);
    CHECK(path.steps[3].to.y == 0.25F);
  }
  SUBCASE("a quadratic is the same curve as a cubic") {
    const VectorPath path = paint::pathFromSvg("M0 0Q3 6 6 0");
    REQUIRE(path.steps.size() == 2);
    CHECK(path.steps[1].a.x == doctest::Approx(2));
    CHECK(path.steps[1].a.y == doctest::Approx(4));
    CHECK(path.steps[1].b.x == doctest::Approx(4));
  }
  SUBCASE("two half circles lie on the circle, for either sweep") {
    for (const char* data : {"M12 3.5A8.5 8.5 0 0 1 12 20.5A8.5 8.5 0 0 1 12 3.5", "M12 3.5A8.5 8.5 0 0 0 12 20.5"}) {
      double nearest = 0;
      double farthest = 0;
      distances(paint::pathFromSvg(data), {12, 12}, nearest, farthest);
      CHECK(nearest == doctest::Approx(8.5).epsilon(0.001));
      CHECK(farthest == doctest::Approx(8.5).epsilon(0.001));
    }
  }
  SUBCASE("the four arcs between two points are the large and the small, left and right") {
    const auto arcArea = [](const char* data) { return area(paint::fillMask(paint::pathFromSvg(data), 20)) / 400; };
    // Chord of a quarter turn on a circle of radius 5: the small segment and the rest of the disc.
    const double segment = 25 * (kPi / 4 - 0.5);
    CHECK(arcArea("M0 0A5 5 0 0 1 5 5Z") == doctest::Approx(segment).epsilon(0.01));
    CHECK(arcArea("M0 0A5 5 0 0 0 5 5Z") == doctest::Approx(segment).epsilon(0.01));
    CHECK(arcArea("M0 0A5 5 0 1 1 5 5Z") == doctest::Approx(25 * kPi - segment).epsilon(0.01));
    CHECK(arcArea("M0 0A5 5 0 1 0 5 5Z") == doctest::Approx(25 * kPi - segment).epsilon(0.01));
    // Sweep 1 is clockwise on the screen: from left to right over the top.
    CHECK(paint::fillMask(paint::pathFromSvg("M0 5A5 5 0 0 1 10 5Z"), 1).top == 0);
    CHECK(paint::fillMask(paint::pathFromSvg("M0 5A5 5 0 0 0 10 5Z"), 1).top == -5);
  }
  SUBCASE("radii too small are grown, turned ellipses keep their area, no radius is a line") {
    CHECK(area(paint::fillMask(paint::pathFromSvg("M0 0A1 1 0 0 1 20 0Z"), 1)) ==
          doctest::Approx(50 * kPi).epsilon(0.01));
    CHECK(area(paint::fillMask(paint::pathFromSvg("M0 0A20 10 30 1 1 0.1 0Z"), 1)) ==
          doctest::Approx(200 * kPi).epsilon(0.01));
    const VectorPath line = paint::pathFromSvg("M0 0A0 5 0 0 1 5 5");
    REQUIRE(line.steps.size() == 2);
    CHECK(line.steps[1].kind == PathStep::Kind::Line);
  }
  SUBCASE("damaged data ends the path and never more") {
    CHECK(paint::pathFromSvg("").steps.empty());
    CHECK(paint::pathFromSvg("Z").steps.empty());
    CHECK(paint::pathFromSvg("L1 1").steps.empty());
    CHECK(paint::pathFromSvg("M1 1L2").steps.size() == 1);
    CHECK(paint::pathFromSvg("M1 1X5 5L2 2").steps.size() == 1);
    CHECK(paint::pathFromSvg("M1 1A5 5 0 2 1 3 3").steps.size() == 1);
    CHECK(paint::pathFromSvg("M1 1L99999999999999999999 1").steps.size() == 1);
    CHECK(paint::pathFromSvg("M. .").steps.empty());
  }
}

TEST_CASE("fillMask") {
  SUBCASE("a disc has its area and is symmetric") {
    VectorPath path;
    path.circle({0, 0}, 10.3F);
    const text::GlyphBitmap mask = paint::fillMask(path, 1);
    CHECK(area(mask) == doctest::Approx(kPi * 10.3 * 10.3).epsilon(0.01));
    REQUIRE(mask.width == 22);
    REQUIRE(mask.height == 22);
    CHECK(mask.left == -11);
    CHECK(mask.top == 11);
    for (int y = 0; y < mask.height; ++y)
      for (int x = 0; x < mask.width; ++x) {
        CHECK(std::abs(at(mask, x, y) - at(mask, 21 - x, y)) <= 4);
        CHECK(std::abs(at(mask, x, y) - at(mask, x, 21 - y)) <= 4);
      }
  }
  SUBCASE("whole pixels are covered wholly") {
    VectorPath path;
    path.roundRect({2, 3, 4, 5}, 0);
    const text::GlyphBitmap mask = paint::fillMask(path, 1);
    CHECK(mask.width == 4);
    CHECK(mask.height == 5);
    CHECK(mask.left == 2);
    CHECK(mask.top == -3);
    CHECK(area(mask) == doctest::Approx(20));
  }
  SUBCASE("only the fraction of the origin moves it") {
    VectorPath path;
    path.roundRect({0, 0, 4, 4}, 0);
    const text::GlyphBitmap mask = paint::fillMask(path, 1, {7.5F, -2});
    CHECK(mask.width == 5);
    CHECK(mask.height == 4);
    CHECK(mask.left == 0);
    CHECK(std::abs(at(mask, 0, 1) - 128) <= 2);
    CHECK(at(mask, 1, 1) == 255);
  }
  SUBCASE("what cannot be drawn is empty") {
    VectorPath path;
    CHECK(paint::fillMask(path, 1).coverage.empty());
    path.circle({0, 0}, 5);
    CHECK(paint::fillMask(path, 0).coverage.empty());
    CHECK(paint::fillMask(path, 1000000).coverage.empty());
    CHECK(paint::fillMask(path, std::numeric_limits<float>::quiet_NaN()).coverage.empty());
    VectorPath endless;
    endless.moveTo({0, 0});
    endless.lineTo({std::numeric_limits<float>::infinity(), 3});
    endless.lineTo({3, 3});
    CHECK(paint::fillMask(endless, 1).coverage.empty());
    CHECK(paint::strokeMask(endless, 2, 1).coverage.empty());
    CHECK(paint::strokeMask(path, -1, 1).coverage.empty());
  }
  SUBCASE("a path of very many points is empty rather than wrong") {
    VectorPath path;
    path.moveTo({0, 0});
    for (int i = 0; i < 40000; ++i) path.lineTo({static_cast<float>(i % 50), static_cast<float>(i % 31)});
    CHECK(paint::fillMask(path, 1).coverage.empty());
  }
}

TEST_CASE("strokeMask") {
  SUBCASE("a line has its length and width and round ends") {
    VectorPath path;
    path.moveTo({5, 5});
    path.lineTo({45, 5});
    const text::GlyphBitmap mask = paint::strokeMask(path, 4, 1);
    CHECK(area(mask) == doctest::Approx(160 + 4 * kPi).epsilon(0.01));
    CHECK(mask.left == 3);
    CHECK(mask.width == 44);
  }
  SUBCASE("a closed contour has no ends and an empty middle") {
    VectorPath path;
    path.circle({0, 0}, 20);
    const text::GlyphBitmap mask = paint::strokeMask(path, 2, 1);
    CHECK(area(mask) == doctest::Approx(2 * kPi * 20 * 2).epsilon(0.01));
    CHECK(at(mask, mask.width / 2, mask.height / 2) == 0);
  }
  SUBCASE("strokes that cross do not cancel each other") {
    const text::GlyphBitmap mask = paint::strokeMask(paint::pathFromSvg("M6 6L18 18M18 6L6 18"), 3, 2);
    CHECK(at(mask, mask.width / 2, mask.height / 2) == 255);
  }
  SUBCASE("a scaled path keeps its width in pixels") {
    VectorPath path;
    path.moveTo({0, 0});
    path.lineTo({10, 0});
    CHECK(paint::strokeMask(path, 2, 1).height == 2);
    CHECK(paint::strokeMask(path, 2, 3).height == 2);
  }
}
