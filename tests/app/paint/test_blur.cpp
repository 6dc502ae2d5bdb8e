#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>

#include "app/paint/blur.h"

using namespace tend;

namespace {

/// A half plane: covered from the middle column on.
text::GlyphBitmap halfPlane(int side) {
  text::GlyphBitmap mask;
  mask.width = mask.height = side;
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) mask.coverage.push_back(x >= side / 2 ? 255 : 0);
  return mask;
}

}  // namespace

TEST_CASE("gaussianBlur") {
  SUBCASE("an edge follows the normal distribution, exactly below 2 and nearly above") {
    for (const float sigma : {1.0F, 1.9F, 2.0F, 3.0F, 6.0F, 12.0F}) {
      CAPTURE(sigma);
      text::GlyphBitmap mask = halfPlane(161);
      paint::gaussianBlur(mask, sigma);
      for (int x = 40; x < 121; ++x) {
        const double expected = 127.5 * (1 + std::erf((x + 0.5 - 80) / (static_cast<double>(sigma) * std::sqrt(2.0))));
        CHECK(std::abs(mask.coverage[static_cast<std::size_t>(80 * 161 + x)] - expected) < (sigma < 2 ? 3 : 9));
      }
    }
  }
  SUBCASE("nothing is lost or gained inside a wide margin") {
    text::GlyphBitmap mask;
    mask.width = mask.height = 101;
    mask.coverage.assign(101 * 101, 0);
    for (int y = 30; y < 71; ++y)
      for (int x = 30; x < 71; ++x) mask.coverage[static_cast<std::size_t>(y * 101 + x)] = 200;
    paint::gaussianBlur(mask, 6);
    double sum = 0;
    for (const std::uint8_t c : mask.coverage) sum += c;
    CHECK(sum == doctest::Approx(41 * 41 * 200).epsilon(0.01));
    CHECK(mask.coverage[0] == 0);
  }
  SUBCASE("no blur leaves it as it is") {
    text::GlyphBitmap mask = halfPlane(9);
    const auto before = mask.coverage;
    paint::gaussianBlur(mask, 0);
    CHECK(mask.coverage == before);
  }
}
