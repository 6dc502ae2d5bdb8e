// Numbers for all that a code may speak of in Tend's own articles: a code made today must mean the same in every later
// version. New steps go to the end; nothing is ever moved, renamed or taken away (tests/data/share holds a copy that a
// test compares). Never anything quiet. Used by homework.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tend::share {

struct Edition {
  std::string_view pack;                // its id
  std::vector<std::string_view> names;  // number 1 is the first; "section.ID" or as exercise::nameOf()
};

/// The place in the list is the edition's number in codes.
const std::vector<Edition>& editions();

constexpr std::size_t kMostEditions = 16;
constexpr std::size_t kMostNumber = 255;  // of a name

}  // namespace tend::share
