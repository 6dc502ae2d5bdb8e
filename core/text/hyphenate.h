// Hyphenation by Liang's algorithm (Franklin Liang, 1983) over patterns compiled at build time into a flat trie
// (cmake/generate/hyphenation.py). Only permissively licensed patterns are embedded.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tend::text {

struct HyphenMinima {
  std::uint32_t before = 3, after = 3, letters = 6;  // the design's limits (3.3), in letters
};

class Hyphenator {
 public:
  explicit Hyphenator(HyphenMinima minima = {}) : m_minima(minima) {}

  /// Byte offsets inside `word` (UTF-8, letters only) where a hyphen may stand. Words with capitals after the first
  /// letter, digits or characters outside the language's patterns give none. Unknown languages give none.
  std::vector<std::uint32_t> points(std::string_view word, std::string_view language) const;

  static bool supports(std::string_view language);
  const HyphenMinima& minima() const { return m_minima; }

 private:
  HyphenMinima m_minima;
};

}  // namespace tend::text
