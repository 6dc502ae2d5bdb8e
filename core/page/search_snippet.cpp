// The line of context that a hit is shown in.
#include <algorithm>

#include "core/page/search.h"

namespace tend::page {
namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
constexpr std::string_view kLineSeparator = "\xE2\x80\xA8";

/// Line breaks become spaces; `out` may shrink, so places are taken from its size as it grows.
void appendLine(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const bool separator = text.substr(0, kLineSeparator.size()) == kLineSeparator;
    out += separator || text.front() == '\n' ? ' ' : text.front();
    text.remove_prefix(separator ? kLineSeparator.size() : 1);
  }
}

bool isSpaceAt(std::string_view text, std::uint32_t at) { return text[at] == ' ' || text[at] == '\n'; }

}  // namespace

Snippet Search::snippet(std::size_t index, std::size_t before, std::size_t after) {
  const std::string_view text = m_index.original(m_index.textHolding(m_hits[index]));
  const Range match = rangeOf(index);
  const auto first = std::lower_bound(m_graphemes.begin(), m_graphemes.end(), match.begin) - m_graphemes.begin();
  const auto last = std::lower_bound(m_graphemes.begin(), m_graphemes.end(), match.end) - m_graphemes.begin();
  auto from = std::max<std::ptrdiff_t>(0, first - static_cast<std::ptrdiff_t>(before));
  auto to = std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(m_graphemes.size()) - 1,
                                     last + static_cast<std::ptrdiff_t>(after));
  // To the next space, where one is not far: then no word is cut.
  if (from > 0) {
    auto space = from - 1;
    while (space < first && !isSpaceAt(text, m_graphemes[static_cast<std::size_t>(space)])) ++space;
    if (space < first) from = space + 1;
  }
  const bool goesOn = m_graphemes[static_cast<std::size_t>(to)] < text.size();
  if (goesOn) {
    auto space = to;
    while (space > last && !isSpaceAt(text, m_graphemes[static_cast<std::size_t>(space)])) --space;
    if (space > last) to = space;
  }
  Snippet snippet;
  if (from > 0) snippet.text += kEllipsis;
  const std::uint32_t begin = m_graphemes[static_cast<std::size_t>(from)];
  const std::uint32_t end = m_graphemes[static_cast<std::size_t>(to)];
  appendLine(snippet.text, text.substr(begin, match.begin - begin));
  snippet.matchBegin = static_cast<std::uint32_t>(snippet.text.size());
  appendLine(snippet.text, text.substr(match.begin, match.end - match.begin));
  snippet.matchEnd = static_cast<std::uint32_t>(snippet.text.size());
  appendLine(snippet.text, text.substr(match.end, end - match.end));
  if (goesOn) snippet.text += kEllipsis;
  return snippet;
}

}  // namespace tend::page
