// A short secret text (a passphrase) in memory of its own: libsodium's guarded pages, locked into RAM where the system
// allows it, unreadable between uses, overwritten when they go. Never copied, printed or compared with others here.
// docs/decisions/0009-the-field.md says what this promises and what it cannot. Used by core/text/edit and app/shell.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace tend::base {

class GuardedText {
 public:
  /// Room for `capacity` bytes. Where there is no such memory left, nothing fits (usable() is false).
  explicit GuardedText(std::size_t capacity);
  GuardedText(GuardedText&& other) noexcept;
  GuardedText& operator=(GuardedText&& other) noexcept;
  GuardedText(const GuardedText&) = delete;
  GuardedText& operator=(const GuardedText&) = delete;
  ~GuardedText();

  bool usable() const { return m_bytes != nullptr; }
  std::size_t size() const { return m_size; }
  std::size_t capacity() const { return m_capacity; }

  /// False, and nothing changed, if it does not fit or `at` is beyond the end.
  bool insert(std::size_t at, std::string_view bytes);
  bool append(std::string_view bytes) { return insert(m_size, bytes); }
  void erase(std::size_t at, std::size_t count);
  void clear() { erase(0, m_size); }

  /// Calls `use` with the bytes, which can be read only until it returns.
  template <class Use>
  void read(Use use) const {
    const Opened opened(*this);
    use(std::string_view(m_bytes, m_bytes != nullptr ? m_size : 0));
  }

 private:
  /// Readable for the length of a scope; scopes may lie within each other.
  class Opened {
   public:
    explicit Opened(const GuardedText& text) : m_text(text) { m_text.open(); }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    ~Opened() { m_text.close(); }

   private:
    const GuardedText& m_text;
  };
  void open() const;
  void close() const;
  void release();

  char* m_bytes = nullptr;
  std::size_t m_size = 0;
  std::size_t m_capacity = 0;
  mutable int m_open = 0;
};

/// Overwrites bytes with zeros, also where the compiler sees that nobody reads them again.
void wipe(void* bytes, std::size_t count);

}  // namespace tend::base
