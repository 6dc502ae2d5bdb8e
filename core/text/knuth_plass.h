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
  bool bars(const Candidate& c) const {
    if (c.inserted && !c.soft && !hyphens) return true;
    return barredHyphens != nullptr && c.hyphen && !c.forced && barsHyphenAt(c.offset);
  }
  bool barsHyphenAt(std::uint32_t offset) const;

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

/// Where lines of a justified paragraph may end at all, wherever those before them end: between as much as fills some
/// number of lines set loosest and as much as fills them set tightest. Elsewhere no candidates need to be listed.
class Reach {
 public:
  /// `widestGapEm`: the widest spaces that the end of a line may take away.
  Reach(const BreakTask& task, double widestGapEm);

  /// Whether one may end between two places, by all that stands before each since the last forced end.
  bool mayEndBetween(const LineFit& first, const LineFit& last) const {
    if (m_shortest <= 0) return true;
    const double loosest = last.boxes * m_loosest.boxes + last.spaces * m_loosest.spaces;
    const double tightest = first.boxes * m_tightest.boxes + first.spaces * m_tightest.spaces;
    const auto mostLines = static_cast<int>(loosest / m_shortest);
    return static_cast<double>(mostLines) * m_longest >= tightest;
  }

 private:
  LineFit m_loosest, m_tightest;         // what becomes of an em
  double m_shortest = 0, m_longest = 0;  // lines, surely; 0: they may end anywhere
};

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

/// What a candidate says of a line that begins at it; see Candidate.
struct LineStart {
  double after = 0, spaceAfter = 0;
  float tail = 0, hangStart = 0;
};

/// All that later lines depend on of the lines before a place, in one number.
class BreakKey {
 public:
  constexpr BreakKey() : BreakKey(0, 1, 0) {}
  /// `line`: lines before the place, as far as their number matters. `hyphens`: so many in a row end with one.
  constexpr BreakKey(std::uint32_t line, std::uint8_t fitness, unsigned hyphens)
      : m_bits(line << 8U | hyphens << 4U | static_cast<std::uint32_t>(fitness)) {}

  std::uint32_t line() const { return m_bits >> 8U; }
  unsigned hyphens() const { return m_bits >> 4U & 15U; }
  std::uint8_t fitness() const { return static_cast<std::uint8_t>(m_bits & 15U); }
  bool operator==(BreakKey o) const { return m_bits == o.m_bits; }

 private:
  std::uint32_t m_bits;
};

/// A way to set the paragraph up to one candidate.
struct BreakWay {
  double demerits = 0;
  std::uint32_t previous = 0xFFFFFFFF;  // node that the last line begins at
  BreakKey key;
};

/// The best way of its key.
struct BreakNode {
  LineStart start;
  BreakWay way;
  std::uint32_t candidate = 0;
};

/// Working memory that is kept from one paragraph to the next.
struct BreakRoom {
  std::vector<BreakNode> nodes;  // in the order of their candidates
  std::vector<BreakWay> ways;    // to one candidate
};

/// Indices of the chosen candidates, without the first, in order. Nothing if there is no solution within the limits.
std::optional<std::vector<std::uint32_t>> breakOptimally(const BreakTask& task);
/// The same in memory that the caller keeps; false if there is no solution.
bool breakOptimally(const BreakTask& task, BreakRoom& room, std::vector<std::uint32_t>& ends);

/// First fit. Always gives an answer: what is wider than a line stands alone on one.
std::vector<std::uint32_t> breakGreedily(const BreakTask& task);

}  // namespace tend::text
