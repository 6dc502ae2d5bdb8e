#include "core/text/styled_text.h"

namespace tend::text {

void StyledText::append(const std::string& text, const Style& style) {
  if (text.empty()) return;
  const auto begin = static_cast<std::uint32_t>(utf8.size());
  utf8 += text;
  ranges.push_back({begin, static_cast<std::uint32_t>(utf8.size()), style});
}

}  // namespace tend::text
