// A verse in plain text: “words” (reference), with or without a label such as "Framing verse:". Used by
// import_text.cpp.
#pragma once

#include <optional>
#include <vector>

#include "core/content/article.h"
#include "core/pack/import_lines.h"

namespace tend::pack {

enum class VerseFit : std::uint8_t {
  None,
  Verse,
  LabelOnly,  // says that it is a verse, but no words and reference could be told apart
};

struct FoundVerse {
  VerseFit fit = VerseFit::None;
  content::Scripture scripture;
  std::size_t units = 1;  // how many units it takes
};

/// Looks at the unit `at` and, where its reference or its words stand in a line of their own, the next ones.
FoundVerse verseAt(const std::vector<TextUnit>& units, std::size_t at);

}  // namespace tend::pack
