// An open file that closes itself, and calls that go on after a signal. Says nothing of what an errno means to people:
// disk.cpp, files.cpp and durable_storage.cpp, which use it, each do so for themselves.
#pragma once

#include <cerrno>
#include <utility>

namespace tend::platform {

/// Calls again what a signal interrupted. Not for close(): after EINTR the file is closed.
template <class Call>
auto persist(const Call& call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

class Descriptor {
 public:
  /// -1, as a call that failed gives it, is no file.
  explicit Descriptor(int number = -1) : m_number(number) {}
  Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(m_number, other.m_number);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  int get() const { return m_number; }
  bool valid() const { return m_number >= 0; }

  /// Closes it now. False, with errno, where the bytes did not arrive: some file systems (over a network) say so only
  /// here. Closed in either case.
  bool closeChecked();

 private:
  int m_number;
};

}  // namespace tend::platform
