#include "core/text/position_line.h"

#include <algorithm>

#include "core/text/ellipsis.h"
#include "core/text/line_parts.h"

namespace tend::text {
namespace {

/// What fills a line: a factor for word space and one for glyph width.
struct Fill {
  double space = 1, stretch = 1;
};

Fill fillOf(const BreakTask& task, const LineFit& fit, double measure, bool stretched) {
  Fill fill{task.spaces.ideal, 1};
  const double slack = measure - fit.boxes - task.spaces.ideal * fit.spaces;
  if (slack >= 0 && !stretched) return fill;
  const double side = slack >= 0 ? task.spaces.most - task.spaces.ideal : task.spaces.ideal - task.spaces.least;
  const double room = side * fit.spaces + task.spaces.glyphStretch * fit.boxes;
  if (room <= 0) return fill;
  const double ratio = slack / room;
  // First fit may leave lines beyond the limits: too long a gap is worse than a ragged line.
  if (ratio > 1 + 1e-3) return fill;
  const double bounded = std::max(ratio, -1.0);
  fill.space += bounded * side;
  fill.stretch += bounded * task.spaces.glyphStretch;
  return fill;
}

/// Visual order of the parts (L2): reverse every run of parts at a level, from the highest level down.
std::vector<std::uint32_t> visualOrder(const std::vector<LinePart>& parts) {
  std::vector<std::uint32_t> order(parts.size());
  unsigned highest = 0;
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    order[i] = i;
    highest = std::max<unsigned>(highest, parts[i].level);
  }
  for (unsigned level = highest; level >= 1; --level) {
    for (std::size_t i = 0; i < order.size();) {
      std::size_t end = i;
      while (end < order.size() && parts[order[end]].level >= level) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i), order.begin() + static_cast<std::ptrdiff_t>(end));
      i = std::max(end, i + 1);
    }
  }
  return order;
}

/// Writes glyphs from left to right and groups them into runs.
class Pen {
 public:
  Pen(const LineOptions& options, const Fill& fill, double x, std::size_t firstRun, Lines& out)
      : m_size(static_cast<double>(options.sizePx)), m_fill(fill), m_x(x), m_firstRun(firstRun), m_out(out) {}

  void put(const LinePart& part) {
    const double before = m_x;
    LineRun& run = runFor(part);
    if (part.space) {
      putSpaces(part);
    } else {
      putWord(part);
    }
    run.textBegin = std::min(run.textBegin, part.textBegin);
    run.textEnd = std::max(run.textEnd, part.textEnd);
    run.leftPx = std::min(run.leftPx, static_cast<float>(before));
    run.rightPx = static_cast<float>(m_x);
    run.glyphEnd = static_cast<std::uint32_t>(m_out.glyphs.size());
  }

  double x() const { return m_x; }

 private:
  LineRun& runFor(const LinePart& part) {
    const bool rightToLeft = (part.level & 1U) != 0;
    const float size = static_cast<float>(m_size) * part.style->scale;
    if (m_out.runs.size() > m_firstRun) {
      LineRun& last = m_out.runs.back();
      // Neighbours on the line that are neighbours in the text too, or a run would cover text that is not its own.
      const bool follows = rightToLeft ? last.textBegin == part.textEnd : last.textEnd == part.textBegin;
      if (follows && last.font == part.style->font && last.sizePx == size && last.tag == part.style->tag &&
          last.rightToLeft == rightToLeft) {
        return last;
      }
    }
    LineRun run;
    run.font = part.style->font;
    run.sizePx = size;
    run.stretch = static_cast<float>(m_fill.stretch);
    run.tag = part.style->tag;
    run.rightToLeft = rightToLeft;
    run.glyphBegin = run.glyphEnd = static_cast<std::uint32_t>(m_out.glyphs.size());
    run.textBegin = part.textBegin;
    run.textEnd = part.textEnd;
    run.leftPx = run.rightPx = static_cast<float>(m_x);
    m_out.runs.push_back(run);
    return m_out.runs.back();
  }

