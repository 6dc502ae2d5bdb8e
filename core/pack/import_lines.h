// Plain text as units: one paragraph, heading, list item or verse line each, with the line it stands in, its mark and
// its indent. Decides between blank lines, single newlines and hard-wrapped text. Used by the plain-text importer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tend::pack {

enum class LineMark : std::uint8_t { None, Bullet, Dash, Number, Hash, Rule };

struct TextUnit {
  std::size_t line = 1;  // in the file, from 1
  std::string text;      // blanks folded, without its mark
  std::string whole;     // with its mark
  LineMark mark = LineMark::None;
  std::uint32_t number = 0;   // Number: its value. Hash: how many
  std::size_t indent = 0;     // columns
  std::size_t group = 0;      // units that no blank line separates have the same
  std::size_t groupSize = 1;  // of its group; 1 throughout where single newlines separate everything
};

struct TextUnits {
  std::vector<TextUnit> units;
  bool singleNewlines = false;       // there were no blank lines to go by
  bool wrappedWithoutBlank = false;  // ... and lines seem cut by width: paragraphs cannot be told apart
};

TextUnits readUnits(std::string_view text);

}  // namespace tend::pack
