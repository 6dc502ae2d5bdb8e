// Sums of a long row of heights, changed one at a time: a binary indexed tree (Peter Fenwick, 1994). Whole numbers, so
// sums are exact. Used by flow.cpp for the heights of sections and of the blocks of a section.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tend::page {

class PrefixSum {
 public:
  void assign(const std::vector<std::int64_t>& values) {
    m_tree.assign(values.size() + 1, 0);
    for (std::size_t i = 1; i <= values.size(); ++i) {
      m_tree[i] += values[i - 1];
      const std::size_t parent = i + lowestBit(i);
      if (parent < m_tree.size()) m_tree[parent] += m_tree[i];
    }
  }

  void add(std::size_t index, std::int64_t difference) {
    for (std::size_t i = index + 1; i < m_tree.size(); i += lowestBit(i)) m_tree[i] += difference;
  }

  /// Sum of the first `count` values.
  std::int64_t before(std::size_t count) const {
    std::int64_t sum = 0;
    for (std::size_t i = count; i > 0; i -= lowestBit(i)) sum += m_tree[i];
    return sum;
  }

  std::int64_t total() const { return before(size()); }
  std::size_t size() const { return m_tree.empty() ? 0 : m_tree.size() - 1; }

  /// Index of the value that holds `position` when values lie end to end (values of 0 hold nothing); size() - 1 at or
  /// beyond the end, 0 before the beginning.
  std::size_t find(std::int64_t position) const {
    std::size_t step = 1;
    while (step * 2 < m_tree.size()) step *= 2;
    std::size_t index = 0;
    for (; step > 0; step /= 2) {
      if (index + step >= m_tree.size() || m_tree[index + step] > position) continue;
      index += step;
      position -= m_tree[index];
    }
    return size() == 0 ? 0 : index < size() ? index : size() - 1;
  }

 private:
  static std::size_t lowestBit(std::size_t i) { return i & (~i + 1); }
  std::vector<std::int64_t> m_tree;
};

}  // namespace tend::page
