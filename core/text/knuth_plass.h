// Chooses where the lines of a paragraph end: the least sum of demerits over the whole paragraph (Knuth & Plass,
// "Breaking Paragraphs into Lines", 1981), and first fit for texts where that would be too much. Numbers in, numbers
// out: nothing here knows glyphs. Private to core/text.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/text/shaped_data.h"

namespace tend::text {

enum class Goal : std::uint8_t {
  Justified,  // every line but the last fills the measure within the limits of word space and glyph width
  Ragged,     // lines as long as they may be, of similar length
  Balanced,   // as few lines as possible, then all of the same length
};

/// Limits of a justified line (design 3.3): word space as a part of the natural one, glyph width ± stretch.
struct SpaceLimits {
  double least = 0.78, ideal = 0.97, most = 1.45;
  double glyphStretch = 0.015;
};

/// What lines cost, by TeX's names for it and in TeX's whole numbers, so that the choice can be compared with TeX's
/// (tests/bench/tex). The defaults are the design's.
struct Costs {
  int tolerance = 100;                  // \tolerance: the greatest badness of a justified line
  bool withinLimits = true;             // nothing beyond SpaceLimits, however little badness rounds it to
  double linePenalty = 10;              // \linepenalty
  double fitnessDemerits = 3000;        // \adjdemerits
  double doubleHyphenDemerits = 10000;  // \doublehyphendemerits
  double finalHyphenDemerits = 5000;    // \finalhyphendemerits: the last line but one ends with a hyphen
  double shortLastDemerits = 1e7;       // the last line of one word, or under 12 % of the measure: only if it must
  unsigned hyphensInARow = 2;           // more are never set
  double unitsPerEm = 655360;           // badness is reckoned in these: TeX's scaled points in a ten-point em
};

struct BreakTask {
  const std::vector<Candidate>* candidates = nullptr;
  const std::vector<std::uint32_t>* barredHyphens = nullptr;  // text offsets where no line may end with a hyphen
  Goal goal = Goal::Justified;
  SpaceLimits spaces;
  Costs costs;
  double measureEm = 31;
  std::uint32_t narrowLines = 0;  // the first lines are this much shorter
  double narrowByEm = 0;
  double firstIndentEm = 0;
  bool hyphens = true;
  bool hang = true;

  /// Whether a line may not end here although the text would allow it.
  bool bars(const Candidate& c) const;

  double measureOf(std::size_t line) const {
    double measure = measureEm - (line < narrowLines ? narrowByEm : 0);
    if (line == 0) measure -= firstIndentEm;
    return measure > 0 ? measure : 0;
  }
};

/// A line from one candidate to another: its width apart from word space, and its natural word space.
struct LineFit {
  double boxes = 0, spaces = 0;
};
LineFit fitOf(const Candidate& from, const Candidate& to, bool hang);

/// 100 (t/s)³ for a line that has to change by `t` and may well change by `s`, rounded as TeX does ("TeX: The Program",
/// § 108); 10000 is infinite.
int badnessOf(std::int64_t t, std::int64_t s);

/// The demerits of setting a line this way, or a negative number if it can not be. Public for the tests, which try
/// every possibility. `fitness` is the class of tightness: 0 tight, 1 decent, 2 loose, 3 very loose.
struct LineCost {
  double demerits = -1;
  std::uint8_t fitness = 1;
};
LineCost costOf(const BreakTask& task, const Candidate& from, const Candidate& to, std::size_t line);

/// What a line's neighbour needs to know of it.
struct LineEnd {
  std::uint8_t fitness = 1;
  bool hyphen = false;
  bool last = false;
};

/// What two neighbouring lines cost together, on top of their own demerits.
double pairCost(const Costs& costs, const LineEnd& before, const LineEnd& line);

/// A way to set the paragraph up to one candidate. All that later lines depend on is its key.
struct BreakNode {
  std::uint32_t candidate = 0;
  std::uint32_t line = 0;  // lines before this place
  std::uint32_t previous = 0xFFFFFFFF;
  std::uint8_t fitness = 1;
  std::uint8_t hyphens = 0;  // lines in a row that end with a hyphen
  double demerits = 0;
};

/// A node that a line may still begin at, with what its candidate says of that line.
struct ActiveNode {
  double after = 0, spaceAfter = 0, tail = 0, hangStart = 0;
  std::uint32_t node = 0;
};

/// Working memory that is kept from one paragraph to the next.
struct BreakRoom {
  std::vector<BreakNode> nodes;
  std::vector<ActiveNode> active;
  std::vector<std::uint32_t> fresh;
};

/// Indices of the chosen candidates, without the first, in order. Nothing if there is no solution within the limits.
std::optional<std::vector<std::uint32_t>> breakOptimally(const BreakTask& task);
/// The same in memory that the caller keeps; false if there is no solution.
bool breakOptimally(const BreakTask& task, BreakRoom& room, std::vector<std::uint32_t>& ends);

/// First fit. Always gives an answer: what is wider than a line stands alone on one.
std::vector<std::uint32_t> breakGreedily(const BreakTask& task);

}  // namespace tend::text
