// The six-digit PIN of whoever keeps an office or a kiosk, and the wrong tries at it, as they are kept. Five wrong
// tries rest a minute. It guards leaving the mode and its settings; nothing private lies behind it (safety.md). Whoever
// has lost it removes the file as the system's administrator: docs/places.md. Not the pad on the screen: pin_pad.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace tend::state {

constexpr std::size_t kPinDigits = 6;
constexpr std::uint32_t kTriesBeforeRest = 5;
constexpr std::int64_t kRestSeconds = 60;

class Pin {
 public:
  /// None is chosen yet.
  Pin() = default;

  /// What toBytes() gave; fails as base::readRecord() does.
  static base::Result<Pin> read(std::string_view bytes);
  std::string toBytes() const;

  bool chosen() const { return !m_hash.empty(); }
  /// Fails where the system gives no memory for it.
  base::Result<void> choose(std::string_view digits);

  /// Seconds until the next try may be made, at most kRestSeconds; `now` is the wall clock in seconds since 1970. A
  /// clock that was set back begins the rest anew.
  std::int64_t restSeconds(std::int64_t now);
  /// One more wrong try, for the time being; to be saved before the try is made, so that ending the program in the
  /// middle wins nothing.
  void count(std::int64_t now);
  /// Whether it is that PIN. If so, the wrong tries are forgotten: save again.
  bool opens(std::string_view digits);

 private:
  std::string m_hash;
  std::uint32_t m_wrong = 0;
  std::int64_t m_restUntil = 0;  // 0: no rest
};

}  // namespace tend::state
