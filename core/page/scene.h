// What is to be painted, tapped and read aloud between two heights, from what is set now. Used by page.cpp, dump.cpp.
#pragma once

#include <functional>

#include "core/page/flow.h"

namespace tend::page {

/// Whole pixels of the sheet at or above a height; anything finite, NaN as 0.
std::int64_t sheetFloor(float px);
std::int64_t sheetCeil(float px);

struct Placed {
  Place place;
  std::int64_t topPx = 0;
  const SetBlock* set = nullptr;
};

/// Calls `each` for every set block that touches [top, bottom), in reading order. Never reads or sets anything.
void visitSet(const Flow& flow, std::int64_t top, std::int64_t bottom, const std::function<void(const Placed&)>& each);

Scene sceneOf(const Flow& flow, std::int64_t top, std::int64_t bottom);
std::vector<LinkArea> linksOf(const Flow& flow, std::int64_t top, std::int64_t bottom);
std::vector<BlockArea> blocksOf(const Flow& flow, std::int64_t top, std::int64_t bottom);
std::vector<ExerciseArea> exercisesOf(const Flow& flow, std::int64_t top, std::int64_t bottom);

/// The section's index, or SIZE_MAX for the opening; the block's index, or UINT32_MAX for a head.
std::size_t sectionIndexOf(const Place& place);
std::uint32_t blockIndexOf(const Place& place);

}  // namespace tend::page
