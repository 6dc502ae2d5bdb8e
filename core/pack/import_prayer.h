// Which units of a plain text are a prayer: lines that end with an Amen, or stand together under a heading that says
// so. Used by import_text.cpp.
#pragma once

#include <vector>

#include "core/pack/import_lines.h"

namespace tend::pack {

enum class PrayerDoubt : std::uint8_t { None, Begin, End, OneParagraph };

struct PrayerRange {
  std::size_t first = 0;
  std::size_t end = 0;  // one after the last unit
  PrayerDoubt doubt = PrayerDoubt::None;
};

/// In order, without overlap.
std::vector<PrayerRange> findPrayers(const std::vector<TextUnit>& units);

}  // namespace tend::pack
