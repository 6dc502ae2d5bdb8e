#include "core/base/guarded_text.h"

#include <sodium.h>

#include <cstring>

namespace tend::base {

GuardedText::GuardedText(std::size_t capacity) {
  if (capacity == 0 || sodium_init() < 0) return;
  m_bytes = static_cast<char*>(sodium_malloc(capacity));
  if (m_bytes == nullptr) return;
  m_capacity = capacity;
  sodium_memzero(m_bytes, m_capacity);
  sodium_mprotect_noaccess(m_bytes);
}

GuardedText::GuardedText(GuardedText&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)),
      m_size(std::exchange(other.m_size, 0)),
      m_capacity(std::exchange(other.m_capacity, 0)),
      m_open(std::exchange(other.m_open, 0)) {}

GuardedText& GuardedText::operator=(GuardedText&& other) noexcept {
  if (this == &other) return *this;
  release();
  m_bytes = std::exchange(other.m_bytes, nullptr);
  m_size = std::exchange(other.m_size, 0);
  m_capacity = std::exchange(other.m_capacity, 0);
  m_open = std::exchange(other.m_open, 0);
  return *this;
}

GuardedText::~GuardedText() { release(); }

void GuardedText::release() {
  if (m_bytes == nullptr) return;
  sodium_mprotect_readwrite(m_bytes);
  sodium_free(m_bytes);  // overwrites
  m_bytes = nullptr;
  m_size = m_capacity = 0;
}

bool GuardedText::insert(std::size_t at, std::string_view bytes) {
  if (at > m_size || bytes.size() > m_capacity - m_size) return false;
  if (bytes.empty()) return true;
  const Opened opened(*this);
  std::memmove(m_bytes + at + bytes.size(), m_bytes + at, m_size - at);
  std::memcpy(m_bytes + at, bytes.data(), bytes.size());
  m_size += bytes.size();
  return true;
}

void GuardedText::erase(std::size_t at, std::size_t count) {
  if (at >= m_size || count == 0) return;
  if (count > m_size - at) count = m_size - at;
  const Opened opened(*this);
  std::memmove(m_bytes + at, m_bytes + at + count, m_size - at - count);
  m_size -= count;
  sodium_memzero(m_bytes + m_size, count);
}

void GuardedText::open() const {
  if (m_bytes != nullptr && m_open++ == 0) sodium_mprotect_readwrite(m_bytes);
}

void GuardedText::close() const {
  if (m_bytes != nullptr && --m_open == 0) sodium_mprotect_noaccess(m_bytes);
}

void wipe(void* bytes, std::size_t count) { sodium_memzero(bytes, count); }

}  // namespace tend::base
