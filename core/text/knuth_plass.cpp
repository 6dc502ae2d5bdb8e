#include "core/text/knuth_plass.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace tend::text {
namespace {

constexpr double kTiny = 1e-6;    // em: sums of many widths are not exact
constexpr double kSurely = 1e-3;  // em: far more than any rounding
constexpr double kLeastLastLine = 0.12;
constexpr double kAloneAtMost = 4;             // lines
constexpr double kBalancedLineDemerits = 1e9;  // one line fewer is worth any imbalance
constexpr double kRaggedBadnessAtFifth = 100;  // a line four fifths full is as bad as one stretched to the limit
constexpr int kInfinitelyBad = 10000;
constexpr int kDecentUpTo = 12, kLooseUpTo = 99;  // badness ("TeX: The Program", § 852 and 853)
constexpr unsigned kCountedHyphens = 8;
constexpr double kUsualUnitsPerEm = Costs().unitsPerEm;
constexpr std::uint32_t kNobody = BreakWay().previous;

double square(double x) { return x * x; }

double penaltyDemerits(const Costs& costs, double badness, double penalty) {
  const double line = costs.linePenalty + badness;
  return (line >= kInfinitelyBad ? 1e8 : square(line)) + square(penalty);
}

bool isLast(const BreakTask& task, const Candidate& to) { return &to == &task.candidates->back(); }

/// The last line should have more than one word and some length. A paragraph of one line has nothing to answer for.
double lastLineDemerits(const BreakTask& task, const Candidate& from, const LineFit& fit, std::size_t line) {
  if (line == 0 || !(from.offset > 0)) return 0;
  const bool oneWord = fit.spaces <= 0;
  const bool stub = fit.boxes + fit.spaces < kLeastLastLine * task.measureEm;
  return oneWord || stub ? task.costs.shortLastDemerits : 0;
}

std::uint8_t fitnessOf(bool stretches, int badness) {
  if (badness <= kDecentUpTo) return 1;
  if (!stretches) return 0;
  return badness <= kLooseUpTo ? 2 : 3;
}

std::int64_t unitsOf(double em, double unitsPerEm) { return static_cast<std::int64_t>(em * unitsPerEm + 0.5); }

LineCost justifiedCost(const BreakTask& task, const Candidate& to, const LineFit& fit, double measure) {
  const SpaceLimits& limits = task.spaces;
  const double slack = measure - fit.boxes - limits.ideal * fit.spaces;
  const bool stretches = slack >= 0;
  LineCost cost;
  int badness = 0;  // a last line is as long as it is
  if (!stretches || !to.forced) {
    const double side = stretches ? limits.most - limits.ideal : limits.ideal - limits.least;
    const double room = side * fit.spaces + limits.glyphStretch * fit.boxes;
    const double wanted = stretches ? slack : -slack;
    const bool beyond = wanted > room + kTiny;
    if (beyond && (!stretches || task.costs.withinLimits)) return cost;
    badness = badnessOf(unitsOf(wanted, task.costs.unitsPerEm), unitsOf(std::max(room, 0.0), task.costs.unitsPerEm));
    // Within the limits a line may round to a little more than 100, or to infinity if there is nothing to stretch.
    if (task.costs.withinLimits) badness = std::min(badness, task.costs.tolerance);
    if (badness > task.costs.tolerance) return cost;
  }
  cost.demerits = penaltyDemerits(task.costs, badness, static_cast<double>(to.penalty));
  cost.fitness = fitnessOf(stretches, badness);
  return cost;
}

LineCost raggedCost(const BreakTask& task, const Candidate& to, const LineFit& fit, double measure) {
  LineCost cost;
  const double slack = measure - fit.boxes - task.spaces.ideal * fit.spaces;
  // One grapheme that is wider than the line has to stand somewhere.
  if (slack < -kTiny && !(to.split || fit.spaces <= 0)) return cost;
  if (slack < -kTiny) {
    cost.demerits = 1e12 * (1 - slack);
    return cost;
  }
  const double full = measure > 0 ? slack / measure : 0;
  if (task.goal == Goal::Balanced) {
    cost.demerits = kBalancedLineDemerits + 1e6 * square(full) + square(2 * static_cast<double>(to.penalty));
    return cost;
  }
  const double badness = to.forced ? 0 : kRaggedBadnessAtFifth * square(full * 5);
  cost.demerits = penaltyDemerits(task.costs, badness, 2 * static_cast<double>(to.penalty));
  return cost;
}

LineFit fitBetween(const LineStart& from, const Candidate& to, bool hang) {
  LineFit fit;
  fit.spaces = std::max(0.0, to.spaceBefore - from.spaceAfter);
  fit.boxes = to.before - from.after - fit.spaces + static_cast<double>(to.head) + static_cast<double>(from.tail);
  if (hang) fit.boxes -= static_cast<double>(to.hangEnd) + static_cast<double>(from.hangStart);
  return fit;
}

LineStart startAt(const Candidate& c) { return {c.after, c.spaceAfter, c.tail, c.hangStart}; }

LineCost costOfFit(const BreakTask& task, const Candidate& from, const Candidate& to, const LineFit& fit,
                   std::size_t line) {
  const double measure = task.measureOf(line);
  LineCost cost =
      task.goal == Goal::Justified ? justifiedCost(task, to, fit, measure) : raggedCost(task, to, fit, measure);
  if (cost.demerits >= 0 && isLast(task, to)) cost.demerits += lastLineDemerits(task, from, fit, line);
  return cost;
}

struct Measures {
  double narrowest = 0, widest = 0;
};

Measures measuresOf(const BreakTask& task) {
  return {task.measureEm - std::max(0.0, task.firstIndentEm) - std::max(0.0, task.narrowByEm),
          task.measureEm + std::max(0.0, -task.firstIndentEm) + std::max(0.0, -task.narrowByEm)};
}

/// Hyphens, hanging marks and divided words differ from the plain sums by less than two em.
double twoEm(const BreakTask& task) { return 2 * kUsualUnitsPerEm / task.costs.unitsPerEm; }

/// What becomes of an em in lines that reach an edge when they are set as wide, or as tight, as they may be.
LineFit loosest(const SpaceLimits& limits) { return {1 + limits.glyphStretch, limits.most}; }
LineFit tightest(const SpaceLimits& limits) { return {1 - limits.glyphStretch, limits.least}; }

class Breaker {
 public:
  Breaker(const BreakTask& task, BreakRoom& room) : m_task(task), m_candidates(*task.candidates), m_room(room) {
    // Lines beyond these all have the same measure, so their number does not matter. The first is like no other.
    m_variedLines = std::max<std::uint32_t>(task.narrowLines, 1);
    m_hyphenStates = task.costs.hyphensInARow < kCountedHyphens ? task.costs.hyphensInARow : 1;
    m_twoEm = twoEm(task);
    m_narrowest = measuresOf(task).narrowest;
    m_farthest = measuresOf(task).widest + m_twoEm;
    m_loosest = loosest(task.spaces);
    m_tightest = tightest(task.spaces);
    if (task.goal != Goal::Justified) m_tightest.spaces = task.spaces.ideal;
    m_mayBeShort = task.goal != Goal::Justified || !task.costs.withinLimits;
  }

