// Carets and hit tests on positioned lines, also where directions are mixed.
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/text/cells.h"
#include "core/text/paragraph.h"

namespace tend::text {
namespace {

float lineStart(const ShapedText& text, const Line& line) { return text.rightToLeft() ? line.rightPx : line.leftPx; }

}  // namespace

float caretX(const ShapedText& text, const Lines& lines, std::size_t index, std::uint32_t byteOffset) {
  if (index >= lines.lines.size()) return 0;
  const Line& line = lines.lines[index];
  const Cell* before = nullptr;  // the cell that ends nearest before the offset
  const std::vector<Cell> cells = cellsOf(text, lines, line);
  for (const Cell& cell : cells) {
    if (byteOffset >= cell.begin && byteOffset < cell.end) return cell.leading;
    if (cell.end <= byteOffset && (before == nullptr || cell.end > before->end)) before = &cell;
  }
  return before != nullptr ? before->trailing : lineStart(text, line);
}

std::uint32_t offsetAt(const ShapedText& text, const Lines& lines, std::size_t index, float xPx) {
  if (index >= lines.lines.size()) return 0;
  const Line& line = lines.lines[index];
  std::uint32_t nearest = line.textBegin;
  float distance = 0;
  bool found = false, leads = false;
  for (const Cell& cell : cellsOf(text, lines, line)) {
    const float left = std::min(cell.leading, cell.trailing), right = std::max(cell.leading, cell.trailing);
    const float away = xPx < left ? left - xPx : xPx > right ? xPx - right : 0;
    const bool leading = std::abs(xPx - cell.leading) <= std::abs(xPx - cell.trailing);
    // Where directions meet, two offsets share a place: the one whose caret stands there is meant.
    if (found && (away > distance || (away == distance && (leads || !leading)))) continue;
    found = true;
    leads = leading;
    distance = away;
    nearest = leading ? cell.begin : cell.end;
  }
  return nearest;
}

}  // namespace tend::text