  void putSpaces(const LinePart& part) {
    const double each = static_cast<double>(part.widthEm) * m_fill.space * m_size / std::max(1U, part.spaceCount);
    const bool rightToLeft = (part.level & 1U) != 0;
    // Two bytes wide where it is a no-break space; offsets of single spaces are what matters for the caret.
    const std::uint32_t bytesEach = (part.textEnd - part.textBegin) / std::max(1U, part.spaceCount);
    for (unsigned i = 0; i < part.spaceCount; ++i) {
      const unsigned logical = rightToLeft ? part.spaceCount - 1 - i : i;
      if (part.style->spaceGlyph != 0) {
        m_out.glyphs.push_back(
            {part.style->spaceGlyph, static_cast<float>(m_x), 0, part.textBegin + logical * bytesEach});
      }
      m_x += each;
    }
  }

  void putWord(const LinePart& part) {
    const double scale = static_cast<double>(part.style->emPerUnit) * m_size;
    const double stretch = scale * m_fill.stretch;
    const double spacing = static_cast<double>(part.style->letterSpacingEm) * m_size;
    const std::vector<ShapedGlyph>& glyphs = part.shown();
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      const ShapedGlyph& g = glyphs[i];
      m_out.glyphs.push_back({g.glyph, static_cast<float>(m_x + g.xOffset * stretch),
                              static_cast<float>(-g.yOffset * scale), part.clusterBase + g.cluster});
      m_x += g.advance * stretch;
      if (i + 1 == glyphs.size() || glyphs[i + 1].cluster != g.cluster) m_x += spacing;
    }
  }

  double m_size;
  Fill m_fill;
  double m_x;
  std::size_t m_firstRun;
  Lines& m_out;
};

/// Sum of a line's parts without the letter spacing after its last letter, less what hangs over the edges.
LineFit fitOfParts(const std::vector<LinePart>& parts, const LineSpan& span, bool hang) {
  LineFit fit;
  for (const LinePart& part : parts) (part.space ? fit.spaces : fit.boxes) += static_cast<double>(part.widthEm);
  if (!parts.empty() && !parts.back().space) fit.boxes -= static_cast<double>(parts.back().style->letterSpacingEm);
  if (hang) fit.boxes -= static_cast<double>(span.from.hangStart) + static_cast<double>(span.to.hangEnd);
  return fit;
}

double startOf(Align align, double slack, bool rightToLeft) {
  if (align == Align::Centre) return slack / 2;
  const bool atRight = (align == Align::End) != rightToLeft;
  return atRight ? slack : 0;
}

}  // namespace

void positionLine(const Setting& setting, const LineSpan& span, Lines& out) {
  const LineOptions& options = *setting.options;
  const BreakTask& task = *setting.task;
  const bool rightToLeft = setting.data->rightToLeft;
  const double size = static_cast<double>(options.sizePx);
  std::vector<LinePart> parts = linePartsOf(*setting.data, span.from, span.to);
  const double measure = task.measureOf(span.index);
  if (span.cutOff) endWithEllipsis(*setting.library, *setting.data, measure, task.spaces.ideal, parts);
  LineFit fit = fitOfParts(parts, span, task.hang && !span.cutOff);
  const Fill fill = fillOf(task, fit, measure, setting.justified && !span.last && !span.cutOff);
  const double width = (fit.boxes * fill.stretch + fit.spaces * fill.space) * size;
  const double slack = measure * size - width;
  const double indent = (task.measureEm - measure) * size;

  Line line;
  line.textBegin = span.from.offset;
  line.textEnd = span.cutOff ? static_cast<std::uint32_t>(setting.data->utf8.size()) : span.to.offset;
  line.hyphenated = span.to.inserted && !span.cutOff;
  const Align align = setting.justified ? Align::Start : options.align == Align::Justify ? Align::Start : options.align;
  const double left = (rightToLeft ? 0 : indent) + startOf(align, slack, rightToLeft);
  line.leftPx = static_cast<float>(left);
  line.rightPx = static_cast<float>(left + width);
  line.runBegin = static_cast<std::uint32_t>(out.runs.size());
  const float hangLeft = rightToLeft ? span.to.hangEnd : span.from.hangStart;
  const double hang = task.hang && !span.cutOff ? static_cast<double>(hangLeft) * fill.stretch * size : 0;
  Pen pen(options, fill, left - hang, out.runs.size(), out);
  for (const std::uint32_t i : visualOrder(parts)) pen.put(parts[i]);
  line.runEnd = static_cast<std::uint32_t>(out.runs.size());
  out.lines.push_back(line);
}

}  // namespace tend::text
