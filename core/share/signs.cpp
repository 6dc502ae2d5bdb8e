#include "core/share/signs.h"

#include <algorithm>

#include "core/base/crockford.h"

namespace tend::share {
namespace {

/// CRC-32C (Castagnoli), bit by bit in the order in which the signs stand, so that a wrong sign and two neighbours that
/// changed places are bursts of at most ten bits: those it finds without exception.
std::uint32_t checkOf(const std::vector<bool>& bits, std::size_t count) {
  constexpr std::uint32_t kPolynomial = 0x1EDC6F41U;
  std::uint32_t rest = 0xFFFFFFFFU;
  for (std::size_t i = 0; i < count; ++i) {
    const bool top = (rest >> 31U) != 0;
    rest <<= 1U;
    if (top != bits[i]) rest ^= kPolynomial;
  }
  return rest;
}

struct Typed {
  std::vector<std::uint8_t> values;
  std::size_t count = 0;
  bool strange = false;  // a letter that is in no code
};

Typed readSigns(std::string_view text) {
  Typed typed;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t separator = base::separatorAt(text, at);
    at += separator != 0 ? separator : 1;
    if (separator != 0) continue;
    const char sign = text[at - 1];
    if ((static_cast<unsigned char>(sign) & 0xC0U) == 0x80U) continue;  // inside a letter that was counted
    ++typed.count;
    const auto value = base::crockfordValue(sign);
    typed.strange = typed.strange || !value;
    if (value && typed.values.size() < kMostSigns) typed.values.push_back(*value);
  }
  return typed;
}

Bits bitsOf(const Typed& typed) {
  Bits bits;
  for (const std::uint8_t value : typed.values) bits.put(value, kBitsOfSign);
  return bits;
}

}  // namespace

void Bits::put(std::uint32_t value, std::size_t bits) {
  for (std::size_t i = bits; i-- > 0;) m_bits.push_back(((value >> i) & 1U) != 0);
}

std::uint32_t Bits::take(std::size_t bits) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < bits; ++i) {
    const bool bit = m_taken < m_bits.size() && m_bits[m_taken];
    if (m_taken < m_bits.size()) ++m_taken;
    value = value << 1U | (bit ? 1U : 0U);
  }
  return value;
}

std::size_t signsFor(std::size_t payloadBits) {
  constexpr std::size_t kGroupBits = kSignsOfGroup * kBitsOfSign;
  const std::size_t groups = (payloadBits + kCheckBits + kGroupBits - 1) / kGroupBits;
  return std::max(kLeastSigns, groups * kSignsOfGroup);
}

std::string signsOf(const Bits& payload) {
  const std::size_t count = signsFor(payload.size());
  Bits whole = payload;
  while (whole.size() + kCheckBits < count * kBitsOfSign) whole.put(0, 1);
  whole.put(checkOf(whole.all(), whole.size()), kCheckBits);
  std::string signs;
  for (std::size_t i = 0; i < count; ++i) signs += base::kCrockfordSigns[whole.take(kBitsOfSign)];
  return signs;
}

std::uint32_t restOf(std::string_view signs) {
  const Bits whole = bitsOf(readSigns(signs));
  return checkOf(whole.all(), whole.size());
}

base::Result<Bits> payloadOf(std::string_view text) {
  const Typed typed = readSigns(text);
  if (typed.count < kLeastSigns || typed.count > kMostSigns || typed.count % kSignsOfGroup != 0) {
    return base::fail(base::ErrorCode::CheckFailed, "homework.length", {{"typed", std::to_string(typed.count)}});
  }
  Bits whole = bitsOf(typed);
  const std::size_t payloadBits = typed.count * kBitsOfSign - kCheckBits;
  if (typed.strange || checkOf(whole.all(), whole.size()) != 0) {
    return base::fail(base::ErrorCode::CheckFailed, "homework.mistyped");
  }
  Bits payload;
  for (std::size_t i = 0; i < payloadBits; ++i) payload.put(whole.take(1), 1);
  return payload;
}

std::string grouped(std::string_view signs) {
  std::string text;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    if (i != 0 && i % kSignsOfGroup == 0) text += '-';
    text += signs[i];
  }
  return text;
}

}  // namespace tend::share
