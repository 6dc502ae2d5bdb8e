// Wrong tries at one lock: how many, and how long to wait before the next. A try is counted on the disk before it is
// made, so that ending the program in the middle wins nothing; the types below allow no other order:
//   auto counted = tries.count(now);               // seal.wait while the wait lasts
//   counted->ticket = store.save(name, counted->bytes(), Purge::No);
//   auto permit = std::move(*counted).permit(storeDone);  // only with the word that it is saved
//   part.unlock(std::move(*permit), …);            // locked_part.h
// It slows down somebody at this program, not somebody with a copy of the file: docs/store-sealing.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/result.h"
#include "core/base/store.h"
#include "core/progress/seal/header.h"

namespace tend::progress::seal {

/// Leave to try one secret, once.
class TryPermit {
 public:
  TryPermit(TryPermit&& other) noexcept : m_part(other.m_part), m_valid(std::exchange(other.m_valid, false)) {}
  TryPermit& operator=(TryPermit&&) = delete;
  TryPermit(const TryPermit&) = delete;
  TryPermit& operator=(const TryPermit&) = delete;
  ~TryPermit() = default;

  /// Whether it is for this part; false for ever after the first time.
  bool spend(const PartId& part) { return std::exchange(m_valid, false) && part == m_part; }

 private:
  friend class CountedTry;
  explicit TryPermit(const PartId& part) : m_part(part) {}
  PartId m_part;
  bool m_valid = true;
};

/// A try that is counted, and not yet known to be saved.
class CountedTry {
 public:
  const std::string& bytes() const { return m_bytes; }
  base::StoreTicket ticket = 0;  // of the save of bytes(), set by the caller

  /// The permit, if `done` is the end of that save. The save's own error, or seal.not_counted (IoError) for another.
  base::Result<TryPermit> permit(const base::StoreDone& done) &&;

 private:
  friend class Tries;
  CountedTry(const PartId& part, std::string bytes) : m_part(part), m_bytes(std::move(bytes)) {}
  PartId m_part;
  std::string m_bytes;
};

class Tries {
 public:
  explicit Tries(const PartId& part) : m_part(part) {}

  /// What toBytes() gave. Fails as base::readRecord() does, and with seal.damaged when it is another part's: begin anew
  /// with Tries(part) then, for whoever can harm this record could as well remove it.
  static base::Result<Tries> read(std::string_view bytes, const PartId& part);
  std::string toBytes() const;

  std::uint32_t wrong() const { return m_wrong; }

  /// Seconds until the next try may be made; `now` is the wall clock in seconds since 1970. The first three wrong tries
  /// are free, then 2 s, 4 s, … up to 5 min. A clock set back begins the wait anew and never makes it longer than that.
  std::int64_t waitSeconds(std::int64_t now);

  /// Counts a try as wrong, for the time being. seal.wait {time} (CheckFailed) while the wait lasts; save toBytes()
  /// then too, or a clock that was set back is waited for again after the program was ended.
  base::Result<CountedTry> count(std::int64_t now);

  /// The secret was right: all is forgotten. Save toBytes() again.
  void succeeded() { m_wrong = 0; }

 private:
  PartId m_part;
  std::uint32_t m_wrong = 0;
  std::int64_t m_last = 0;  // when the last try was counted
};

}  // namespace tend::progress::seal
