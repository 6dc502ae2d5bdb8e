#include "core/progress/seal/recovery_code.h"

#include <sodium.h>

#include <array>
#include <cstdint>
#include <optional>

#include "core/base/crockford.h"

namespace tend::progress::seal {
namespace {

constexpr std::size_t kCodeSigns = kRecoveryGroups * kGroupSigns;

/// Times x in the field of 32 elements (x^5 + x^2 + 1).
unsigned timesX(unsigned value) { return ((value << 1U) ^ ((value & 16U) != 0 ? 0b100101U : 0U)) & 31U; }

/// Every sign has a weight of its own, a power of x, and so has the group's place: any one wrong sign and any two
/// neighbours that changed places give another sum, and so does a group in another group's place.
unsigned checkOf(const unsigned char* signs, std::size_t group) {
  auto sum = static_cast<unsigned>(group + 1);
  for (std::size_t i = 0; i + 1 < kGroupSigns; ++i) sum = timesX(sum) ^ signs[i];
  return timesX(sum);
}

/// Values 0 to 31 of one code, overwritten when they go.
struct Signs {
  std::array<unsigned char, kCodeSigns> values{};
  Signs() = default;
  Signs(const Signs&) = delete;
  Signs& operator=(const Signs&) = delete;
  ~Signs() { base::wipe(values.data(), values.size()); }
};

/// What was typed, sign by sign: dashes and spaces left out, dashes and spaces of typographers too.
struct Typed {
  std::size_t count = 0;
  std::optional<std::size_t> strange;  // place of the first sign that is in no code
};

Typed readSigns(std::string_view text, Signs& signs) {
  Typed typed;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t separator = base::separatorAt(text, at);
    at += separator != 0 ? separator : 1;
    if (separator != 0) continue;
    const char sign = text[at - 1];
    const bool inside = (static_cast<unsigned char>(sign) & 0xC0U) == 0x80U;  // of a letter already counted
    if (inside) continue;
    const std::optional<std::uint8_t> value = base::crockfordValue(sign);
    if (!value && !typed.strange) typed.strange = typed.count;
    if (value && typed.count < kCodeSigns) signs.values[typed.count] = *value;
    ++typed.count;
  }
  return typed;
}

std::optional<std::size_t> firstMistyped(const Signs& signs) {
  for (std::size_t group = 0; group < kRecoveryGroups; ++group) {
    const unsigned char* const at = signs.values.data() + group * kGroupSigns;
    if (checkOf(at, group) != at[kGroupSigns - 1]) return group;
  }
  return std::nullopt;
}

tl::unexpected<base::Error> mistyped(std::size_t group) {
  return base::fail(base::ErrorCode::CheckFailed, "recovery.mistyped", {{"group", std::to_string(group + 1)}});
}

base::GuardedText written(const Signs& signs, bool dashes) {
  base::GuardedText text(kCodeSigns + kRecoveryGroups - 1);
  for (std::size_t i = 0; i < kCodeSigns; ++i) {
    if (dashes && i != 0 && i % kGroupSigns == 0) text.append("-");
    text.append(base::kCrockfordSigns.substr(signs.values[i], 1));
  }
  return text;
}

}  // namespace

base::GuardedText makeRecoveryCode() {
  Signs signs;
  randombytes_buf(signs.values.data(), signs.values.size());
  for (unsigned char& value : signs.values) value &= 31U;
  for (std::size_t group = 0; group < kRecoveryGroups; ++group) {
    unsigned char* const at = signs.values.data() + group * kGroupSigns;
    at[kGroupSigns - 1] = static_cast<unsigned char>(checkOf(at, group));
  }
  return written(signs, true);
}

base::Result<base::GuardedText> readRecoveryCode(const base::GuardedText& typed) {
  Signs signs;
  Typed found;
  typed.read([&](std::string_view bytes) { found = readSigns(bytes, signs); });
  if (found.count != kCodeSigns) {
    return base::fail(base::ErrorCode::CheckFailed, "recovery.length",
                      {{"typed", std::to_string(found.count)}, {"wanted", std::to_string(kCodeSigns)}});
  }
  if (found.strange) return mistyped(*found.strange / kGroupSigns);
  if (const auto group = firstMistyped(signs)) return mistyped(*group);
  base::GuardedText canonical = written(signs, false);
  if (canonical.size() != kCodeSigns) return base::fail(base::ErrorCode::Unavailable, "seal.no_memory");
  return canonical;
}

}  // namespace tend::progress::seal
