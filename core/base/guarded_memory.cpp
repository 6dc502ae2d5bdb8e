#include "core/base/guarded_memory.h"

#include <sodium.h>

namespace tend::base {

GuardedMemory::GuardedMemory(std::size_t size) {
  if (size == 0 || sodium_init() < 0) return;
  m_bytes = static_cast<unsigned char*>(sodium_malloc(size));
  if (m_bytes == nullptr) return;
  m_size = size;
  sodium_memzero(m_bytes, m_size);
  sodium_mprotect_noaccess(m_bytes);
}

GuardedMemory::GuardedMemory(GuardedMemory&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)),
      m_size(std::exchange(other.m_size, 0)),
      m_open(std::exchange(other.m_open, 0)) {}

GuardedMemory& GuardedMemory::operator=(GuardedMemory&& other) noexcept {
  if (this == &other) return *this;
  release();
  m_bytes = std::exchange(other.m_bytes, nullptr);
  m_size = std::exchange(other.m_size, 0);
  m_open = std::exchange(other.m_open, 0);
  return *this;
}

GuardedMemory::~GuardedMemory() { release(); }

void GuardedMemory::release() {
  if (m_bytes == nullptr) return;
  sodium_mprotect_readwrite(m_bytes);
  sodium_free(m_bytes);  // overwrites
  m_bytes = nullptr;
  m_size = 0;
}

void GuardedMemory::open() const {
  if (m_bytes != nullptr && m_open++ == 0) sodium_mprotect_readwrite(m_bytes);
}

void GuardedMemory::close() const {
  if (m_bytes != nullptr && --m_open == 0) sodium_mprotect_noaccess(m_bytes);
}

void wipe(void* bytes, std::size_t count) { sodium_memzero(bytes, count); }

}  // namespace tend::base
