#include "core/base/guarded_text.h"

#include <cstring>

namespace tend::base {

GuardedText::GuardedText(GuardedText&& other) noexcept
    : m_memory(std::move(other.m_memory)), m_size(std::exchange(other.m_size, 0)) {}

GuardedText& GuardedText::operator=(GuardedText&& other) noexcept {
  if (this == &other) return *this;
  m_memory = std::move(other.m_memory);
  m_size = std::exchange(other.m_size, 0);
  return *this;
}

bool GuardedText::insert(std::size_t at, std::string_view bytes) {
  if (at > m_size || bytes.size() > capacity() - m_size) return false;
  if (bytes.empty()) return true;
  const GuardedMemory::Opened opened(m_memory);
  unsigned char* const text = opened.bytes();
  std::memmove(text + at + bytes.size(), text + at, m_size - at);
  std::memcpy(text + at, bytes.data(), bytes.size());
  m_size += bytes.size();
  return true;
}

void GuardedText::erase(std::size_t at, std::size_t count) {
  if (at >= m_size || count == 0) return;
  if (count > m_size - at) count = m_size - at;
  const GuardedMemory::Opened opened(m_memory);
  unsigned char* const text = opened.bytes();
  std::memmove(text + at, text + at + count, m_size - at - count);
  m_size -= count;
  wipe(text + m_size, count);
}

}  // namespace tend::base
