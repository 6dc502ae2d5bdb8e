// Pieces of text that are hard to edit, and chance that is the same in every run. For the tests of this folder.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tend::test {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : m_state(seed) {}
  std::uint32_t below(std::uint32_t limit) {
    m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>((m_state >> 33U) % limit);
  }

 private:
  std::uint64_t m_state;
};

/// Letters, spaces, line ends, accents, emoji of several code points, flags, scripts from the right and without spaces.
inline const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all = {
      "a",
      "b",
      " ",
      "  ",
      "word",
      ". ",
      "\n",
      "\t",
      "e\xCC\x81",
      "\xCC\x81",                                          // a mark that joins what stands before
      "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",      // a family
      "\xE2\x80\x8D",                                      // a joiner alone
      "\xF0\x9F\x87\xAA",                                  // half a flag
      "\xF0\x9F\x87\xAA\xF0\x9F\x87\xB8",                  // a flag
      "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD",                  // a thumb with a skin
      "1\xEF\xB8\x8F\xE2\x83\xA3",                         // a keycap
      "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",                  // Hebrew
      "\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85",                  // Arabic
      "\xE0\xA4\x95\xE0\xA5\x8D\xE0\xA4\xB7\xE0\xA4\xBF",  // Devanagari
      "\xE0\xB8\x99\xE0\xB9\x89\xE0\xB8\xB3",              // Thai
      "\xEA\xB0\x80\xE1\x86\xA8",                          // Hangul
      "\xE4\xBD\xA0\xE5\xA5\xBD",                          // Chinese
  };
  return all;
}

}  // namespace tend::test
