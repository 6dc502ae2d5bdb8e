#include <doctest/doctest.h>

#include <algorithm>

#include "app/paint/plants.h"

using namespace tend;
using paint::Part;
using paint::PartColour;
using paint::PlantKind;

namespace {

base::Rect bounds(const std::vector<Part>& parts) {
  float left = 1e6F, top = 1e6F, right = -1e6F, bottom = -1e6F;
  for (const Part& part : parts) {
    const auto mask =
        part.strokeWidth > 0 ? paint::strokeMask(part.path, part.strokeWidth * 4, 4) : paint::fillMask(part.path, 4);
    left = std::min(left, static_cast<float>(mask.left) / 4);
    right = std::max(right, static_cast<float>(mask.left + mask.width) / 4);
    top = std::min(top, static_cast<float>(-mask.top) / 4);
    bottom = std::max(bottom, static_cast<float>(mask.height - mask.top) / 4);
  }
  return {left, top, right - left, bottom - top};
}

bool same(const std::vector<Part>& a, const std::vector<Part>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Part& x, const Part& y) {
    return x.colour == y.colour && x.strokeWidth == y.strokeWidth &&
           std::equal(x.path.steps.begin(), x.path.steps.end(), y.path.steps.begin(), y.path.steps.end(),
                      [](const auto& p, const auto& q) { return p.to.x == q.to.x && p.to.y == q.to.y; });
  });
}

long count(const std::vector<Part>& parts, PartColour colour, bool filled = true) {
  return std::count_if(parts.begin(), parts.end(),
                       [&](const Part& part) { return part.colour == colour && (part.strokeWidth == 0) == filled; });
}

}  // namespace

TEST_CASE("plantParts") {
  SUBCASE("a seed gives the same plant for ever, another seed another lean") {
    for (int k = 0; k < paint::kPlantKinds; ++k) {
      const auto kind = static_cast<PlantKind>(k);
      CHECK(same(paint::plantParts(kind, 126, 4, 5), paint::plantParts(kind, 126, 4, 5)));
      if (kind != PlantKind::Bells)  // always arches the same way
        CHECK_FALSE(same(paint::plantParts(kind, 126, 4, 5), paint::plantParts(kind, 126, 4, 6)));
    }
  }
  SUBCASE("no plant ever shrinks") {
    for (int k = 0; k < paint::kPlantKinds; ++k) {
      for (const std::uint32_t seed : {0U, 1U, 17U, 4000000000U}) {
        CAPTURE(k);
        CAPTURE(seed);
        for (int stage = 1; stage < paint::kPlantStages; ++stage) {
          const auto kind = static_cast<PlantKind>(k);
          const base::Rect before = bounds(paint::plantParts(kind, 126, stage - 1, seed));
          const base::Rect after = bounds(paint::plantParts(kind, 126, stage, seed));
          CHECK(after.y < before.y);
          CHECK(after.width >= before.width - 0.5F);
        }
      }
    }
  }
  SUBCASE("it stands on the ground") {
    for (int k = 0; k < paint::kPlantKinds; ++k) {
      const base::Rect box = bounds(paint::plantParts(static_cast<PlantKind>(k), 126, 4, 9));
      CHECK(box.bottom() == doctest::Approx(0).epsilon(0.5));
      CHECK(box.height > 100);
    }
  }
  SUBCASE("stages outside the five are the nearest") {
    CHECK(same(paint::plantParts(PlantKind::Fern, 126, -3, 1), paint::plantParts(PlantKind::Fern, 126, 0, 1)));
    CHECK(same(paint::plantParts(PlantKind::Fern, 126, 99, 1), paint::plantParts(PlantKind::Fern, 126, 4, 1)));
  }
  SUBCASE("each has the leaves and flowers of the design") {
    CHECK(count(paint::plantParts(PlantKind::Sprig, 126, 4, 1), PartColour::Leaf) == 13);
    CHECK(count(paint::plantParts(PlantKind::Sprig, 126, 2, 1), PartColour::Leaf) == 7);
    CHECK(count(paint::plantParts(PlantKind::Daisy, 126, 4, 1), PartColour::Petal) == 5);
    CHECK(count(paint::plantParts(PlantKind::Daisy, 126, 4, 1), PartColour::PetalDark) == 5);
    CHECK(count(paint::plantParts(PlantKind::Daisy, 126, 4, 1), PartColour::WheatDark) == 1);
    CHECK(count(paint::plantParts(PlantKind::Bells, 126, 3, 1), PartColour::Petal) == 3);
    CHECK(count(paint::plantParts(PlantKind::Bells, 126, 4, 1), PartColour::Petal) == 5);
    CHECK(count(paint::plantParts(PlantKind::Olive, 126, 4, 1), PartColour::Sage) == 3);
    CHECK(count(paint::plantParts(PlantKind::Wheat, 126, 4, 1), PartColour::WheatDark) == 3 * 13);
    CHECK(count(paint::plantParts(PlantKind::Lavender, 126, 3, 1), PartColour::PetalDark) == 3 * 4);
    CHECK(count(paint::plantParts(PlantKind::Bloom, 126, 0, 1), PartColour::PetalDark) == 1);
  }
}

TEST_CASE("leafPath") {
  const auto mask = paint::fillMask(paint::leafPath({{0, 0}, 90, 40, 10}), 1);
  CHECK(mask.left == 0);
  CHECK(mask.width == 40);  // to the right
  CHECK(std::abs(mask.height - mask.top * 2) <= 1);
}

TEST_CASE("ornament, bullet and mark") {
  const base::Rect ornament = bounds(paint::ornamentParts());
  CHECK(ornament.width / 2 == doctest::Approx(46).epsilon(0.02));
  CHECK(count(paint::ornamentParts(), PartColour::Clay) == 1);
  CHECK(count(paint::bulletParts(), PartColour::Leaf) == 1);
  const base::Rect mark = bounds(paint::markParts(40));
  CHECK(mark.x == doctest::Approx(-mark.right()).epsilon(0.03));
  CHECK(mark.width == doctest::Approx(mark.height).epsilon(0.03));
  CHECK(count(paint::markParts(40), PartColour::Sage) == 4);
}
