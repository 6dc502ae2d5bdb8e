// The breaker against exhaustive search: the same costs, every possible set of lines.
#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "core/text/knuth_plass.h"

using namespace tend;

namespace {

/// A small generator, so that every machine tries the same paragraphs.
class Random {
 public:
  explicit Random(std::uint32_t seed) : m_state(seed * 2654435761U + 1) {}
  std::uint32_t below(std::uint32_t limit) {
    m_state = m_state * 1664525U + 1013904223U;
    return (m_state >> 8U) % limit;
  }
  double between(double low, double high) { return low + (high - low) * below(10000) / 10000; }

 private:
  std::uint32_t m_state;
};

std::vector<text::Candidate> randomParagraph(Random& random, std::uint32_t words) {
  std::vector<text::Candidate> list(1);
  double width = 0, space = 0;
  for (std::uint32_t i = 0; i < words; ++i) {
    const double word = random.between(0.8, 4.5);
    if (word > 2.5 && random.below(2) == 0) {  // a hyphen inside
      text::Candidate c;
      const double head = word * random.between(0.3, 0.7);
      c.before = c.after = width + head + 0.3;
      c.tail = -0.3F;
      c.spaceBefore = c.spaceAfter = space;
      c.penalty = 50;
      c.hyphen = c.inserted = true;
      c.offset = i * 2 + 1;
      list.push_back(c);
    }
    width += word;
    text::Candidate c;
    c.before = width;
    c.spaceBefore = space;
    width += 0.25;
    space += 0.25;
    c.after = width;
    c.spaceAfter = space;
    c.offset = i * 2 + 2;
    c.hangEnd = random.below(4) == 0 ? 0.1F : 0;
    c.forced = i + 1 == words || random.below(20) == 0;
    list.push_back(c);
  }
  return list;
}

/// Every way to break, by plain recursion.
class Exhaustive {
 public:
  explicit Exhaustive(const text::BreakTask& task) : m_task(task), m_list(*task.candidates) { from(0, 0, 1, 0, 0); }
  double best() const { return m_best; }

 private:
  void from(std::size_t start, std::size_t line, std::uint8_t fitness, unsigned hyphens, double sum) {
    if (start + 1 == m_list.size()) {
      m_best = std::min(m_best, sum);
      return;
    }
    for (std::size_t to = start + 1; to < m_list.size(); ++to) {
      const unsigned inARow = m_list[to].hyphen ? hyphens + 1 : 0;
      const text::LineCost cost = text::costOf(m_task, m_list[start], m_list[to], line);
      if (inARow <= m_task.costs.hyphensInARow && cost.demerits >= 0 && !m_task.bars(m_list[to])) {
        const text::LineEnd end{cost.fitness, m_list[to].hyphen, to + 1 == m_list.size()};
        const double together = text::pairCost(m_task.costs, {fitness, hyphens > 0, false}, end);
        from(to, line + 1, cost.fitness, inARow, sum + cost.demerits + together);
      }
      if (m_list[to].forced) break;
    }
  }

  const text::BreakTask& m_task;
  const std::vector<text::Candidate>& m_list;
  double m_best = std::numeric_limits<double>::infinity();
};

double demeritsOf(const text::BreakTask& task, const std::vector<std::uint32_t>& ends) {
  double sum = 0;
  std::uint8_t fitness = 1;
  bool hyphen = false;
  std::size_t from = 0, line = 0;
  for (const std::uint32_t end : ends) {
    const text::Candidate& to = (*task.candidates)[end];
    const text::LineCost cost = text::costOf(task, (*task.candidates)[from], to, line++);
    const text::LineEnd lineEnd{cost.fitness, to.hyphen, end + 1 == task.candidates->size()};
    sum += cost.demerits + text::pairCost(task.costs, {fitness, hyphen, false}, lineEnd);
    fitness = cost.fitness;
    hyphen = to.hyphen;
    from = end;
  }
  return sum;
}

}  // namespace

