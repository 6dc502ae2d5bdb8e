// Carets, hits, movements and selections of a Layout, also where directions are mixed: one moves over cells as they
// stand on the screen, and the affinity remembers on which side of the boundary one is.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/text/edit/layout.h"
#include "core/text/font_impl.h"
#include "core/text/segment.h"

namespace tend::text::edit {
namespace {

constexpr float kTouchingPx = 0.01F;
constexpr float kLineEndPx = 6;  // what a selected line end shows

float leftOf(const Cell& cell) { return std::min(cell.leading, cell.trailing); }
float rightOf(const Cell& cell) { return std::max(cell.leading, cell.trailing); }
float middleOf(const Cell& cell) { return (cell.leading + cell.trailing) / 2; }

void addRect(std::vector<base::Rect>& out, std::size_t firstOfLine, base::Rect rect) {
  if (out.size() > firstOfLine && rect.x <= out.back().right() + kTouchingPx) {
    out.back().width = std::max(out.back().right(), rect.right()) - out.back().x;
  } else {
    out.push_back(rect);
  }
}

}  // namespace

std::size_t Layout::paragraphOf(std::uint32_t offset) const {
  const auto above = std::upper_bound(m_paragraphs.begin(), m_paragraphs.end(), offset,
                                      [](std::uint32_t at, const Paragraph& p) { return at < p.begin; });
  return above == m_paragraphs.begin() ? 0 : static_cast<std::size_t>(above - m_paragraphs.begin()) - 1;
}

Layout::Spot Layout::spotOf(Caret caret) const {
  Spot spot{paragraphOf(caret.offset), 0};
  const Paragraph& paragraph = m_paragraphs[spot.paragraph];
  const std::uint32_t at = caret.offset - paragraph.begin;
  for (std::size_t i = 1; i < paragraph.lines.lines.size(); ++i) {
    const std::uint32_t begin = paragraph.lines.lines[i].textBegin;
    if (at < begin || (at == begin && caret.affinity == Affinity::Up)) break;
    spot.line = i;
  }
  return spot;
}

Layout::Spot Layout::spotOfLine(std::size_t line) const {
  const auto above = std::upper_bound(m_paragraphs.begin(), m_paragraphs.end(), line,
                                      [](std::size_t at, const Paragraph& p) { return at < p.firstLine; });
  const std::size_t p = above == m_paragraphs.begin() ? 0 : static_cast<std::size_t>(above - m_paragraphs.begin()) - 1;
  return {p, std::min(line - m_paragraphs[p].firstLine, m_paragraphs[p].lineCount() - 1)};
}

bool Layout::isLastLine(Spot spot) const { return spot.line + 1 >= m_paragraphs[spot.paragraph].lineCount(); }

Range Layout::rangeOf(Spot spot) const {
  const Paragraph& paragraph = m_paragraphs[spot.paragraph];
  if (paragraph.lines.lines.empty()) return {paragraph.begin, paragraph.end()};
  const Line& line = paragraph.lines.lines[spot.line];
  return {paragraph.begin + line.textBegin, isLastLine(spot) ? paragraph.end() : paragraph.begin + line.textEnd};
}

bool Layout::rightToLeft(std::uint32_t offset) const {
  if (!ready()) return m_setting.rightToLeft;
  const Paragraph& paragraph = m_paragraphs[paragraphOf(offset)];
  return paragraph.size() == 0 ? m_setting.rightToLeft : paragraph.shaped.rightToLeft();
}

/// Where an empty line begins.
float Layout::edgeOf(Spot spot) const {
  const Paragraph& paragraph = m_paragraphs[spot.paragraph];
  if (!rightToLeft(paragraph.begin)) return 0;
  if (m_setting.widthPx > 0) return m_setting.widthPx;
  return paragraph.lines.lines.empty() ? 0 : paragraph.lines.lines[spot.line].rightPx;
}

/// The typesetter leaves out the spaces that a line ends with; somebody who types them wants to see the caret move.
void Layout::addTrailingSpaces(const Paragraph& paragraph, const Line& line, std::vector<Cell>& out) const {
  std::uint32_t from = line.textBegin;
  for (std::uint32_t r = line.runBegin; r < line.runEnd; ++r) from = std::max(from, paragraph.lines.runs[r].textEnd);
  const bool last = &line == &paragraph.lines.lines.back();
  const std::uint32_t to = last ? paragraph.size() : line.textEnd;
  if (from >= to) return;
  const OpenFont& font = m_setting.library->impl().open(m_setting.style.font);
  const float width = static_cast<float>(font.spaceAdvance) / static_cast<float>(font.unitsPerEm) * m_setting.sizePx;
  const bool rtl = paragraph.shaped.rightToLeft();
  const float step = rtl ? -width : width;
  float x = line.runBegin == line.runEnd ? (rtl ? line.rightPx : line.leftPx) : (rtl ? line.leftPx : line.rightPx);
  const std::string_view rest = std::string_view(paragraph.shaped.utf8()).substr(from, to - from);
  const std::vector<std::uint32_t> graphemes = graphemeBoundaries(rest);
  for (std::size_t i = 0; i + 1 < graphemes.size(); ++i, x += step) {
    out.push_back({from + graphemes[i], from + graphemes[i + 1], x, x + step});
  }
}

/// The line's cells from left to right, with the paragraph's place added. They never leave the field's width.
std::vector<Cell> Layout::cells(Spot spot) const {
  const Paragraph& paragraph = m_paragraphs[spot.paragraph];
  if (paragraph.lines.lines.empty()) return {};
  const Line& line = paragraph.lines.lines[spot.line];
  std::vector<Cell> out = cellsOf(paragraph.shaped, paragraph.lines, line);
  addTrailingSpaces(paragraph, line, out);
  const float most = m_setting.widthPx > 0 ? m_setting.widthPx : std::numeric_limits<float>::max();
  for (Cell& cell : out) {
    cell.begin += paragraph.begin;
    cell.end += paragraph.begin;
    cell.leading = std::clamp(cell.leading + paragraph.dx, 0.0F, most);
    cell.trailing = std::clamp(cell.trailing + paragraph.dx, 0.0F, most);
  }
  std::stable_sort(out.begin(), out.end(), [](const Cell& a, const Cell& b) { return middleOf(a) < middleOf(b); });
  return out;
}

float Layout::xOf(Spot spot, Caret caret) const {
  const Cell* before = nullptr;  // the cell that ends nearest before the caret
  const std::vector<Cell> all = cells(spot);
  for (const Cell& cell : all) {
    const bool inside = caret.offset >= cell.begin && caret.offset < cell.end;
    if (inside && !(caret.affinity == Affinity::Up && caret.offset == cell.begin)) return cell.leading;
    if (cell.end <= caret.offset && (before == nullptr || cell.end > before->end)) before = &cell;
  }
  if (before != nullptr) return before->trailing;
  // At the very beginning of the line.
  for (const Cell& cell : all) {
    if (cell.begin == caret.offset) return cell.leading;
  }
  return edgeOf(spot);
}

base::Point Layout::caretAt(Caret caret) const {
  if (!ready()) return {};
  const Spot spot = spotOf(caret);
  const std::size_t line = m_paragraphs[spot.paragraph].firstLine + spot.line;
  return {xOf(spot, caret), static_cast<float>(line) * m_setting.linePx};
}

Caret Layout::nearest(Spot spot, float x) const {
  Caret best{rangeOf(spot).begin, Affinity::Down};
  float distance = std::numeric_limits<float>::max();
  for (const Cell& cell : cells(spot)) {
    const float away = x < leftOf(cell) ? leftOf(cell) - x : x > rightOf(cell) ? x - rightOf(cell) : 0;
    if (away >= distance) continue;
    distance = away;
    const bool leads = std::abs(x - cell.leading) <= std::abs(x - cell.trailing);
    best = leads ? Caret{cell.begin, Affinity::Down} : Caret{cell.end, Affinity::Up};
  }
  return best;
}

Caret Layout::hit(base::Point point) const {
  if (!ready()) return {};
  const float line = std::floor(point.y / m_setting.linePx);
  const float last = static_cast<float>(m_lineCount - 1);
  return nearest(spotOfLine(static_cast<std::size_t>(std::clamp(line, 0.0F, last))), point.x);
}

/// From a line's end to the next line, or from its beginning to the one before.
Caret Layout::beyond(Spot spot, Caret caret, bool forward) const {
  const Paragraph& paragraph = m_paragraphs[spot.paragraph];
  const std::string& utf8 = paragraph.shaped.utf8();
  const std::uint32_t at = caret.offset - paragraph.begin;
  if (forward) {
    if (at < utf8.size()) return {paragraph.begin + nextGrapheme(utf8, at), Affinity::Down};
    return spot.paragraph + 1 < m_paragraphs.size() ? Caret{paragraph.end() + 1, Affinity::Down} : caret;
  }
  if (at > 0) return {paragraph.begin + previousGrapheme(utf8, at), Affinity::Down};
  return spot.paragraph > 0 ? Caret{paragraph.begin - 1, Affinity::Up} : caret;
}

Caret Layout::beside(Caret caret, bool right) const {
  if (!ready()) return caret;
  const Spot spot = spotOf(caret);
  const float x = xOf(spot, caret);
  const std::vector<Cell> all = cells(spot);
  const Cell* over = nullptr;
  for (const Cell& cell : all) {
    const float away = right ? middleOf(cell) - x : x - middleOf(cell);
    if (away > kTouchingPx / 2 && (over == nullptr || !right)) over = &cell;
  }
  if (over == nullptr) return beyond(spot, caret, right != rightToLeft(caret.offset));
  const bool toEnd = over->rightToLeft() != right;
  const Caret out = toEnd ? Caret{over->end, Affinity::Up} : Caret{over->begin, Affinity::Down};
  // Behind the space at which a line was broken, the caret stands on the next.
  if (toEnd && !isLastLine(spot) && out.offset == rangeOf(spot).end) return {out.offset, Affinity::Down};
  return out;
}

Caret Layout::below(Caret caret, int lines, float x) const {
  if (!ready()) return caret;
  const Spot spot = spotOf(caret);
  const auto now = static_cast<long>(m_paragraphs[spot.paragraph].firstLine + spot.line);
  const long wanted = now + lines;
  if (wanted < 0) return {};
  if (wanted >= static_cast<long>(m_lineCount)) {
    if (now + 1 < static_cast<long>(m_lineCount)) return nearest(spotOfLine(m_lineCount - 1), x);
    return {m_size, Affinity::Up};
  }
  return nearest(spotOfLine(static_cast<std::size_t>(wanted)), x);
}

Caret Layout::lineStart(Caret caret) const {
  return ready() ? Caret{rangeOf(spotOf(caret)).begin, Affinity::Down} : Caret{};
}

Caret Layout::lineEnd(Caret caret) const { return ready() ? Caret{rangeOf(spotOf(caret)).end, Affinity::Up} : Caret{}; }

std::vector<base::Rect> Layout::rects(Range range, float top, float bottom) const {
  std::vector<base::Rect> out;
  const auto from = static_cast<std::size_t>(std::max(0.0F, top / m_setting.linePx));
  for (std::size_t i = from; i < m_lineCount && ready(); ++i) {
    const float y = static_cast<float>(i) * m_setting.linePx;
    if (y >= bottom) break;
    const Spot spot = spotOfLine(i);
    const Range line = rangeOf(spot);
    if (line.begin > range.end) break;
    if (line.end < range.begin) continue;
    const std::size_t firstOfLine = out.size();
    for (const Cell& cell : cells(spot)) {
      if (cell.begin >= range.end || cell.end <= range.begin) continue;
      addRect(out, firstOfLine, {leftOf(cell), y, rightOf(cell) - leftOf(cell), m_setting.linePx});
    }
    const bool lineEnd = isLastLine(spot) && range.begin <= line.end && range.end > line.end;
    if (!lineEnd) continue;
    const float x = xOf(spot, {line.end, Affinity::Up});
    const bool rtl = rightToLeft(line.begin);
    addRect(out, firstOfLine, {rtl ? x - kLineEndPx : x, y, kLineEndPx, m_setting.linePx});
  }
  return out;
}

}  // namespace tend::text::edit
