// breakLines(): from shaped text, a size and a width to lines of positioned glyphs. No shaping happens here.
#include <algorithm>

#include "core/text/candidates.h"
#include "core/text/knuth_plass.h"
#include "core/text/position_line.h"

namespace tend::text {
namespace {

// Beyond this the whole-paragraph optimum is not worth its memory (about 100 bytes a candidate): first fit.
constexpr std::size_t kMostOptimalCandidates = 100000;
constexpr float kLeastSizePx = 1, kLeastWidthPx = 1;

BreakTask taskFor(const LineOptions& options) {
  BreakTask task;
  const double size = static_cast<double>(options.sizePx);
  task.measureEm = static_cast<double>(options.widthPx) / size;
  task.narrowLines = options.narrowLines;
  task.narrowByEm = static_cast<double>(options.narrowByPx) / size;
  task.firstIndentEm = static_cast<double>(options.firstIndentPx) / size;
  task.hyphens = options.hyphenate;
  task.hang = options.hangPunctuation;
  if (!options.barredHyphens.empty()) task.barredHyphens = &options.barredHyphens;
  if (options.align != Align::Justify) task.spaces.ideal = 1;
  if (options.breaking == Breaking::Balanced) {
    task.goal = Goal::Balanced;
  } else {
    task.goal = options.align == Align::Justify ? Goal::Justified : Goal::Ragged;
  }
  return task;
}

LineOptions sane(LineOptions options) {
  if (!(options.sizePx >= kLeastSizePx)) options.sizePx = kLeastSizePx;
  if (!(options.widthPx >= kLeastWidthPx)) options.widthPx = kLeastWidthPx;
  return options;
}

double narrowestOf(const BreakTask& task) {
  return std::min({task.measureEm, task.measureOf(0),
                   task.narrowLines > 0 ? task.measureOf(task.narrowLines - 1) : task.measureEm});
}

/// The ends of all lines, and whether the limits of justified lines had to be given up.
struct Choice {
  std::vector<std::uint32_t> ends;
  bool justified = false;
  bool gaveUp = false;
};

Choice choose(BreakTask& task, Breaking breaking) {
  Choice choice;
  choice.justified = task.goal == Goal::Justified;
  const bool optimal = breaking != Breaking::Greedy && task.candidates->size() <= kMostOptimalCandidates;
  if (!optimal) {
    choice.ends = breakGreedily(task);
    return choice;
  }
  auto ends = breakOptimally(task);
  if (!ends && task.goal == Goal::Justified) {
    choice.gaveUp = true;
    choice.justified = false;
    task.goal = Goal::Ragged;
    ends = breakOptimally(task);
  }
  choice.ends = ends ? std::move(*ends) : breakGreedily(task);
  return choice;
}

}  // namespace

float Lines::widestPx() const {
  float widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.rightPx - line.leftPx);
  return widest;
}

Lines breakLines(const FontLibrary& library, const ShapedText& text, const LineOptions& asked) {
  const LineOptions options = sane(asked);
  const ShapedText::Data& data = text.data();
  BreakTask task = taskFor(options);
  std::vector<Candidate> split;
  const double narrowest = narrowestOf(task);
  const bool splits = needsSplits(data, narrowest);
  if (splits) split = withSplits(data, narrowest, task.hyphens);
  const std::vector<Candidate>& candidates = splits ? split : data.candidates;
  task.candidates = &candidates;
  const Choice choice = choose(task, options.breaking);

  Lines out;
  out.fellBackToRagged = choice.gaveUp;
  const Setting setting{&library, &data, &options, &task, choice.justified};
  out.lines.reserve(choice.ends.size());
  out.runs.reserve(choice.ends.size());
  out.glyphs.reserve(data.utf8.size());
  std::uint32_t from = 0;
  for (std::size_t i = 0; i < choice.ends.size(); ++i) {
    const std::uint32_t end = choice.ends[i];
    const bool cutOff = options.maxLines > 0 && i + 1 == options.maxLines && i + 1 < choice.ends.size();
    positionLine(setting, {candidates[from], candidates[end], i, candidates[end].forced, cutOff}, out);
    if (cutOff) break;
    from = end;
  }
  return out;
}

}  // namespace tend::text
