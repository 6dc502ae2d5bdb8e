// Hyphenation patterns as flat tries with fallbacks, made by cmake/generate/hyphenation.py: compiled in, or in a file
// that hyphen_file.cpp has checked. Private to core/text.
#pragma once

#include <cstdint>

namespace tend::text {

/// Children of a node are neighbours in the arrays, sorted by label. `fallback` is where the search goes on when no
/// child fits; it is nearer to the root. `values` indexes `digits`; 0 is no pattern.
struct HyphenNode {
  std::uint32_t firstChild;
  std::uint32_t fallback;
  std::uint16_t childCount;
  std::uint16_t values;
};

/// A digit string is its length, how many letters before the pattern's end it begins, and the digits.
struct HyphenLevel {
  const HyphenNode* nodes;
  const std::uint16_t* labels;  // the character that leads to each node; words are wrapped in '.'
  const std::uint8_t* digits;
  std::uint32_t nodeCount, digitCount;
};

/// The least letters beside a hyphen that the patterns themselves ask for; 0 is 1.
struct PatternMinima {
  std::uint8_t left, right;                  // in the whole word
  std::uint8_t compoundLeft, compoundRight;  // in a part of a compound, where that is not the word's own end
};

/// One language. With two levels the first cuts compounds into their parts, the second hyphenates those.
struct HyphenTable {
  const char* language;
  HyphenLevel levels[2];
  unsigned levelCount;
  PatternMinima minima;
};

extern const HyphenTable kHyphenTables[];
extern const unsigned kHyphenTableCount;

}  // namespace tend::text
