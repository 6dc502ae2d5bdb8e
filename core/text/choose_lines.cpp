#include "core/text/choose_lines.h"

#include <algorithm>
#include <optional>

namespace tend::text {
namespace {

constexpr float kLeastSizePx = 1, kLeastWidthPx = 1;

}  // namespace

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

void chooseLines(BreakTask& task, Breaking breaking, BreakRoom& room, Choice& choice) {
  choice.justified = task.goal == Goal::Justified;
  choice.gaveUp = false;
  const bool optimally = breaking != Breaking::Greedy && task.candidates->size() <= kMostOptimalCandidates;
  if (optimally && breakOptimally(task, room, choice.ends)) return;
  if (optimally && choice.justified) {
    chooseRagged(task, room, choice);
  } else {
    choice.ends = breakGreedily(task);
  }
}

void chooseRagged(BreakTask& task, BreakRoom& room, Choice& choice) {
  choice.gaveUp = true;
  choice.justified = false;
  task.goal = Goal::Ragged;
  if (!breakOptimally(task, room, choice.ends)) choice.ends = breakGreedily(task);
}

}  // namespace tend::text
