#include "core/progress/seal/tries.h"

#include <algorithm>
#include <limits>

#include "core/base/archive.h"

namespace tend::progress::seal {
namespace {

constexpr std::uint32_t kFree = 3;
constexpr std::int64_t kFirstWait = 2;
constexpr std::int64_t kLongestWait = 300;

struct TriesRecord {
  std::string part;
  std::uint32_t wrong = 0;
  std::int64_t last = 0;

  template <class Archive>
  void serialize(Archive& a) {
    a(part, wrong, last);
  }
};

base::RecordHeader recordHeader() { return {"tend.tries", 1}; }

std::string textOf(const PartId& part) {
  const auto bytes = part.bytes();
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::int64_t waitAfter(std::uint32_t wrong) {
  if (wrong < kFree) return 0;
  const std::uint32_t doublings = std::min<std::uint32_t>(wrong - kFree, 30);
  return std::min(kFirstWait << doublings, kLongestWait);
}

/// "0:32", "5:00": minutes and seconds read the same in every language we have.
std::string minutesAndSeconds(std::int64_t seconds) {
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

}  // namespace

base::Result<TryPermit> CountedTry::permit(const base::StoreDone& done) && {
  if (done.ticket != ticket) return base::fail(base::ErrorCode::IoError, "seal.not_counted");
  if (done.answer.error) return tl::unexpected<base::Error>(*done.answer.error);
  return TryPermit(m_part);
}

base::Result<Tries> Tries::read(std::string_view bytes, const PartId& part) {
  const auto record = base::readRecord<TriesRecord>(bytes, recordHeader());
  if (!record) return tl::unexpected<base::Error>(record.error());
  if (record->part != textOf(part) || record->last < 0) return tl::unexpected<base::Error>(damaged(FileKind::Part));
  Tries tries(part);
  tries.m_wrong = record->wrong;
  tries.m_last = record->last;
  return tries;
}

std::string Tries::toBytes() const {
  return base::writeRecord(recordHeader(), TriesRecord{textOf(m_part), m_wrong, m_last});
}

std::int64_t Tries::waitSeconds(std::int64_t now) {
  now = std::max<std::int64_t>(now, 0);
  if (m_last > now) m_last = now;  // the clock was set back
  return std::max<std::int64_t>(waitAfter(m_wrong) - (now - m_last), 0);
}

base::Result<CountedTry> Tries::count(std::int64_t now) {
  const std::int64_t wait = waitSeconds(now);
  if (wait > 0) return base::fail(base::ErrorCode::CheckFailed, "seal.wait", {{"time", minutesAndSeconds(wait)}});
  if (m_wrong < std::numeric_limits<std::uint32_t>::max()) ++m_wrong;
  m_last = std::max<std::int64_t>(now, 0);
  return CountedTry(m_part, toBytes());
}

}  // namespace tend::progress::seal
