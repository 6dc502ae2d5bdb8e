// Keeping the lines up to date. Where carets stand on them is in layout_carets.cpp.
#include "core/text/edit/layout.h"

#include <algorithm>
#include <utility>

namespace tend::text::edit {
namespace {

constexpr float kEndless = 4e6F;  // a float still tells hundredths of pixels apart near zero, where lines begin

std::vector<std::string> paragraphsOf(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find('\n', at);
    out.emplace_back(text.substr(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) return out;
    at = end + 1;
  }
}

}  // namespace

bool Setting::sameShape(const Setting& o) const {
  return library == o.library && book == o.book && cache == o.cache && style.sameShapeAs(o.style) &&
         language == o.language;
}

bool Setting::operator==(const Setting& o) const {
  return sameShape(o) && sizePx == o.sizePx && linePx == o.linePx && widthPx == o.widthPx &&
         rightToLeft == o.rightToLeft;
}

void Layout::changed(Unchanged unchanged) {
  if (!m_change) m_change = unchanged;
  m_change->prefix = std::min(m_change->prefix, unchanged.prefix);
  m_change->suffix = std::min(m_change->suffix, unchanged.suffix);
}

void Layout::arrange(const std::string& text, const Setting& setting) {
  const bool sameShape = ready() && setting.sameShape(m_setting);
  const bool same = ready() && setting == m_setting;
  if (same && !m_change) return;
  m_setting = setting;
  if (!sameShape) {
    m_paragraphs.clear();
    m_change = Unchanged{};
    m_size = 0;
  }
  if (sameShape && !same) {
    for (Paragraph& paragraph : m_paragraphs) breakAgain(paragraph);
  }
  if (m_change) replaceParagraphs(text);
  m_change.reset();
  number();
}

/// Keeps the paragraphs that lie, with the LF between them and the change, in what is unchanged.
void Layout::replaceParagraphs(const std::string& text) {
  const std::uint32_t prefix = m_change->prefix;
  const std::uint32_t oldSuffix = m_size - std::min(m_size, m_change->suffix);
  std::size_t first = 0;
  while (first < m_paragraphs.size() && m_paragraphs[first].end() < prefix) ++first;
  std::size_t last = m_paragraphs.size();
  while (last > first && m_paragraphs[last - 1].begin > oldSuffix) --last;
  const auto newSize = static_cast<std::uint32_t>(text.size());
  const std::uint32_t begin = first < m_paragraphs.size() ? m_paragraphs[first].begin : 0;
  const std::uint32_t kept = last < m_paragraphs.size() ? m_size - m_paragraphs[last].begin + 1 : 0;
  std::vector<Paragraph> fresh;
  for (std::string& utf8 : paragraphsOf(std::string_view(text).substr(begin, newSize - kept - begin))) {
    fresh.push_back(made(std::move(utf8)));
  }
  const auto at = m_paragraphs.begin() + static_cast<std::ptrdiff_t>(first);
  const auto to = m_paragraphs.begin() + static_cast<std::ptrdiff_t>(last);
  const auto put = m_paragraphs.erase(at, to);
  m_paragraphs.insert(put, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
  m_size = newSize;
}

Layout::Paragraph Layout::made(std::string utf8) {
  StyledText styled;
  styled.language = m_setting.language;
  Style style = m_setting.style;
  style.hyphenate = false;
  styled.append(utf8, style);
  Paragraph out;
  out.shaped = shape(*m_setting.library, *m_setting.book, styled, nullptr, m_setting.cache);
  breakAgain(out);
  ++m_shaped;
  return out;
}

void Layout::breakAgain(Paragraph& paragraph) const {
  LineOptions options;
  options.sizePx = m_setting.sizePx;
  options.widthPx = m_setting.widthPx > 0 ? m_setting.widthPx : kEndless;
  // An endless line that runs from the right is set at the left as well: all of it lies near zero.
  const bool atEnd = m_setting.widthPx <= 0 && paragraph.shaped.rightToLeft();
  options.align = atEnd ? Align::End : Align::Start;
  options.breaking = Breaking::Greedy;
  options.hyphenate = false;
  options.hangPunctuation = false;
  paragraph.lines = breakLines(*m_setting.library, paragraph.shaped, options);
  paragraph.dx = 0;
  if (!atEnd || paragraph.lines.lines.empty()) return;
  // Spaces at its end stand to its left.
  std::vector<Cell> spaces;
  addTrailingSpaces(paragraph, paragraph.lines.lines.front(), spaces);
  for (const Cell& cell : spaces) paragraph.dx = std::max(paragraph.dx, -cell.trailing);
}

void Layout::number() {
  std::uint32_t begin = 0;
  m_lineCount = 0;
  for (Paragraph& paragraph : m_paragraphs) {
    paragraph.begin = begin;
    paragraph.firstLine = m_lineCount;
    begin += paragraph.size() + 1;
    m_lineCount += paragraph.lineCount();
  }
}

float Layout::widestPx() const {
  float widest = 0;
  for (std::size_t p = 0; p < m_paragraphs.size(); ++p) {
    for (std::size_t l = 0; l < m_paragraphs[p].lineCount(); ++l) {
      for (const Cell& cell : cells({p, l})) widest = std::max({widest, cell.leading, cell.trailing});
    }
  }
  return widest;
}

std::vector<SetLine> Layout::linesBetween(float top, float bottom) const {
  std::vector<SetLine> out;
  const auto from = static_cast<std::size_t>(std::max(0.0F, top / m_setting.linePx));
  for (std::size_t i = from; i < m_lineCount; ++i) {
    const float y = static_cast<float>(i) * m_setting.linePx;
    if (y >= bottom) break;
    const Spot spot = spotOfLine(i);
    const Paragraph& paragraph = m_paragraphs[spot.paragraph];
    if (paragraph.lines.lines.empty()) continue;
    out.push_back({&paragraph.lines, &paragraph.lines.lines[spot.line], paragraph.dx, y});
  }
  return out;
}

}  // namespace tend::text::edit
