// Hyphenation patterns as a flat trie, compiled by cmake/generate/hyphenation.py. Used only by hyphenate.cpp.
#pragma once

#include <cstdint>

namespace tend::text {

/// Children of a node are neighbours in the arrays, sorted by label. `values` indexes `digits`; 0 is no pattern.
struct HyphenNode {
  std::uint32_t firstChild;
  std::uint16_t childCount;
  std::uint16_t values;
};

/// One language. A digit string is its length, the number of leading zeros left out, and the digits.
struct HyphenTable {
  const char* language;
  const HyphenNode* nodes;
  const std::uint16_t* labels;  // the character that leads to each node; words are wrapped in '.'
  const std::uint8_t* digits;
  std::uint32_t nodeCount;
};

extern const HyphenTable kHyphenTables[];
extern const unsigned kHyphenTableCount;

}  // namespace tend::text
