// Graphemes, words and paragraphs around an offset of a text that is being edited (UAX #29). Pure questions; offsets
// are bytes. A paragraph ends at LF. Used by Buffer and Editor.
#pragma once

#include <cstdint>
#include <string_view>

namespace tend::text::edit {

struct Range {
  std::uint32_t begin = 0, end = 0;
  bool empty() const { return begin == end; }
  std::uint32_t size() const { return end - begin; }
  bool operator==(const Range& o) const { return begin == o.begin && end == o.end; }
};

/// The paragraph that holds the offset, without its LF.
Range paragraphAround(std::string_view text, std::uint32_t offset);

/// The nearest grapheme boundary above (below) the offset; the offset itself at the text's end (beginning).
std::uint32_t nextGrapheme(std::string_view text, std::uint32_t offset);
std::uint32_t previousGrapheme(std::string_view text, std::uint32_t offset);
/// The offset, or the next boundary above it.
std::uint32_t snapped(std::string_view text, std::uint32_t offset);

/// Where what Backspace takes begins: the last code point before the offset, so that an accent or a vowel sign can be
/// mended; but an emoji, a flag or a letter with its variation selector goes as one, as on phones.
std::uint32_t backspaceStart(std::string_view text, std::uint32_t offset);

/// The end of the next word after the offset; the beginning of the word before it. Spaces and marks are no words.
std::uint32_t wordEndAfter(std::string_view text, std::uint32_t offset);
std::uint32_t wordStartBefore(std::string_view text, std::uint32_t offset);
/// What a double click at the offset selects: a word, or the spaces or the mark that stand there.
Range wordAround(std::string_view text, std::uint32_t offset);

}  // namespace tend::text::edit