  bool run(std::vector<std::uint32_t>& ends) {
    m_room.nodes.clear();
    m_room.ways.assign(1, {});
    keepWays(0);
    for (std::uint32_t i = 1; i < m_candidates.size(); ++i) {
      const Candidate& c = m_candidates[i];
      if (m_task.bars(c)) continue;
      tryCandidate(c);
      if (c.forced) m_firstActive = m_room.nodes.size();
      keepWays(i);
      if (m_firstActive == m_room.nodes.size()) return false;
    }
    best(ends);
    return true;
  }

 private:
  /// Lines from the active nodes, the longest first, to a candidate.
  void tryCandidate(const Candidate& to) {
    const BreakNode* const nodes = m_room.nodes.data();
    const BreakNode* const end = nodes + m_room.nodes.size();
    const BreakNode* at = nodes + m_firstActive;
    const bool mayBeShort = m_mayBeShort || to.forced;
    // The farthest reach drops everything: the best of the overfull is lost on purpose, see breakOptimally().
    while (at != end && isTooFar(at->start, to)) ++at;
    m_firstActive = static_cast<std::size_t>(at - nodes);
    m_room.ways.clear();
    for (; at != end; ++at) {
      if (isBeaten(*at, to)) continue;
      const LineFit fit = fitBetween(at->start, to, m_task.hang);
      if (mayBeShort || !isTooShort(fit, 0)) {
        extend(*at, to, fit);
      } else if (isTooShort(fit, m_twoEm)) {
        break;
      }
    }
  }

