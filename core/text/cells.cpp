#include "core/text/cells.h"

#include <algorithm>
#include <string_view>

#include "core/text/segment.h"

namespace tend::text {
namespace {

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

}  // namespace

std::vector<Cell> cellsOf(const ShapedText& text, const Lines& lines, const Line& line) {
  std::vector<Cell> cells;
  for (std::uint32_t r = line.runBegin; r < line.runEnd; ++r) addRun(text, lines, lines.runs[r], cells);
  return cells;
}

}  // namespace tend::text
