// Which day it is where the kiosk stands, from the clock and the minute of the week.
#include <chrono>

#include "app/state/kiosk_parts.h"

namespace tend::state {
namespace {

constexpr std::int64_t kDayMinutes = 24 * 60, kWeekMinutes = 7 * kDayMinutes;
constexpr std::int64_t kThursday = 3;  // 1 January 1970; Monday is 0

/// Whole minutes east of Greenwich: the difference of the two clocks, less than half a week either way.
std::int64_t minutesEast(std::int64_t utcMinutes, const PlacePorts::WeekMinute& here) {
  const std::int64_t utc = (utcMinutes + kThursday * kDayMinutes) % kWeekMinutes;
  std::int64_t east = here.weekday * kDayMinutes + here.minute - utc;
  if (east > kWeekMinutes / 2) east -= kWeekMinutes;
  if (east < -kWeekMinutes / 2) east += kWeekMinutes;
  return east;
}

std::chrono::year_month_day dateOf(DayNumber day) { return std::chrono::sys_days(std::chrono::days(day)); }

}  // namespace

std::optional<DayNumber> dayHere(const Services& v) {
  const auto here = v.place.weekMinute ? v.place.weekMinute() : std::nullopt;
  if (!here || !v.place.wallSeconds) return std::nullopt;
  const std::int64_t wall = v.place.wallSeconds();
  if (wall <= 0) return std::nullopt;
  return dayNumber(wall, static_cast<std::int32_t>(minutesEast(wall / 60, *here) * 60));
}

share::Date dateOfDay(DayNumber day) {
  const auto date = dateOf(day);
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

pack::Date calendarDay(DayNumber day) {
  const share::Date date = dateOfDay(day);
  return {date.year, date.month, date.day};
}

}  // namespace tend::state
