#include "core/text/knuth_plass.h"

#include <algorithm>
#include <array>
#include <limits>

namespace tend::text {
namespace {

constexpr double kTiny = 1e-6;    // em: sums of many widths are not exact
constexpr double kSurely = 1e-3;  // em: far more than any rounding
constexpr double kLeastLastLine = 0.12;
constexpr double kBalancedLineDemerits = 1e9;  // one line fewer is worth any imbalance
constexpr double kRaggedBadnessAtFifth = 100;  // a line four fifths full is as bad as one stretched to the limit
constexpr int kInfinitelyBad = 10000;
constexpr int kDecentUpTo = 12, kLooseUpTo = 99;  // badness ("TeX: The Program", § 852 and 853)
constexpr unsigned kCountedHyphens = 8;
constexpr double kUsualUnitsPerEm = Costs().unitsPerEm;
constexpr std::uint32_t kNobody = 0xFFFFFFFF;

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

LineFit fitBetween(const ActiveNode& from, const Candidate& to, bool hang) {
  LineFit fit;
  fit.spaces = std::max(0.0, to.spaceBefore - from.spaceAfter);
  fit.boxes = to.before - from.after - fit.spaces + static_cast<double>(to.head) + from.tail;
  if (hang) fit.boxes -= static_cast<double>(to.hangEnd) + from.hangStart;
  return fit;
}

ActiveNode activeAt(const Candidate& c, std::uint32_t node) {
  return {c.after, c.spaceAfter, static_cast<double>(c.tail), static_cast<double>(c.hangStart), node};
}

LineCost costOfFit(const BreakTask& task, const Candidate& from, const Candidate& to, const LineFit& fit,
                   std::size_t line) {
  const double measure = task.measureOf(line);
  LineCost cost =
      task.goal == Goal::Justified ? justifiedCost(task, to, fit, measure) : raggedCost(task, to, fit, measure);
  if (cost.demerits >= 0 && isLast(task, to)) cost.demerits += lastLineDemerits(task, from, fit, line);
  return cost;
}

class Breaker {
 public:
  Breaker(const BreakTask& task, BreakRoom& room) : m_task(task), m_candidates(*task.candidates), m_room(room) {
    // Lines beyond these all have the same measure, so their number does not matter.
    m_variedLines = std::max<std::uint32_t>(task.narrowLines, task.firstIndentEm != 0 ? 1 : 0);
    m_hyphenStates = task.costs.hyphensInARow < kCountedHyphens ? task.costs.hyphensInARow : 1;
    m_twoEm = 2 * kUsualUnitsPerEm / task.costs.unitsPerEm;
    m_widest = task.measureEm + std::max(0.0, -task.firstIndentEm) + std::max(0.0, -task.narrowByEm);
    m_narrowest = task.measureEm - std::max(0.0, task.firstIndentEm) - std::max(0.0, task.narrowByEm);
    m_full = {task.spaces.most, 1 + task.spaces.glyphStretch};
    m_mayBeShort = task.goal != Goal::Justified || !task.costs.withinLimits;
  }

  bool run(std::vector<std::uint32_t>& ends) {
    m_room.nodes.assign(1, {});
    m_room.active.assign(1, activeAt(m_candidates[0], 0));
    for (std::uint32_t i = 1; i < m_candidates.size(); ++i) {
      const Candidate& c = m_candidates[i];
      if (m_task.bars(c)) continue;
      tryCandidate(i);
      if (c.forced) m_room.active.clear();
      for (const std::uint32_t node : m_room.fresh) m_room.active.push_back(activeAt(c, node));
      if (m_room.active.empty()) return false;
    }
    best(ends);
    return true;
  }

 private:
  /// Lines that reach an edge when they are set as wide, or as tight, as they may be.
  struct Reach {
    double spaces = 1, boxes = 1;
  };

  void tryCandidate(std::uint32_t i) {
    const Candidate& to = m_candidates[i];
    const bool mayBeShort = m_mayBeShort || to.forced;
    m_room.fresh.clear();
    std::size_t kept = 0;
    for (std::size_t a = 0; a < m_room.active.size(); ++a) {
      const ActiveNode& at = m_room.active[a];
      if (isTooFar(at, to)) continue;  // too long now, and only longer later
      const LineFit fit = fitBetween(at, to, m_task.hang);
      if (mayBeShort || !isTooShort(fit)) extend(at.node, i, fit);
      if (kept != a) m_room.active[kept] = at;
      ++kept;
    }
    m_room.active.resize(kept);
    // The farthest reach dropped everything: the best of the overfull is lost on purpose, see breakOptimally().
  }

