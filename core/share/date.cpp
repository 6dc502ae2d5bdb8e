#include "core/share/date.h"

namespace tend::share {
namespace {

constexpr int kFirstYear = 2024;

bool isLeap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int daysIn(int year, int month) {
  if (month == 2) return isLeap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

}  // namespace

std::optional<std::uint32_t> dayNumberOf(const Date& date) {
  if (date.year < kFirstYear || date.year > kFirstYear + 44 || date.month < 1 || date.month > 12) return std::nullopt;
  if (date.day < 1 || date.day > daysIn(date.year, date.month)) return std::nullopt;
  int days = date.day;
  for (int year = kFirstYear; year < date.year; ++year) days += isLeap(year) ? 366 : 365;
  for (int month = 1; month < date.month; ++month) days += daysIn(date.year, month);
  const auto number = static_cast<std::uint32_t>(days);
  if (number > kMostDayNumber) return std::nullopt;
  return number;
}

Date dateOf(std::uint32_t dayNumber) {
  Date date{kFirstYear, 1, 1};
  int left = static_cast<int>(dayNumber);
  while (left > daysIn(date.year, date.month)) {
    left -= daysIn(date.year, date.month);
    date.month = date.month % 12 + 1;
    if (date.month == 1) ++date.year;
  }
  date.day = left;
  return date;
}

}  // namespace tend::share
