#include "core/text/knuth_plass.h"

#include <algorithm>
#include <array>
#include <limits>

namespace tend::text {
namespace {

constexpr double kTiny = 1e-6;             // em: sums of many widths are not exact
constexpr double kLinePenalty = 10;        // as TeX's \linepenalty
constexpr double kFitnessDemerits = 3000;  // \adjdemerits
constexpr double kDoubleHyphenDemerits = 10000;
constexpr double kShortLastDemerits = 1e7;  // the last line of one word, or under 12 % of the measure: only if it must
constexpr double kLeastLastLine = 0.12;
constexpr double kBalancedLineDemerits = 1e9;  // one line fewer is worth any imbalance
constexpr double kRaggedBadnessAtFifth = 100;  // a line four fifths full is as bad as one stretched to the limit
constexpr std::uint32_t kNobody = 0xFFFFFFFF;

double square(double x) { return x * x; }

double penaltyDemerits(double badness, double penalty) { return square(kLinePenalty + badness) + square(penalty); }

bool isLast(const BreakTask& task, const Candidate& to) { return &to == &task.candidates->back(); }

/// The last line should have more than one word and some length. A paragraph of one line has nothing to answer for.
double lastLineDemerits(const BreakTask& task, const Candidate& from, const LineFit& fit, std::size_t line) {
  if (line == 0 || !(from.offset > 0)) return 0;
  const bool oneWord = fit.spaces <= 0;
  const bool stub = fit.boxes + fit.spaces < kLeastLastLine * task.measureEm;
  return oneWord || stub ? kShortLastDemerits : 0;
}

std::uint8_t fitnessOf(double ratio) {
  if (ratio < -0.5) return 0;
  return ratio <= 0.5 ? 1 : 2;
}

/// Badness is 100 times the cube of the part of the possible stretch (shrink) that a line uses up.
LineCost justifiedCost(const BreakTask& task, const Candidate& to, const LineFit& fit, double measure) {
  const SpaceLimits& limits = task.spaces;
  const double slack = measure - fit.boxes - limits.ideal * fit.spaces;
  const bool stretches = slack >= 0;
  const double room = stretches ? (limits.most - limits.ideal) * fit.spaces + limits.glyphStretch * fit.boxes
                                : (limits.ideal - limits.least) * fit.spaces + limits.glyphStretch * fit.boxes;
  LineCost cost;
  double ratio = 0;
  if (stretches && to.forced) {
    ratio = 0;  // a last line is as long as it is
  } else if (room <= 0 || (stretches ? slack : -slack) > room + kTiny) {
    if ((stretches ? slack : -slack) > kTiny) return cost;
    ratio = 0;
  } else {
    ratio = slack / room;
  }
  const double badness = 100 * (ratio < 0 ? -ratio : ratio) * ratio * ratio;
  cost.demerits = penaltyDemerits(badness, static_cast<double>(to.penalty));
  cost.fitness = fitnessOf(ratio);
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
  cost.demerits = penaltyDemerits(badness, 2 * static_cast<double>(to.penalty));
  return cost;
}

/// A way to set the paragraph up to one candidate. All that later lines depend on is its key.
struct Node {
  std::uint32_t candidate = 0;
  std::uint32_t line = 0;  // lines before this place
  std::uint32_t previous = kNobody;
  std::uint8_t fitness = 1;
  std::uint8_t hyphens = 0;  // lines in a row that end with a hyphen
  double demerits = 0;
};

class Breaker {
 public:
  explicit Breaker(const BreakTask& task) : m_task(task), m_candidates(*task.candidates) {
    // Lines beyond these all have the same measure, so their number does not matter.
    m_variedLines = std::max<std::uint32_t>(task.narrowLines, task.firstIndentEm != 0 ? 1 : 0);
    m_widest = task.measureEm + std::max(0.0, -task.firstIndentEm) + std::max(0.0, -task.narrowByEm);
  }

  std::optional<std::vector<std::uint32_t>> run() {
    m_nodes.push_back({});
    m_active.push_back(0);
    for (std::uint32_t i = 1; i < m_candidates.size(); ++i) {
      const Candidate& c = m_candidates[i];
      if (c.inserted && !c.soft && !m_task.hyphens) continue;
      tryCandidate(i);
      if (c.forced) m_active.clear();
      m_active.insert(m_active.end(), m_new.begin(), m_new.end());
      if (m_active.empty()) return std::nullopt;
    }
    return best();
  }

 private:
  void tryCandidate(std::uint32_t i) {
    const Candidate& to = m_candidates[i];
    m_new.clear();
    std::size_t kept = 0;
    for (std::size_t a = 0; a < m_active.size(); ++a) {
      const std::uint32_t at = m_active[a];
      if (isTooFar(m_candidates[m_nodes[at].candidate], to)) continue;  // too long now, and only longer later
      m_active[kept++] = at;
      extend(at, i);
    }
    m_active.resize(kept);
    // The farthest reach dropped everything: the best of the overfull is lost on purpose, see breakOptimally().
  }

