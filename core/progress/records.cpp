#include "core/progress/records.h"

#include "core/base/archive.h"
#include "core/progress/limits.h"

namespace tend::progress {
namespace {

using base::ErrorCode;

const base::RecordHeader kPartHeader{"tend.part", 1};
const base::RecordHeader kHouseholdHeader{"tend.household", 1};

base::ArchiveLimits partLimits() { return {kMaxPartBytes, kMaxRemoved, 8}; }
base::ArchiveLimits householdLimits() { return {kMaxHouseholdBytes, kMaxRemovedPeople, 16}; }

/// Writes only what can be read again, by the same judge that reads.
template <class State>
base::Result<std::string> write(const base::RecordHeader& header, const State& state) {
  if (!isSound(state)) return base::fail(ErrorCode::CannotCreate, "progress.full");
  return base::writeRecord(header, state);
}

template <class Whole, class State>
base::Result<Whole> read(std::string_view bytes, const base::RecordHeader& header, const base::ArchiveLimits& limits) {
  auto state = base::readRecord<State>(bytes, header, limits);
  if (!state) return tl::unexpected<base::Error>(state.error());
  auto whole = Whole::fromState(std::move(*state));
  if (!whole) return base::fail(ErrorCode::BadData, "archive.damaged");
  return std::move(*whole);
}

}  // namespace

base::Result<std::string> writePart(const Part& part) { return write(kPartHeader, part.state()); }

base::Result<Part> readPart(std::string_view bytes) { return read<Part, PartState>(bytes, kPartHeader, partLimits()); }

base::Result<Part> readPart(std::string_view bytes, PartId expected) {
  auto part = readPart(bytes);
  if (part && part->id() != expected) return base::fail(ErrorCode::BadData, "progress.other_part");
  return part;
}

base::Result<std::string> writeHousehold(const Household& household) {
  return write(kHouseholdHeader, household.state());
}

base::Result<Household> readHousehold(std::string_view bytes) {
  return read<Household, HouseholdState>(bytes, kHouseholdHeader, householdLimits());
}

std::optional<base::Error> checkReplaceable(std::string_view existing) {
  const auto found = base::readHeader(existing, partLimits());
  if (!found) return std::nullopt;
  const base::RecordHeader& known = found->kind == kHouseholdHeader.kind ? kHouseholdHeader : kPartHeader;
  auto error = base::checkHeader(*found, known);
  return error && error->code == ErrorCode::TooNew ? error : std::nullopt;
}

}  // namespace tend::progress