  bool isTooFar(const ActiveNode& from, const Candidate& to) const {
    const double boxes = (to.before - from.after) - (to.spaceBefore - from.spaceAfter);
    const double spaces = to.spaceBefore - from.spaceAfter;
    // Hyphens, hanging marks and divided words differ from the plain sums by less than two em.
    const double least = m_task.goal == Goal::Justified ? m_task.spaces.least : m_task.spaces.ideal;
    const bool alone = m_task.goal != Goal::Justified && spaces <= 0;
    return !alone && boxes * (1 - m_task.spaces.glyphStretch) + spaces * least > m_widest + m_twoEm;
  }

  /// Surely refused by justifiedCost() for every measure there is: what is near the edge is left to it.
  bool isTooShort(const LineFit& fit) const {
    return m_narrowest > fit.boxes * m_full.boxes + fit.spaces * m_full.spaces + kSurely;
  }

  void extend(std::uint32_t at, std::uint32_t i, const LineFit& fit) {
    const BreakNode& from = m_room.nodes[at];
    const Candidate& to = m_candidates[i];
    const Costs& costs = m_task.costs;
    const unsigned inARow = to.hyphen ? from.hyphens + 1U : 0U;
    if (inARow > costs.hyphensInARow) return;
    const LineCost cost = costOfFit(m_task, m_candidates[from.candidate], to, fit, from.line);
    if (cost.demerits < 0) return;
    BreakNode next{i, from.line + 1, at, cost.fitness, static_cast<std::uint8_t>(std::min(inARow, m_hyphenStates)), 0};
    next.demerits =
        from.demerits + cost.demerits +
        pairCost(costs, {from.fitness, from.hyphens > 0, false}, {cost.fitness, to.hyphen, isLast(m_task, to)});
    keepBest(next);
  }

  std::uint32_t lineClassOf(const BreakNode& node) const { return std::min(node.line, m_variedLines); }

  void keepBest(const BreakNode& next) {
    std::vector<BreakNode>& nodes = m_room.nodes;
    for (const std::uint32_t other : m_room.fresh) {
      BreakNode& node = nodes[other];
      if (node.fitness != next.fitness || node.hyphens != next.hyphens || lineClassOf(node) != lineClassOf(next)) {
        continue;
      }
      if (next.demerits <= node.demerits) node = next;  // of equals the later, as in TeX (§ 855)
      return;
    }
    // The order decides between equals: from very loose to tight, as in TeX (§ 845).
    const auto tighter = std::find_if(m_room.fresh.begin(), m_room.fresh.end(),
                                      [&](std::uint32_t other) { return nodes[other].fitness < next.fitness; });
    m_room.fresh.insert(tighter, static_cast<std::uint32_t>(nodes.size()));
    nodes.push_back(next);
  }

  void best(std::vector<std::uint32_t>& ends) const {
    const std::vector<BreakNode>& nodes = m_room.nodes;
    const auto found = std::min_element(
        m_room.active.begin(), m_room.active.end(),
        [&](const ActiveNode& a, const ActiveNode& b) { return nodes[a.node].demerits < nodes[b.node].demerits; });
    ends.clear();
    for (std::uint32_t at = found->node; nodes[at].previous != kNobody; at = nodes[at].previous) {
      ends.push_back(nodes[at].candidate);
    }
    std::reverse(ends.begin(), ends.end());
  }

  const BreakTask& m_task;
  const std::vector<Candidate>& m_candidates;
  BreakRoom& m_room;
  std::uint32_t m_variedLines = 0;
  unsigned m_hyphenStates = 2;  // where any number may follow each other, only whether there is one matters
  double m_widest = 0, m_twoEm = 2;
  double m_narrowest = 0;
  Reach m_full;
  bool m_mayBeShort = false;
};

}  // namespace

LineFit fitOf(const Candidate& from, const Candidate& to, bool hang) { return fitBetween(activeAt(from, 0), to, hang); }

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

bool BreakTask::bars(const Candidate& c) const {
  if (c.inserted && !c.soft && !hyphens) return true;
  return c.hyphen && !c.forced && barredHyphens != nullptr &&
         std::find(barredHyphens->begin(), barredHyphens->end(), c.offset) != barredHyphens->end();
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
