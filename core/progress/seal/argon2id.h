// From a passphrase to a key, slowly: Argon2id (RFC 9106, libsodium) with 64 MiB, so that every guess costs that much
// memory and about 0.4 s on the device the lock was made on. Files say the passes; no file can choose the memory.
// Used by slots.h. Passphrases count as the bytes typed: docs/store-sealing.md says why they are not normalised.
#pragma once

#include <array>
#include <cstdint>
#include <functional>

#include "core/base/guarded_text.h"
#include "core/base/result.h"
#include "core/progress/seal/guarded_key.h"

namespace tend::progress::seal {

constexpr std::uint8_t kFewestPasses = 1;
constexpr std::uint8_t kMostPasses = 20;
constexpr std::uint32_t kMemoryKiB = 64 * 1024;

using Salt = std::array<unsigned char, 16>;

class Argon2id {
 public:
  /// The real thing: 64 MiB.
  Argon2id() = default;

  /// The least memory libsodium allows (8 KiB), so that tests can try a thousand passphrases. Only tests call this, and
  /// nothing read from a file leads here.
  static Argon2id forTests();

  /// seal.no_memory (Unavailable) when the system does not give the memory. Passes outside 1 to 20 are a bug of the
  /// caller: slots from files are checked in header.h.
  base::Result<GuardedKey> derive(const base::GuardedText& secret, const Salt& salt, std::uint8_t passes) const;

 private:
  std::uint32_t m_memoryKiB = kMemoryKiB;
};

/// Seconds on a clock that only goes forward.
using Stopwatch = std::function<double()>;

/// How many passes come nearest to 0.4 s here, 1 to 20. Runs up to four of them; fails as derive() does. A stopwatch
/// that stands still or goes back gives 3, the passes RFC 9106 advises with this memory.
base::Result<std::uint8_t> calibratePasses(const Argon2id& argon2id, const Stopwatch& seconds);

}  // namespace tend::progress::seal
