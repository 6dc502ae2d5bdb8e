// Douglas Crockford's base 32: 32 signs that are not taken for each other (no I, L, O, U), and how forgivingly they are
// read when people type them. Not what any code made of them means. Used by recovery codes and homework codes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tend::base {

constexpr std::string_view kCrockfordSigns = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// 0 to 31. Small letters are fine, O counts as 0, and I and L as 1; nothing for what is no sign.
std::optional<std::uint8_t> crockfordValue(char sign);

/// How many bytes of a space or dash stand at `at`, those of typographers too; 0: none does.
std::size_t separatorAt(std::string_view text, std::size_t at);

}  // namespace tend::base
