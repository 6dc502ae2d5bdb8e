// What a search sees of each character, as a two-stage table generated at build time by cmake/generate/fold_tables.py.
// Used only by core/text/fold.cpp. Hangul syllables are taken apart by arithmetic instead.
#pragma once

#include <cstdint>

namespace tend::text {

/// Values of the table below kFoldFirstPool; from there on: where in kFoldPool (less kFoldFirstPool) the UTF-8 that
/// stands for the character lies, with its length in the byte before it.
/// Marks are kept, in canonical order.
constexpr std::uint16_t kFoldKept = 0, kFoldDropped = 1, kFoldSpace = 2, kFoldMark = 3, kFoldFirstPool = 4;

extern const std::uint16_t kFoldIndex[];  // one entry for each 128 code points
extern const std::uint16_t kFoldValues[];
extern const std::uint8_t kFoldPool[];

/// The combining classes of the marks that are kept, sorted.
struct FoldMark {
  std::uint32_t mark;
  std::uint8_t order;
};
extern const FoldMark kFoldMarks[];
extern const unsigned kFoldMarkCount;

/// `c` at most U+10FFFF.
inline std::uint16_t foldValue(char32_t c) {
  return kFoldValues[(std::uint32_t{kFoldIndex[c >> 7U]} << 7U) | (c & 127U)];
}

}  // namespace tend::text