  /// Too long now, and only longer later.
  bool isTooFar(const LineStart& from, const Candidate& to) const {
    const double boxes = (to.before - from.after) - (to.spaceBefore - from.spaceAfter);
    const double spaces = to.spaceBefore - from.spaceAfter;
    // A grapheme that is wider than the line has to stand somewhere; a text without spaces does not have to stay whole,
    // or every place in it would be tried with every other.
    const bool alone = m_task.goal != Goal::Justified && spaces <= 0 && boxes <= kAloneAtMost * m_farthest;
    return !alone && boxes * m_tightest.boxes + spaces * m_tightest.spaces > m_farthest;
  }

  /// Surely refused by justifiedCost() for every measure there is: what is near the edge is left to it. So are lines
  /// that are longer by no more than `moreEm`.
  bool isTooShort(const LineFit& fit, double moreEm) const {
    return m_narrowest > (fit.boxes + moreEm) * m_loosest.boxes + fit.spaces * m_loosest.spaces + kSurely;
  }

  unsigned hyphensInARow(const BreakNode& from, const Candidate& to) const {
    return to.hyphen ? from.way.key.hyphens() + 1U : 0U;
  }

  BreakKey keyAfter(const BreakNode& from, const Candidate& to, std::uint8_t fitness) const {
    const std::uint32_t line = std::min(from.way.key.line() + 1, m_variedLines);
    return {line, fitness, std::min(hyphensInARow(from, to), m_hyphenStates)};
  }

  /// Ragged lines are all of one fitness, so it is known beforehand which way a line has to beat; demerits only grow.
  bool isBeaten(const BreakNode& from, const Candidate& to) const {
    if (m_task.goal == Goal::Justified || m_room.ways.empty()) return false;
    const bool oneKey = !to.hyphen && m_variedLines == 1;
    const BreakWay* rival = oneKey ? &m_room.ways.front() : rivalOf(keyAfter(from, to, LineCost().fitness));
    return rival != nullptr && from.way.demerits > rival->demerits;
  }

  void extend(const BreakNode& from, const Candidate& to, const LineFit& fit) {
    const BreakKey key = from.way.key;
    if (hyphensInARow(from, to) > m_task.costs.hyphensInARow) return;
    const LineCost cost = costOfFit(m_task, m_candidates[from.candidate], to, fit, key.line());
    if (cost.demerits < 0) return;
    const LineEnd before{key.fitness(), key.hyphens() > 0, false};
    const LineEnd line{cost.fitness, to.hyphen, isLast(m_task, to)};
    const double demerits = from.way.demerits + cost.demerits + pairCost(m_task.costs, before, line);
    const auto number = static_cast<std::uint32_t>(&from - m_room.nodes.data());
    keepBest({demerits, number, keyAfter(from, to, cost.fitness)});
  }

  /// The way to the same candidate that leaves later lines in the same state.
  BreakWay* rivalOf(BreakKey key) const {
    for (BreakWay& other : m_room.ways) {
      if (other.key == key) return &other;
    }
    return nullptr;
  }

  void keepBest(const BreakWay& way) {
    if (BreakWay* rival = rivalOf(way.key)) {
      if (way.demerits <= rival->demerits) *rival = way;  // of equals the later, as in TeX (§ 855)
      return;
    }
    // The order decides between equals: from very loose to tight, as in TeX (§ 845).
    std::vector<BreakWay>& ways = m_room.ways;
    const auto tighter =
        std::find_if(ways.begin(), ways.end(), [&](const BreakWay& o) { return o.key.fitness() < way.key.fitness(); });
    ways.insert(tighter, way);
  }

  void keepWays(std::uint32_t candidate) {
    for (const BreakWay& way : m_room.ways) {
      m_room.nodes.push_back({startAt(m_candidates[candidate]), way, candidate});
    }
  }

  void best(std::vector<std::uint32_t>& ends) const {
    const std::vector<BreakNode>& nodes = m_room.nodes;
    const auto found =
        std::min_element(nodes.begin() + static_cast<std::ptrdiff_t>(m_firstActive), nodes.end(),
                         [](const BreakNode& a, const BreakNode& b) { return a.way.demerits < b.way.demerits; });
    ends.clear();
    for (const BreakNode* at = &*found; at->way.previous != kNobody; at = &nodes[at->way.previous]) {
      ends.push_back(at->candidate);
    }
    std::reverse(ends.begin(), ends.end());
  }

