// Bits as signs of Crockford's base 32 with a check of 32 bits behind them, grouped by fours for reading. What the bits
// mean is homework.h's. Private to core/share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tend::share {

constexpr std::size_t kBitsOfSign = 5;
constexpr std::size_t kCheckBits = 32;
constexpr std::size_t kSignsOfGroup = 4;
constexpr std::size_t kLeastSigns = 16;
constexpr std::size_t kMostSigns = 28;

/// Bits, the highest of each number first.
class Bits {
 public:
  void put(std::uint32_t value, std::size_t bits);
  /// The next bits; zeros behind the end.
  std::uint32_t take(std::size_t bits);
  std::size_t size() const { return m_bits.size(); }
  std::size_t left() const { return m_bits.size() - m_taken; }
  const std::vector<bool>& all() const { return m_bits; }

 private:
  std::vector<bool> m_bits;
  std::size_t m_taken = 0;
};

/// How many signs carry so many bits and the check: whole groups.
std::size_t signsFor(std::size_t payloadBits);

/// The signs of a payload, filled up with zero bits; no separators.
std::string signsOf(const Bits& payload);

/// The payload of what somebody typed, with its filling. Fails with homework.length {typed} or homework.mistyped.
base::Result<Bits> payloadOf(std::string_view typed);

/// What is left of the check over sound signs: 0 where nothing is wrong with them.
std::uint32_t restOf(std::string_view signs);

/// "XXXX-XXXX-…".
std::string grouped(std::string_view signs);

}  // namespace tend::share