  bool isTooFar(const Candidate& from, const Candidate& to) const {
    const double boxes = (to.before - from.after) - (to.spaceBefore - from.spaceAfter);
    const double spaces = to.spaceBefore - from.spaceAfter;
    // Hyphens, hanging marks and divided words differ from the plain sums by less than two em.
    const double least = m_task.goal == Goal::Justified ? m_task.spaces.least : m_task.spaces.ideal;
    const bool alone = m_task.goal != Goal::Justified && spaces <= 0;
    return !alone && boxes * (1 - m_task.spaces.glyphStretch) + spaces * least > m_widest + 2;
  }

  void extend(std::uint32_t at, std::uint32_t i) {
    const Node from = m_nodes[at];
    const Candidate& to = m_candidates[i];
    const std::uint8_t hyphens = to.hyphen ? static_cast<std::uint8_t>(from.hyphens + 1) : 0;
    if (hyphens > kMostHyphensInARow) return;
    const Candidate& start = m_candidates[from.candidate];
    LineCost cost = costOf(m_task, start, to, from.line);
    if (cost.demerits < 0) return;
    Node next{i, from.line + 1, at, cost.fitness, hyphens, 0};
    next.demerits = from.demerits + cost.demerits + pairCost(from.fitness, from.hyphens > 0, cost, to.hyphen);
    keepBest(next);
  }

  std::uint32_t lineClassOf(const Node& node) const { return std::min(node.line, m_variedLines); }

  void keepBest(const Node& next) {
    for (const std::uint32_t other : m_new) {
      Node& node = m_nodes[other];
      if (node.fitness != next.fitness || node.hyphens != next.hyphens || lineClassOf(node) != lineClassOf(next)) {
        continue;
      }
      if (next.demerits < node.demerits) node = next;
      return;
    }
    m_new.push_back(static_cast<std::uint32_t>(m_nodes.size()));
    m_nodes.push_back(next);
  }

  std::vector<std::uint32_t> best() const {
    std::uint32_t node = *std::min_element(m_active.begin(), m_active.end(), [this](std::uint32_t a, std::uint32_t b) {
      return m_nodes[a].demerits < m_nodes[b].demerits;
    });
    std::vector<std::uint32_t> out;
    for (; m_nodes[node].previous != kNobody; node = m_nodes[node].previous) out.push_back(m_nodes[node].candidate);
    std::reverse(out.begin(), out.end());
    return out;
  }

  const BreakTask& m_task;
  const std::vector<Candidate>& m_candidates;
  std::uint32_t m_variedLines = 0;
  double m_widest = 0;
  std::vector<Node> m_nodes;
  std::vector<std::uint32_t> m_active, m_new;
};

}  // namespace

LineFit fitOf(const Candidate& from, const Candidate& to, bool hang) {
  LineFit fit;
  fit.spaces = std::max(0.0, to.spaceBefore - from.spaceAfter);
  fit.boxes = to.before - from.after - fit.spaces + static_cast<double>(to.head) + static_cast<double>(from.tail);
  if (hang) fit.boxes -= static_cast<double>(to.hangEnd) + static_cast<double>(from.hangStart);
  return fit;
}

LineCost costOf(const BreakTask& task, const Candidate& from, const Candidate& to, std::size_t line) {
  const LineFit fit = fitOf(from, to, task.hang);
  const double measure = task.measureOf(line);
  LineCost cost =
      task.goal == Goal::Justified ? justifiedCost(task, to, fit, measure) : raggedCost(task, to, fit, measure);
  if (cost.demerits >= 0 && isLast(task, to)) cost.demerits += lastLineDemerits(task, from, fit, line);
  return cost;
}

double pairCost(std::uint8_t fitnessBefore, bool hyphenBefore, const LineCost& line, bool hyphen) {
  double demerits = 0;
  const int step = static_cast<int>(fitnessBefore) - static_cast<int>(line.fitness);
  if (step > 1 || step < -1) demerits += kFitnessDemerits;
  if (hyphenBefore && hyphen) demerits += kDoubleHyphenDemerits;
  return demerits;
}

std::optional<std::vector<std::uint32_t>> breakOptimally(const BreakTask& task) { return Breaker(task).run(); }

std::vector<std::uint32_t> breakGreedily(const BreakTask& task) {
  const std::vector<Candidate>& list = *task.candidates;
  const double spaces = task.goal == Goal::Justified ? task.spaces.least : task.spaces.ideal;
  std::vector<std::uint32_t> out;
  std::uint32_t from = 0, fitting = kNobody;
  unsigned hyphens = 0;
  for (std::uint32_t i = 1; i < list.size();) {
    const Candidate& to = list[i];
    const bool barred = (to.inserted && !to.soft && !task.hyphens) || (to.hyphen && hyphens >= kMostHyphensInARow);
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
