// The reading half of core/base/archive.h: cereal's input archive over bytes in memory that are not trusted.
// Include archive.h instead. Every overload here exists because cereal's own would allocate before checking.
#pragma once

#include <array>
#include <cereal/archives/portable_binary.hpp>
#include <cereal/types/common.hpp>
#include <cstdint>
#include <cstring>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/base/result.h"

namespace tend::base {

/// Bounds of one record. The number of bytes at hand bounds everything as well.
struct ArchiveLimits {
  std::uint64_t maxBytes = 64ULL << 20U;  // of the whole record
  std::uint64_t maxCount = 4'000'000;     // elements of one container
  std::uint32_t maxDepth = 64;            // objects within objects, containers counted too
};

enum class BytesAfter : std::uint8_t { None, Allowed };

/// Thrown inside an archive only; readRecord() turns it into a Result. Types with their own load() may throw it too.
class ArchiveFailure : public std::exception {
 public:
  explicit ArchiveFailure(std::string id, ErrorCode code = ErrorCode::BadData) : m_error{code, std::move(id), {}, {}} {}
  const Error& error() const { return m_error; }
  const char* what() const noexcept override { return m_error.id.c_str(); }

 private:
  Error m_error;
};

/// cereal input archive that knows how many bytes are left.
class BoundedInput : public cereal::InputArchive<BoundedInput> {
 public:
  /// `bytes` must outlive the archive. Throws ArchiveFailure if they are too many or not little-endian.
  BoundedInput(std::string_view bytes, const ArchiveLimits& limits);

  std::size_t bytesLeft() const { return m_bytes.size(); }

  /// Copies the next `size` bytes to `to`, or throws.
  void take(void* to, std::size_t size) {
    if (size > m_bytes.size()) throw ArchiveFailure("archive.cut_off");
    if (size > 0) std::memcpy(to, m_bytes.data(), size);
    m_bytes.remove_prefix(size);
  }

  /// Reads a number of elements, each of which needs `leastBytes` (>= 1) more, or throws.
  std::size_t takeCount(std::size_t leastBytes);

  /// Reads `size` bytes as text.
  std::string takeString();

  /// Throws unless all bytes were used.
  void finish() const;

  void enter() {
    if (++m_depth > m_limits.maxDepth) throw ArchiveFailure("archive.too_deep");
  }
  void leave() { --m_depth; }

 private:
  std::string_view m_bytes;
  ArchiveLimits m_limits;
  std::uint32_t m_depth = 0;
};

}  // namespace tend::base

// What BoundedInput reads, cereal's portable binary archive has written.
template <>
struct cereal::traits::detail::get_output_from_input<tend::base::BoundedInput> {
  using type = cereal::PortableBinaryOutputArchive;
};

namespace tend::base {

// cereal calls these round every value; they count the depth.
template <class T>
void prologue(BoundedInput& in, const T&) {
  in.enter();
}
template <class T>
void epilogue(BoundedInput& in, const T&) {
  in.leave();
}

/// Numbers, least significant byte first whatever the machine is.
template <class T>
std::enable_if_t<std::is_arithmetic_v<T>> load(BoundedInput& in, T& value) {
  static_assert(sizeof(T) <= 8, "long double has no portable size");
  std::array<unsigned char, sizeof(T)> bytes{};
  in.take(bytes.data(), bytes.size());
  if constexpr (std::is_same_v<T, bool>) {
    if (bytes[0] > 1) throw ArchiveFailure("archive.damaged");
    value = bytes[0] == 1;
  } else {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) bits |= static_cast<std::uint64_t>(bytes[i]) << (8U * i);
    if constexpr (std::is_same_v<T, float>) {
      const auto narrow = static_cast<std::uint32_t>(bits);
      std::memcpy(&value, &narrow, sizeof(T));
    } else if constexpr (std::is_same_v<T, double>) {
      std::memcpy(&value, &bits, sizeof(T));
    } else {
      value = static_cast<T>(bits);
    }
  }
}

template <class T>
void serialize(BoundedInput& in, cereal::NameValuePair<T>& pair) {
  in(pair.value);
}

/// The count of a map or set: cereal loops over it, so it is checked here.
template <class T>
void load(BoundedInput& in, cereal::SizeTag<T>& tag) {
  tag.size = static_cast<std::decay_t<T>>(in.takeCount(1));
}

inline void load(BoundedInput& in, std::string& text) { text = in.takeString(); }

/// The fewest bytes an element can have. A type that says so itself (kLeastStoredBytes) is refused sooner where a count
/// promises more than is there.
template <class T>
constexpr std::size_t leastStoredBytes() {
  if constexpr (std::is_arithmetic_v<T>) {
    return sizeof(T);
  } else if constexpr (requires { T::kLeastStoredBytes; }) {
    return T::kLeastStoredBytes;
  } else {
    return 1;
  }
}

/// A count alone never allocates: it grows element by element, unless the bytes at hand have room for all of them. A
/// type may bound its number by itself (kMostStored).
template <class T, class A>
void load(BoundedInput& in, std::vector<T, A>& all) {
  const std::size_t count = in.takeCount(leastStoredBytes<T>());
  if constexpr (requires { T::kMostStored; }) {
    if (count > T::kMostStored) throw ArchiveFailure("archive.too_large");
  }
  all.clear();
  if constexpr (leastStoredBytes<T>() > 1) all.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    T value{};
    in(value);
    all.push_back(std::move(value));
  }
}

template <class A>
void load(BoundedInput& in, std::vector<bool, A>& all) {
  const std::size_t count = in.takeCount(1);
  all.clear();
  for (std::size_t i = 0; i < count; ++i) {
    bool value = false;
    in(value);
    all.push_back(value);
  }
}

// What a record may not hold. (A kind is a string id; owners are values.)
template <class T, class D>
void load(BoundedInput&, std::unique_ptr<T, D>&) = delete;
template <class T>
void load(BoundedInput&, std::shared_ptr<T>&) = delete;
template <class... T>
void load(BoundedInput&, std::variant<T...>&) = delete;
template <class T>
void load(BoundedInput&, cereal::BinaryData<T>&) = delete;

}  // namespace tend::base
