// A day of the calendar as a code carries it: how many days after the last of 2023. The clock is handed in by whoever
// makes a code. Used by core/share and by whoever shows what a code holds.
#pragma once

#include <cstdint>
#include <optional>

namespace tend::share {

struct Date {
  int year = 0;
  int month = 1;  // 1–12
  int day = 1;    // 1–31
  bool operator==(const Date& o) const { return year == o.year && month == o.month && day == o.day; }
};

constexpr std::uint32_t kMostDayNumber = 16383;  // 7 November 2068

/// 1 is 1 January 2024. Nothing for a day that no code can carry, or that is in no calendar.
std::optional<std::uint32_t> dayNumberOf(const Date& date);
/// Of 1 to kMostDayNumber.
Date dateOf(std::uint32_t dayNumber);

}  // namespace tend::share
