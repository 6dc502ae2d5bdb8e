// A short secret text (a passphrase) in guarded memory (guarded_memory.h). Never copied, printed or compared with
// others here.
// docs/decisions/0009-the-field.md says what this promises and what it cannot. Used by core/text/edit, app/shell and
// core/progress/seal.
#pragma once

#include <string_view>

#include "core/base/guarded_memory.h"

namespace tend::base {

class GuardedText {
 public:
  /// Room for `capacity` bytes. Where there is no such memory left, nothing fits (usable() is false).
  explicit GuardedText(std::size_t capacity) : m_memory(capacity) {}
  GuardedText(GuardedText&& other) noexcept;
  GuardedText& operator=(GuardedText&& other) noexcept;
  GuardedText(const GuardedText&) = delete;
  GuardedText& operator=(const GuardedText&) = delete;
  ~GuardedText() = default;

  bool usable() const { return m_memory.size() != 0; }
  std::size_t size() const { return m_size; }
  std::size_t capacity() const { return m_memory.size(); }

  /// False, and nothing changed, if it does not fit or `at` is beyond the end.
  bool insert(std::size_t at, std::string_view bytes);
  bool append(std::string_view bytes) { return insert(m_size, bytes); }
  void erase(std::size_t at, std::size_t count);
  void clear() { erase(0, m_size); }

  /// Calls `use` with the bytes, which can be read only until it returns.
  template <class Use>
  void read(Use use) const {
    const GuardedMemory::Opened opened(m_memory);
    use(std::string_view(reinterpret_cast<const char*>(opened.bytes()), usable() ? m_size : 0));
  }

 private:
  GuardedMemory m_memory;
  std::size_t m_size = 0;
};

}  // namespace tend::base
