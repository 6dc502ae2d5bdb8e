// A place in an article that survives new sizes, widths and screens: section, block, character. Never pixels.
#pragma once

#include <cstdint>
#include <string>

namespace tend::content {

struct Locator {
  std::string section;          // section id; empty means the opening
  std::uint32_t block = 0;      // index of the block in the section; the section's title is "before block 0"
  std::uint32_t character = 0;  // byte offset in plainText(block), at a grapheme boundary

  bool operator==(const Locator& o) const {
    return section == o.section && block == o.block && character == o.character;
  }
  template <class Archive>
  void serialize(Archive& a) {
    a(section, block, character);
  }
};

}  // namespace tend::content
