// Unicode character classes as compact two-stage tables, generated at build time by cmake/generate/unicode_tables.py
// (which reads the names of these enumerators from this file). Used only inside core/text.
#pragma once

#include <cstdint>

namespace tend::text {

/// Line_Break after LB1 has resolved AI, SG, XX, SA and CJ. OPEA and CPEA are the East Asian wide forms of OP and CP
/// (LB30); XP is Extended_Pictographic and unassigned (LB30b).
enum class LineClass : std::uint8_t {
  AL,
  BA,
  HY,
  SP,
  OP,
  CL,
  CP,
  QU,
  GL,
  NS,
  EX,
  SY,
  IS,
  PR,
  PO,
  NU,
  ID,
  IN,
  BB,
  B2,
  ZW,
  CM,
  WJ,
  H2,
  H3,
  JL,
  JV,
  JT,
  RI,
  EB,
  EM,
  ZWJ,
  HL,
  CB,
  BK,
  CR,
  LF,
  NL,
  OPEA,
  CPEA,
  XP
};
constexpr unsigned kLineClassCount = 41;

enum class GraphemeClass : std::uint8_t {
  Other,
  CR,
  LF,
  Control,
  Extend,
  ZWJ,
  Regional_Indicator,
  Prepend,
  SpacingMark,
  L,
  V,
  T,
  LV,
  LVT,
  Pictographic  // Extended_Pictographic: never in another class
};

enum class WordClass : std::uint8_t {
  Other,
  CR,
  LF,
  Newline,
  Extend,
  ZWJ,
  Format,
  Regional_Indicator,
  Katakana,
  Hebrew_Letter,
  ALetter,
  Single_Quote,
  Double_Quote,
  MidNumLet,
  MidLetter,
  MidNum,
  Numeric,
  ExtendNumLet,
  WSegSpace,
  Pictographic,
  PictographicLetter  // both Extended_Pictographic and ALetter (circled letters)
};

enum class SentenceClass : std::uint8_t {
  Other,
  CR,
  LF,
  Extend,
  Sep,
  Format,
  Sp,
  Lower,
  Upper,
  OLetter,
  Numeric,
  ATerm,
  SContinue,
  STerm,
  Close
};

/// `index` has one entry for each 128 code points, `values` the distinct blocks of 128.
struct TwoStageTable {
  const std::uint16_t* index;
  const std::uint8_t* values;

  std::uint8_t at(char32_t c) const {
    return c > 0x10FFFF ? 0 : values[(std::uint32_t{index[c >> 7U]} << 7U) | (c & 127U)];
  }
};

extern const TwoStageTable kLineTable, kGraphemeTable, kWordTable, kSentenceTable;

/// Simple (one to one) upper case, sorted by `lower`: for small capitals in fonts that have none.
struct UpperPair {
  std::uint32_t lower, upper;
};
extern const UpperPair kUpperPairs[];
extern const unsigned kUpperPairCount;

inline LineClass lineClass(char32_t c) { return static_cast<LineClass>(kLineTable.at(c)); }
inline GraphemeClass graphemeClass(char32_t c) { return static_cast<GraphemeClass>(kGraphemeTable.at(c)); }
inline WordClass wordClass(char32_t c) { return static_cast<WordClass>(kWordTable.at(c)); }
inline SentenceClass sentenceClass(char32_t c) { return static_cast<SentenceClass>(kSentenceTable.at(c)); }

/// The simple upper case of `c`, or `c`.
char32_t upperCase(char32_t c);

}  // namespace tend::text
