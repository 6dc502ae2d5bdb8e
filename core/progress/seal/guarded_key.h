// A key of 32 bytes in guarded memory (core/base/guarded_memory.h). Never copied, printed or compared.
// Used by this room only: what leaves it is sealed.
#pragma once

#include <cstddef>

#include "core/base/guarded_memory.h"

namespace tend::progress::seal {

class GuardedKey {
 public:
  static constexpr std::size_t kBytes = 32;

  /// All zero; fill it with write(). Not usable() where the system gives no such memory.
  GuardedKey() : m_memory(kBytes) {}

  /// 32 bytes from libsodium's random source.
  static GuardedKey random();

  bool usable() const { return m_memory.size() == kBytes; }

  /// Calls `use` with the 32 bytes, which can be read only until it returns. Needs usable().
  template <class Use>
  auto read(Use use) const {
    const base::GuardedMemory::Opened opened(m_memory);
    const unsigned char* const bytes = opened.bytes();
    return use(bytes);
  }

  /// As read(), for filling them.
  template <class Use>
  auto write(Use use) {
    const base::GuardedMemory::Opened opened(m_memory);
    return use(opened.bytes());
  }

 private:
  base::GuardedMemory m_memory;
};

/// A key for one purpose, made from another: BLAKE2b (libsodium's crypto_kdf), context "TendSeal".
enum class Purpose : unsigned char { Body = 1, Slots = 2 };
GuardedKey subkey(const GuardedKey& key, Purpose purpose);

}  // namespace tend::progress::seal
