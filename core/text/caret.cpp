// Carets and hit tests on positioned lines, also where directions are mixed.
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/text/cells.h"
#include "core/text/paragraph.h"

namespace tend::text {
namespace {

float lineStart(const ShapedText& text, const Line& line) { return text.rightToLeft() ? line.rightPx : line.leftPx; }

float caretIn(const std::vector<Cell>& cells, std::uint32_t byteOffset, float start) {
  const Cell* before = nullptr;  // the cell that ends nearest before the offset
  for (const Cell& cell : cells) {
    if (byteOffset >= cell.begin && byteOffset < cell.end) return cell.leading;
    if (cell.end <= byteOffset && (before == nullptr || cell.end > before->end)) before = &cell;
  }
  return before != nullptr ? before->trailing : start;
}

}  // namespace

float caretX(const ShapedText& text, const Lines& lines, std::size_t index, std::uint32_t byteOffset) {
  if (index >= lines.lines.size()) return 0;
  const Line& line = lines.lines[index];
  return caretIn(cellsOf(text, lines, line), byteOffset, lineStart(text, line));
}

std::uint32_t offsetAt(const ShapedText& text, const Lines& lines, std::size_t index, float xPx) {
  if (index >= lines.lines.size()) return 0;
  const Line& line = lines.lines[index];
  const std::vector<Cell> cells = cellsOf(text, lines, line);
  std::uint32_t nearest = line.textBegin;
  float distance = 0;
  bool found = false, stands = false;
  for (const Cell& cell : cells) {
    const float left = std::min(cell.leading, cell.trailing), right = std::max(cell.leading, cell.trailing);
    const float away = xPx < left ? left - xPx : xPx > right ? xPx - right : 0;
    if (found && (away > distance || (away == distance && stands))) continue;
    const bool leading = std::abs(xPx - cell.leading) <= std::abs(xPx - cell.trailing);
    const std::uint32_t offset = leading ? cell.begin : cell.end;
    // Where directions meet, two offsets share a place: the one whose caret stands there is meant.
    const float edge = leading ? cell.leading : cell.trailing;
    const bool here = leading || std::abs(caretIn(cells, offset, lineStart(text, line)) - edge) < 0.01F;
    if (found && away == distance && !here) continue;
    found = true;
    stands = here;
    distance = away;
    nearest = offset;
  }
  return nearest;
}

std::uint32_t graphemeAt(const ShapedText& text, const Lines& lines, std::size_t index, float xPx) {
  if (index >= lines.lines.size()) return 0;
  std::uint32_t nearest = lines.lines[index].textBegin;
  float distance = -1;
  for (const Cell& cell : cellsOf(text, lines, lines.lines[index])) {
    const float left = std::min(cell.leading, cell.trailing), right = std::max(cell.leading, cell.trailing);
    const float away = xPx < left ? left - xPx : xPx > right ? xPx - right : 0;
    if (distance >= 0 && away >= distance) continue;
    distance = away;
    nearest = cell.begin;
  }
  return nearest;
}

std::vector<Extent> extentsOf(const ShapedText& text, const Lines& lines, std::size_t index, std::uint32_t begin,
                              std::uint32_t end) {
  constexpr float kTouching = 0.25F;
  std::vector<Extent> parts;
  if (index >= lines.lines.size()) return parts;
  for (const Cell& cell : cellsOf(text, lines, lines.lines[index])) {
    if (cell.begin >= end || cell.end <= begin) continue;
    parts.push_back({std::min(cell.leading, cell.trailing), std::max(cell.leading, cell.trailing)});
  }
  std::sort(parts.begin(), parts.end(), [](const Extent& a, const Extent& b) { return a.leftPx < b.leftPx; });
  std::vector<Extent> out;
  for (const Extent& part : parts) {
    if (!out.empty() && part.leftPx <= out.back().rightPx + kTouching) {
      out.back().rightPx = std::max(out.back().rightPx, part.rightPx);
    } else {
      out.push_back(part);
    }
  }
  return out;
}

}  // namespace tend::text
