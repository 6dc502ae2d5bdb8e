#include <doctest/doctest.h>

#include <cmath>

#include "app/paint/petals.h"

using namespace tend;
using namespace tend::paint;

TEST_CASE("petalPath") {
  const PetalShape up{0, 100};
  SUBCASE("goes from the centre to the tip on its axis, turned with the clock") {
    CHECK(petalPoint(up, 1).x == doctest::Approx(0));
    CHECK(petalPoint(up, 1).y == doctest::Approx(-100));
    CHECK(petalPoint({90, 100}, 0.36F).x == doctest::Approx(36));
    CHECK(petalPoint({180, 100}, 1).y == doctest::Approx(100));
    CHECK(petalPoint({-90, 100}, 1).x == doctest::Approx(-100));
  }
  SUBCASE("is two cubics, mirrored at the axis") {
    const VectorPath path = petalPath(up);
    REQUIRE(path.steps.size() == 4);
    CHECK(path.steps[1].a.x == doctest::Approx(17.4));
    CHECK(path.steps[1].b.x == doctest::Approx(26.68));
    CHECK(path.steps[2].a.x == doctest::Approx(-26.68));
    CHECK(path.steps[2].b.y == doctest::Approx(-20));
  }
}

TEST_CASE("dashedPetal: dashes of one length with room between, alike on both sides") {
  const VectorPath path = dashedPetal({0, 210}, {8, 6, 2.4F});
  std::vector<float> lengths;
  std::vector<base::Point> starts;
  base::Point last;
  for (const PathStep& step : path.steps) {
    if (step.kind == PathStep::Kind::Move) {
      lengths.push_back(0);
      starts.push_back(step.to);
    } else {
      lengths.back() += std::hypot(step.to.x - last.x, step.to.y - last.y);
    }
    last = step.to;
  }
  REQUIRE(lengths.size() % 2 == 0);
  REQUIRE(lengths.size() > 20);
  const std::size_t half = lengths.size() / 2;
  for (std::size_t i = 0; i < half; ++i) {
    // The round ends make them eight long.
    if (i + 1 < half) CHECK(std::abs(lengths[i] + 2.4F - 8) < 1.1F);
    CHECK(starts[i].x == doctest::Approx(-starts[half + i].x));
    CHECK(starts[i].y == doctest::Approx(starts[half + i].y));
  }
}