TEST_CASE("breakOptimally finds what exhaustive search finds") {
  unsigned solved = 0;
  for (std::uint32_t seed = 0; seed < 3000; ++seed) {
    Random random(seed);
    const std::vector<text::Candidate> list = randomParagraph(random, 4 + random.below(11));
    text::BreakTask task;
    task.candidates = &list;
    task.measureEm = random.between(6, 14);
    task.goal = static_cast<text::Goal>(seed % 3);
    if (seed % 4 == 1) {
      task.narrowLines = 1 + random.below(3);
      task.narrowByEm = random.between(0.5, 2);
    }
    if (seed % 5 == 1) task.firstIndentEm = 1;
    std::vector<std::uint32_t> barred;
    if (seed % 6 == 1) {
      for (const text::Candidate& c : list) {
        if (c.hyphen && random.below(2) == 0) barred.push_back(c.offset);
      }
    }
    task.barredHyphens = &barred;
    task.spaces.least = 0.6;  // wider limits than the design's, so that short lines have solutions
    task.spaces.most = 3;
    const auto found = text::breakOptimally(task);
    const double best = Exhaustive(task).best();
    CHECK(found.has_value() == (best < std::numeric_limits<double>::infinity()));
    if (!found) continue;
    ++solved;
    CHECK(demeritsOf(task, *found) == doctest::Approx(best).epsilon(1e-9));
    for (const std::uint32_t end : *found) {
      CHECK(std::find(barred.begin(), barred.end(), list[end].offset) == barred.end());
    }
  }
  CHECK(solved > 1500);
}

TEST_CASE("Reach leaves out no place where a justified line can end") {
  unsigned ends = 0, leftOut = 0;
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    Random random(seed);
    const std::vector<text::Candidate> list = randomParagraph(random, 60);
    text::BreakTask task;
    task.candidates = &list;
    task.measureEm = random.between(5, 30);
    const text::Reach reach(task, 0.25);
    std::vector<bool> begins(list.size());  // some lines end here, all of them as they may be
    begins[0] = true;
    std::size_t forced = 0;
    for (std::size_t to = 1; to < list.size(); ++to) {
      for (std::size_t from = forced; from < to; ++from) {
        if (begins[from] && text::costOf(task, list[from], list[to], 1).demerits >= 0) begins[to] = true;
      }
      const text::Candidate &start = list[forced], &end = list[to];
      const double space = end.spaceBefore - start.spaceAfter;
      const text::LineFit since{end.before - start.after - space, space};
      const bool within = reach.mayEndBetween(since, since);
      if (end.forced) {
        forced = to;
        begins[to] = true;
        continue;
      }
      ends += begins[to] ? 1U : 0U;
      leftOut += within ? 0U : 1U;
      CHECK((within || !begins[to]));
    }
  }
  CHECK(ends > 1000);
  CHECK(leftOut > 5000);
}

TEST_CASE("badnessOf is TeX's") {
  // What \\badness says after \\hbox to …{\\hskip 0pt plus …}, from pdftex itself.
  CHECK(text::badnessOf(0, 0) == 0);
  CHECK(text::badnessOf(1, 0) == 10000);
  CHECK(text::badnessOf(65536, 65536) == 100);
  CHECK(text::badnessOf(65536, 131072) == 12);
  CHECK(text::badnessOf(655360, 600000) == 130);
  CHECK(text::badnessOf(10000000, 9000000) == 137);
  CHECK(text::badnessOf(655360, 65536) == 10000);
}

TEST_CASE("breakGreedily") {
  Random random(5);
  const std::vector<text::Candidate> list = randomParagraph(random, 200);
  text::BreakTask task;
  task.candidates = &list;
  task.measureEm = 10;
  const std::vector<std::uint32_t> ends = text::breakGreedily(task);
  SUBCASE("ends at the end, always moving on") {
    REQUIRE(!ends.empty());
    CHECK(ends.back() + 1 == list.size());
    for (std::size_t i = 1; i < ends.size(); ++i) CHECK(ends[i] > ends[i - 1]);
  }
  SUBCASE("passes no forced break") {
    std::size_t forced = 0, met = 0;
    for (const auto& c : list) forced += c.forced ? 1U : 0U;
    for (const std::uint32_t end : ends) met += list[end].forced ? 1U : 0U;
    CHECK(met == forced);
  }
  SUBCASE("fits every line") {
    std::size_t from = 0;
    for (const std::uint32_t end : ends) {
      const text::LineFit fit = text::fitOf(list[from], list[end], true);
      CHECK(fit.boxes + task.spaces.least * fit.spaces <= task.measureEm + 1e-5);
      from = end;
    }
  }
}
