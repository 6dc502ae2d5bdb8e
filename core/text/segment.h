// Where text may be broken, by Unicode's own rules and data (version 15): lines (UAX #14), graphemes and words
// (UAX #29), and sentences. Tables are generated from unicode-data by cmake/generate/unicode_tables.py.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tend::text {

enum class LineBreak : std::uint8_t { None, Allowed, Mandatory };

/// For each byte offset 1..size: may a line end just before it? Index 0 is never a break; interior bytes are None.
std::vector<LineBreak> lineBreaks(std::string_view utf8);

/// Byte offsets of grapheme boundaries, including 0 and size.
std::vector<std::uint32_t> graphemeBoundaries(std::string_view utf8);
/// Byte offsets of word boundaries, including 0 and size.
std::vector<std::uint32_t> wordBoundaries(std::string_view utf8);
/// Is there something to read between two word boundaries: a letter, a figure, a sign, not only spaces and punctuation?
bool holdsWord(std::string_view utf8);
/// Byte offsets where sentences begin (UAX #29 without tailoring), including 0.
std::vector<std::uint32_t> sentenceStarts(std::string_view utf8);

}  // namespace tend::text
