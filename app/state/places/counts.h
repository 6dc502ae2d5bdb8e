// How much a kiosk is used, so that a church can tell whether it helps: sittings and exercises of a day, and nothing
// else. No hours, no words, no ids, nobody; Help and Leave quickly are never counted, nor is anything told of them.
// A day with fewer than five is never told as a number. Kept as one small record; a damaged one begins anew.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tend::state {

constexpr std::uint32_t kFewestShown = 5;
constexpr std::size_t kMostCountedDays = 120;

/// A day as one number: days since 1970-01-01 where the kiosk stands.
using DayNumber = std::int32_t;

/// The numbers of a day as they may be seen: nothing where there are fewer than kFewestShown.
struct ShownDay {
  DayNumber day = 0;
  std::optional<std::uint32_t> sittings, exercises;
};

class Counts {
 public:
  /// What toBytes() gave. Whatever else it is, the counting begins anew.
  static Counts read(std::string_view bytes);
  std::string toBytes() const;

  void countSitting(DayNumber day);
  void countExercise(DayNumber day);
  void clear() { m_days.clear(); }
  bool empty() const { return m_days.empty(); }

  ShownDay shown(DayNumber day) const;
  /// Every day that is kept, the newest first.
  std::vector<ShownDay> days() const;

 private:
  struct Day {
    std::uint32_t sittings = 0, exercises = 0;
    template <class Archive>
    void serialize(Archive& a) {
      a(sittings, exercises);
    }
  };
  Day& at(DayNumber day);
  void dropOld();

  std::map<DayNumber, Day> m_days;
};

/// The day a wall clock (seconds since 1970, UTC) shows at a place so many seconds east of Greenwich.
DayNumber dayNumber(std::int64_t wallSeconds, std::int32_t secondsEast);

}  // namespace tend::state
