// Cuts text into words that can be compared: small letters, without accents and apostrophes, so that “Don’t”, "don't"
// and "dont" are one. For word lists only: it knows enough letters for that and is no Unicode library (core/text is).
// Any bytes are fine; the work is in proportion to them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tend::exercise {

struct ScannedWord {
  std::string folded;
  std::uint32_t begin = 0, end = 0;  // bytes in the text
  std::uint32_t sentence = 0;        // which one, counted by . ! and ? (but not by dots that only wait)
};

std::vector<ScannedWord> scanWords(std::string_view text);

/// One letter made small, as far as the scripts of the word lists go.
char32_t smallLetter(char32_t letter);
char32_t capitalLetter(char32_t letter);

}  // namespace tend::exercise
