#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "core/share/qr.h"

using namespace tend::share;

namespace {

/// The dark frame of 7 modules with its dark heart, as it stands in three corners.
bool hasFinder(const QrCode& square, int left, int top) {
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 7; ++x) {
      const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
      if (square.isDark(left + x, top + y) != (ring != 2)) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("qr: squares") {
  SUBCASE("three corners have their finder, the fourth has none") {
    const auto square = qrOfCode({}, "40KX-10FJ-0KD3-V0Y5-ZZ5V");
    REQUIRE(square);
    REQUIRE(square->dark.size() == static_cast<std::size_t>(square->size * square->size));
    CHECK(hasFinder(*square, 0, 0));
    CHECK(hasFinder(*square, square->size - 7, 0));
    CHECK(hasFinder(*square, 0, square->size - 7));
    CHECK_FALSE(hasFinder(*square, square->size - 7, square->size - 7));
  }
  SUBCASE("the dashes of a code take no room, nor do small letters") {
    const auto square = qrOfCode({}, "40KX-10FJ-0KD3-V0Y5-ZZ5V");
    REQUIRE(square);
    CHECK(square->size == 21);
  }
  SUBCASE("a code in an address takes less than the same as plain text") {
    const auto square = qrOfCode("https://tend.example/", "40GM-067G-B300-02R1-MXVD");
    const auto plain = qrOf("https://tend.example/#h=40GM067GB30002R1MXVD");
    REQUIRE(square);
    REQUIRE(plain);
    CHECK(square->size < plain->size);
  }
  SUBCASE("more than a square can hold is refused") {
    CHECK(qrOf(std::string(2300, 'x')).has_value());
    for (const std::size_t size : {2400U, 4096U, 100000U}) {
      const auto square = qrOf(std::string(size, 'x'));
      REQUIRE_FALSE(square);
      CHECK(square.error().id == "qr.too_long");
    }
    CHECK_FALSE(qrOfCode(std::string(5000, 'x'), "40KX").has_value());
  }
}
