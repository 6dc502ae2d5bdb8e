// Half of ./dev bench tex: shapes each line of a text as a paragraph, rounds every width to scaled points, chooses line
// ends with our breaker under TeX's costs, and writes the very same boxes, glue and penalties as primitives for
// `pdftex -ini`. Line ends are told as numbers of boxes before them. Run by bench_tex.py, which compares.
//
// usage: bench_tex TEXT MEASURE-EM TOLERANCE OUT.tex OUT.ours
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "core/text/knuth_plass.h"
#include "tests/bench/common.h"

using namespace tend;

namespace {

constexpr double kUnits = 655360;  // scaled points of a ten-point em

/// Plain TeX's \adjdemerits; the others are the breaker's own defaults.
constexpr double kAdjDemerits = 10000;
/// The share of a word space that plain TeX's font may lose and gain. The design's are tighter: too few paragraphs
/// would have a solution without the width of glyphs, which TeX is not asked to change here.
constexpr text::SpaceLimits kPlainSpaces{0.67, 1, 1.5, 0};

long long boxes(double em) { return std::llround(em * kUnits); }
/// A multiple of 100, so that every share of it in whole per cent is a whole number.
long long spaces(double em) { return 100 * std::llround(em * kUnits / 100); }

/// The candidates with whole scaled points instead of em, and nothing that hangs.
std::vector<text::Candidate> rounded(const std::vector<text::Candidate>& list) {
  std::vector<text::Candidate> out = list;
  for (text::Candidate& c : out) {
    const long long boxesBefore = boxes(c.before - c.spaceBefore), boxesAfter = boxes(c.after - c.spaceAfter);
    c.spaceBefore = static_cast<double>(spaces(c.spaceBefore));
    c.spaceAfter = static_cast<double>(spaces(c.spaceAfter));
    c.before = static_cast<double>(boxesBefore) + c.spaceBefore;
    c.after = static_cast<double>(boxesAfter) + c.spaceAfter;
    c.head = static_cast<float>(boxes(static_cast<double>(c.head)));
    c.tail = static_cast<float>(boxes(static_cast<double>(c.tail)));
    c.hangEnd = c.hangStart = 0;
  }
  return out;
}

/// Writes one paragraph as TeX's primitives (the macros stand in bench_tex.py) and counts its boxes.
class TexWriter {
 public:
  TexWriter(std::FILE* out, const text::SpaceLimits& limits) : m_out(out), m_limits(limits) {}

  /// The number of boxes before each candidate.
  std::vector<unsigned> write(const std::vector<text::Candidate>& list) {
    std::vector<unsigned> before(list.size());
    m_boxes = 0;
    for (std::size_t i = 1; i < list.size(); ++i) {
      const text::Candidate &from = list[i - 1], &to = list[i];
      const bool inside = to.point >= 0;
      const double begin = from.after - static_cast<double>(from.tail);
      const double end = inside ? to.after - static_cast<double>(to.tail) : to.before + static_cast<double>(to.head);
      const double fixed = to.spaceBefore - from.spaceAfter;  // spaces at which no line may end
      box(end - begin - fixed);
      if (fixed > 0) {
        std::fputs("\\n", m_out);
        glue(fixed);
        box(0);
      }
      before[i] = m_boxes;
      if (to.forced) continue;
      if (inside) {
        divide(to, to.before + static_cast<double>(to.head) - end);
      } else if (to.after > to.before) {
        glue(to.spaceAfter - to.spaceBefore);
      } else {
        std::fputs("\\p0 ", m_out);
      }
    }
    return before;
  }

 private:
  void box(double width) {
    std::fprintf(m_out, "\\b%.0f ", width);
    ++m_boxes;
  }
  void glue(double space) {
    std::fprintf(m_out, "\\s%.0f,%.0f,%.0f ", m_limits.ideal * space, (m_limits.most - m_limits.ideal) * space,
                 (m_limits.ideal - m_limits.least) * space);
  }
  void divide(const text::Candidate& c, double width) {
    if (c.hyphen) {
      std::fprintf(m_out, width != 0 ? "\\d%.0f " : "\\e", width);
    } else {
      std::fprintf(m_out, "\\p%.0f ", static_cast<double>(c.penalty));
    }
  }

  std::FILE* m_out;
  text::SpaceLimits m_limits;
  unsigned m_boxes = 0;
};

text::BreakTask taskFor(const std::vector<text::Candidate>& list, double measureEm, int tolerance) {
  text::BreakTask task;
  task.candidates = &list;
  task.spaces = kPlainSpaces;
  task.measureEm = std::round(measureEm * kUnits);
  task.hang = false;
  task.costs.tolerance = tolerance;
  task.costs.withinLimits = false;
  task.costs.fitnessDemerits = kAdjDemerits;
  task.costs.shortLastDemerits = 0;
  task.costs.hyphensInARow = 1000;
  task.costs.unitsPerEm = 1;
  return task;
}

struct Out {
  std::FILE* tex = nullptr;
  std::FILE* ours = nullptr;
};

void compareParagraph(bench::Tools& tools, const std::string& words, double measureEm, int tolerance, Out& out) {
  text::StyledText styled;
  text::Style style;
  style.font = tools.book.body;
  styled.append(words, style);
  const text::ShapedText shaped = text::shape(tools.library, tools.book, styled, &tools.hyphenator, &tools.cache);
  const std::vector<text::Candidate> list = rounded(shaped.data().candidates);
  const text::BreakTask task = taskFor(list, measureEm, tolerance);
  std::fputs("\\a", out.tex);
  const std::vector<unsigned> before = TexWriter(out.tex, task.spaces).write(list);
  std::fputs("\\z\n", out.tex);
  const auto ends = text::breakOptimally(task);
  if (!ends) std::fputs("none", out.ours);
  for (std::size_t i = 0; ends && i < ends->size(); ++i) std::fprintf(out.ours, "%u ", before[(*ends)[i]]);
  std::fputs("\n", out.ours);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) return 2;
  bench::Tools tools;
  Out out{std::fopen(argv[4], "a"), std::fopen(argv[5], "w")};
  std::ifstream in(argv[1]);
  if (!in || out.tex == nullptr || out.ours == nullptr) return 1;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) compareParagraph(tools, line, std::atof(argv[2]), std::atoi(argv[3]), out);
  }
  std::fputs("\\end\n", out.tex);
  return std::fclose(out.tex) == 0 && std::fclose(out.ours) == 0 ? 0 : 1;
}
