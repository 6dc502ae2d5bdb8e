// Bytes that were sealed and are open now: ordinary memory, overwritten when it goes. Against what is left lying about,
// not against somebody who reads this process while it is open. What open functions of this room give back.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

#include "core/base/guarded_memory.h"

namespace tend::progress::seal {

class PlainBytes {
 public:
  explicit PlainBytes(std::size_t size) : m_bytes(std::make_unique<unsigned char[]>(size)), m_size(size) {}
  PlainBytes(PlainBytes&& other) noexcept
      : m_bytes(std::move(other.m_bytes)),
        m_size(std::exchange(other.m_size, 0)),
        m_content(std::exchange(other.m_content, {})) {}
  PlainBytes& operator=(PlainBytes&&) = delete;
  PlainBytes(const PlainBytes&) = delete;
  PlainBytes& operator=(const PlainBytes&) = delete;
  ~PlainBytes() {
    if (m_bytes) base::wipe(m_bytes.get(), m_size);
  }

  unsigned char* data() { return m_bytes.get(); }
  std::size_t size() const { return m_size; }

  /// The part of the bytes that is content; all of the rest is length and padding.
  std::string_view content() const { return m_content; }
  void setContent(std::size_t begin, std::size_t length) {
    m_content = std::string_view(reinterpret_cast<const char*>(m_bytes.get()) + begin, length);
  }

 private:
  std::unique_ptr<unsigned char[]> m_bytes;
  std::size_t m_size = 0;
  std::string_view m_content;
};

}  // namespace tend::progress::seal
