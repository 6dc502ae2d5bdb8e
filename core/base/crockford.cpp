#include "core/base/crockford.h"

namespace tend::base {

std::optional<std::uint8_t> crockfordValue(char sign) {
  if (sign >= 'a' && sign <= 'z') sign = static_cast<char>(sign - 'a' + 'A');
  if (sign == 'O') sign = '0';
  if (sign == 'I' || sign == 'L') sign = '1';
  const std::size_t at = kCrockfordSigns.find(sign);
  if (at == std::string_view::npos) return std::nullopt;
  return static_cast<std::uint8_t>(at);
}

std::size_t separatorAt(std::string_view text, std::size_t at) {
  if (std::string_view(" -\t\n\r").find(text[at]) != std::string_view::npos) return 1;
  for (const std::string_view wide : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\u00A0", "\u202F"}) {
    if (text.substr(at, wide.size()) == wide) return wide.size();
  }
  return 0;
}

}  // namespace tend::base
