// Which of a paragraph's candidates its lines end at, by the options of breakLines(): the step between shaped words and
// positioned glyphs, and all that a paragraph's height depends on. Private to core/text.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/knuth_plass.h"
#include "core/text/paragraph.h"

namespace tend::text {

/// Beyond this the whole-paragraph optimum is not worth its memory (about 100 bytes a candidate): first fit.
constexpr std::size_t kMostOptimalCandidates = 100000;

/// The ends of all lines, and whether the limits of justified lines had to be given up.
struct Choice {
  std::vector<std::uint32_t> ends;  // candidates
  bool justified = false;
  bool gaveUp = false;
};

/// Sizes and widths that make sense.
LineOptions sane(LineOptions options);
/// All of the task but its candidates. Keeps a pointer into `options`.
BreakTask taskFor(const LineOptions& options);
double narrowestOf(const BreakTask& task);

/// The task's goal changes where a justified paragraph has to be set ragged.
void chooseLines(BreakTask& task, Breaking breaking, BreakRoom& room, Choice& choice);
/// Where no justified lines are within the limits.
void chooseRagged(BreakTask& task, BreakRoom& room, Choice& choice);

}  // namespace tend::text
