// Carets and hit tests on positioned lines, also where directions are mixed.
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/text/paragraph.h"
#include "core/text/segment.h"

namespace tend::text {
namespace {

/// What one grapheme covers on the line. `leading` is where the caret before it stands, `trailing` after it.
struct Cell {
  std::uint32_t begin = 0, end = 0;
  float leading = 0, trailing = 0;
};

/// Left edges of a run's clusters, in visual order. Marks share their letter's cluster.
struct Edge {
  std::uint32_t cluster = 0;
  float x = 0;
};

std::vector<Edge> edgesOf(const Lines& lines, const LineRun& run) {
  std::vector<Edge> edges;
  for (std::uint32_t g = run.glyphBegin; g < run.glyphEnd; ++g) {
    const PositionedGlyph& glyph = lines.glyphs[g];
    if (glyph.byteOffset < run.textBegin || glyph.byteOffset >= run.textEnd) continue;  // an inserted hyphen
    if (!edges.empty() && edges.back().cluster == glyph.byteOffset) {
      edges.back().x = std::min(edges.back().x, glyph.xPx);
    } else {
      edges.push_back({glyph.byteOffset, glyph.xPx});
    }
  }
  if (!edges.empty()) edges.front().x = run.leftPx;
  return edges;
}

/// Where the run's own text ends on the right: an inserted hyphen is not part of it.
float textRight(const Lines& lines, const LineRun& run) {
  for (std::uint32_t g = run.glyphBegin; g < run.glyphEnd; ++g) {
    if (lines.glyphs[g].byteOffset >= run.textEnd && !run.rightToLeft) return lines.glyphs[g].xPx;
  }
  return run.rightPx;
}

/// A cluster of several graphemes (a ligature) is divided evenly between them.
void addCells(const ShapedText& text, Cell whole, std::vector<Cell>& out) {
  const std::string_view bytes = std::string_view(text.utf8()).substr(whole.begin, whole.end - whole.begin);
  const std::vector<std::uint32_t> graphemes = graphemeBoundaries(bytes);
  const auto count = static_cast<float>(graphemes.size() - 1);
  for (std::size_t i = 0; i + 1 < graphemes.size(); ++i) {
    const float step = (whole.trailing - whole.leading) / count;
    out.push_back({whole.begin + graphemes[i], whole.begin + graphemes[i + 1],
                   whole.leading + step * static_cast<float>(i), whole.leading + step * static_cast<float>(i + 1)});
  }
}

void addRun(const ShapedText& text, const Lines& lines, const LineRun& run, std::vector<Cell>& out) {
  const std::vector<Edge> edges = edgesOf(lines, run);
  const float right = textRight(lines, run);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const float left = edges[i].x;
    const float next = i + 1 < edges.size() ? edges[i + 1].x : right;
    Cell cell;
    cell.begin = edges[i].cluster;
    if (run.rightToLeft) {
      cell.end = i > 0 ? edges[i - 1].cluster : run.textEnd;
      cell.leading = next;
      cell.trailing = left;
    } else {
      cell.end = i + 1 < edges.size() ? edges[i + 1].cluster : run.textEnd;
      cell.leading = left;
      cell.trailing = next;
    }
    if (cell.end > cell.begin) addCells(text, cell, out);
  }
}

std::vector<Cell> cellsOf(const ShapedText& text, const Lines& lines, const Line& line) {
  std::vector<Cell> cells;
  for (std::uint32_t r = line.runBegin; r < line.runEnd; ++r) addRun(text, lines, lines.runs[r], cells);
  return cells;
}

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
