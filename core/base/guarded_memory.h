// A block of memory for secrets: libsodium's guarded pages, locked into RAM where the system allows it, unreadable
// between uses, between guard pages, overwritten when they go. It knows nothing of what it holds.
// Used by guarded_text.h (passphrases) and core/progress/seal/guarded_key.h (keys).
#pragma once

#include <cstddef>
#include <utility>

namespace tend::base {

class GuardedMemory {
 public:
  /// Room for `size` bytes, all zero. Where there is no such memory left, size() is 0.
  explicit GuardedMemory(std::size_t size);
  GuardedMemory(GuardedMemory&& other) noexcept;
  GuardedMemory& operator=(GuardedMemory&& other) noexcept;
  GuardedMemory(const GuardedMemory&) = delete;
  GuardedMemory& operator=(const GuardedMemory&) = delete;
  ~GuardedMemory();

  std::size_t size() const { return m_size; }

  /// Readable and writable for the length of a scope; scopes may lie within each other. Null where size() is 0.
  class Opened {
   public:
    explicit Opened(const GuardedMemory& memory) : m_memory(memory) { m_memory.open(); }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    ~Opened() { m_memory.close(); }

    unsigned char* bytes() const { return m_memory.m_bytes; }

   private:
    const GuardedMemory& m_memory;
  };

 private:
  void open() const;
  void close() const;
  void release();

  unsigned char* m_bytes = nullptr;
  std::size_t m_size = 0;
  mutable int m_open = 0;
};

/// Overwrites bytes with zeros, also where the compiler sees that nobody reads them again.
void wipe(void* bytes, std::size_t count);

}  // namespace tend::base
