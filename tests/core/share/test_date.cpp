#include <doctest/doctest.h>

#include "core/share/date.h"

using namespace tend::share;

TEST_CASE("date: days as codes number them") {
  SUBCASE("the first and the last, and leap days") {
    CHECK(dayNumberOf({2024, 1, 1}) == 1U);
    CHECK(dayNumberOf({2024, 2, 29}) == 60U);
    CHECK(dayNumberOf({2025, 1, 1}) == 367U);
    CHECK(dayNumberOf({2068, 11, 7}) == kMostDayNumber);
  }
  SUBCASE("every number is one day, and the next is the day after") {
    Date before = dateOf(1);
    for (std::uint32_t number = 2; number <= kMostDayNumber; ++number) {
      const Date day = dateOf(number);
      REQUIRE(dayNumberOf(day) == number);
      const bool follows = day.day == before.day + 1 || (day.day == 1 && before.day >= 28);
      REQUIRE(follows);
      before = day;
    }
  }
  SUBCASE("what is in no calendar, or in no code, has none") {
    CHECK_FALSE(dayNumberOf({2023, 12, 31}));
    CHECK_FALSE(dayNumberOf({2025, 2, 29}));
    CHECK_FALSE(dayNumberOf({2026, 4, 31}));
    CHECK_FALSE(dayNumberOf({2026, 13, 1}));
    CHECK_FALSE(dayNumberOf({2026, 1, 0}));
    CHECK_FALSE(dayNumberOf({2068, 11, 8}));
    CHECK_FALSE(dayNumberOf({9999, 1, 1}));
  }
}
