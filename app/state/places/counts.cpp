#include "app/state/places/counts.h"

#include <limits>

#include "core/base/archive.h"

namespace tend::state {
namespace {

const base::RecordHeader kHeader{"tend.counts", 1};
constexpr std::int64_t kSecondsOfDay = 86400;

void countOne(std::uint32_t& number) {
  if (number < std::numeric_limits<std::uint32_t>::max()) ++number;
}

std::optional<std::uint32_t> fromFive(std::uint32_t number) {
  return number >= kFewestShown ? std::optional(number) : std::nullopt;
}

}  // namespace

Counts Counts::read(std::string_view bytes) {
  Counts out;
  if (auto days = base::readRecord<std::map<DayNumber, Day>>(bytes, kHeader)) out.m_days = std::move(*days);
  out.dropOld();
  return out;
}

std::string Counts::toBytes() const { return base::writeRecord(kHeader, m_days); }

/// The oldest go first. A clock that was wrong for a while costs a day of counts, not the counting.
void Counts::dropOld() {
  while (m_days.size() > kMostCountedDays) m_days.erase(m_days.begin());
}

Counts::Day& Counts::at(DayNumber day) {
  // Days ahead were counted by a clock that was wrong: among the newest they would keep every true one out.
  m_days.erase(m_days.upper_bound(day), m_days.end());
  m_days[day];
  dropOld();
  return m_days[day];
}

void Counts::countSitting(DayNumber day) { countOne(at(day).sittings); }
void Counts::countExercise(DayNumber day) { countOne(at(day).exercises); }

ShownDay Counts::shown(DayNumber day) const {
  const auto found = m_days.find(day);
  if (found == m_days.end()) return {day, std::nullopt, std::nullopt};
  return {day, fromFive(found->second.sittings), fromFive(found->second.exercises)};
}

std::vector<ShownDay> Counts::days() const {
  std::vector<ShownDay> out;
  for (auto it = m_days.rbegin(); it != m_days.rend(); ++it) out.push_back(shown(it->first));
  return out;
}

DayNumber dayNumber(std::int64_t wallSeconds, std::int32_t secondsEast) {
  // Compared before anything is added: a clock may say anything.
  constexpr std::int64_t kFarthest = std::int64_t{200'000} * 365 * kSecondsOfDay;
  if (wallSeconds < -kFarthest || wallSeconds > kFarthest) return 0;
  const std::int64_t local = wallSeconds + secondsEast;
  const std::int64_t day = local / kSecondsOfDay;
  return static_cast<DayNumber>(local % kSecondsOfDay < 0 ? day - 1 : day);
}

}  // namespace tend::state