  const BreakTask& m_task;
  const std::vector<Candidate>& m_candidates;
  BreakRoom& m_room;
  std::size_t m_firstActive = 0;  // lines may still begin at this node and all after it
  std::uint32_t m_variedLines = 1;
  unsigned m_hyphenStates = 2;  // where any number may follow each other, only whether there is one matters
  double m_twoEm = 2, m_narrowest = 0, m_farthest = 0;
  LineFit m_loosest, m_tightest;
  bool m_mayBeShort = false;
};

}  // namespace

Reach::Reach(const BreakTask& task, double widestGapEm)
    : m_loosest(loosest(task.spaces)), m_tightest(tightest(task.spaces)) {
  assert(task.goal == Goal::Justified && task.costs.withinLimits);
  const Measures measures = measuresOf(task);
  const double more = twoEm(task);
  if (measures.narrowest < 2 * more) return;
  m_shortest = measures.narrowest - more;
  m_longest = measures.widest + more + widestGapEm;
}

LineFit fitOf(const Candidate& from, const Candidate& to, bool hang) { return fitBetween(startAt(from), to, hang); }

int badnessOf(std::int64_t t, std::int64_t s) {
  if (t == 0) return 0;
  if (s <= 0) return kInfinitelyBad;
  std::int64_t r = t;
  if (t <= 7230584) {
    r = t * 297 / s;
  } else if (s >= 1663497) {
    r = t / (s / 297);
  }
  return r > 1290 ? kInfinitelyBad : static_cast<int>((r * r * r + 0x20000) / 0x40000);
}

bool BreakTask::barsHyphenAt(std::uint32_t offset) const {
  return std::find(barredHyphens->begin(), barredHyphens->end(), offset) != barredHyphens->end();
}

LineCost costOf(const BreakTask& task, const Candidate& from, const Candidate& to, std::size_t line) {
  return costOfFit(task, from, to, fitOf(from, to, task.hang), line);
}

double pairCost(const Costs& costs, const LineEnd& before, const LineEnd& line) {
  double demerits = 0;
  const int step = static_cast<int>(before.fitness) - static_cast<int>(line.fitness);
  if (step > 1 || step < -1) demerits += costs.fitnessDemerits;
  if (before.hyphen && line.last) demerits += costs.finalHyphenDemerits;
  if (before.hyphen && line.hyphen) demerits += costs.doubleHyphenDemerits;
  return demerits;
}

bool breakOptimally(const BreakTask& task, BreakRoom& room, std::vector<std::uint32_t>& ends) {
  return Breaker(task, room).run(ends);
}

std::optional<std::vector<std::uint32_t>> breakOptimally(const BreakTask& task) {
  BreakRoom room;
  std::vector<std::uint32_t> ends;
  if (!breakOptimally(task, room, ends)) return std::nullopt;
  return ends;
}

std::vector<std::uint32_t> breakGreedily(const BreakTask& task) {
  const std::vector<Candidate>& list = *task.candidates;
  const double spaces = task.goal == Goal::Justified ? task.spaces.least : task.spaces.ideal;
  std::vector<std::uint32_t> out;
  std::uint32_t from = 0, fitting = kNobody;
  unsigned hyphens = 0;
  for (std::uint32_t i = 1; i < list.size();) {
    const Candidate& to = list[i];
    const bool barred = task.bars(to) || (to.hyphen && hyphens >= task.costs.hyphensInARow);
    const LineFit fit = fitOf(list[from], to, task.hang);
    const bool fits = fit.boxes + spaces * fit.spaces <= task.measureOf(out.size()) + kTiny;
    if ((barred && !to.forced) || (fits && !to.forced)) {
      if (!barred) fitting = i;
      ++i;
      continue;
    }
    // Full, or a forced break: end the line at the last place that fitted, or here if nothing did.
    const std::uint32_t end = fits || fitting == kNobody ? i : fitting;
    hyphens = list[end].hyphen ? hyphens + 1 : 0;
    out.push_back(end);
    from = end;
    fitting = kNobody;
    i = end + 1;
  }
  return out;
}

}  // namespace tend::text
