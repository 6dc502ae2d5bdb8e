#include "app/state/places/pin.h"

#include <algorithm>

#include "core/base/archive.h"
#include "core/progress/seal/pin_hash.h"

namespace tend::state {
namespace {

const base::RecordHeader kHeader{"tend.pin", 1};

struct PinRecord {
  std::string hash;
  std::uint32_t wrong = 0;
  std::int64_t restUntil = 0;

  template <class Archive>
  void serialize(Archive& a) {
    a(hash, wrong, restUntil);
  }
};

}  // namespace

base::Result<Pin> Pin::read(std::string_view bytes) {
  auto record = base::readRecord<PinRecord>(bytes, kHeader);
  if (!record) return tl::unexpected<base::Error>(record.error());
  Pin pin;
  pin.m_hash = std::move(record->hash);
  pin.m_wrong = record->wrong;
  pin.m_restUntil = record->restUntil;
  return pin;
}

std::string Pin::toBytes() const { return base::writeRecord(kHeader, PinRecord{m_hash, m_wrong, m_restUntil}); }

base::Result<void> Pin::choose(std::string_view digits) {
  auto hash = progress::seal::hashPin(digits);
  if (!hash) return tl::unexpected<base::Error>(hash.error());
  m_hash = std::move(*hash);
  m_wrong = 0;
  m_restUntil = 0;
  return {};
}

std::int64_t Pin::restSeconds(std::int64_t now) {
  if (m_restUntil == 0) return 0;
  // Compared before anything is subtracted: a damaged file may hold any number.
  if (now >= m_restUntil) {
    m_restUntil = 0;
    return 0;
  }
  if (m_restUntil > now + kRestSeconds) m_restUntil = now + kRestSeconds;
  return m_restUntil - now;
}

void Pin::count(std::int64_t now) {
  if (++m_wrong < kTriesBeforeRest) return;
  m_wrong = 0;
  m_restUntil = now + kRestSeconds;
}

bool Pin::opens(std::string_view digits) {
  if (!progress::seal::isPin(m_hash, digits)) return false;
  m_wrong = 0;
  m_restUntil = 0;
  return true;
}

}  // namespace tend::state
