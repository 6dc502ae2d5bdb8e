// What a frame's draw lists say, as plain rectangles of whole device pixels: this part of the atlas, or plain colour,
// there, in this colour, within this clip. Everything the canvas draws is such a quad (see Canvas); nothing else is
// ever in a list. Used by SurfaceTarget and the count of draw work in tests.
#pragma once

#include <cstdint>
#include <vector>

#include "app/paint/atlas.h"

struct ImDrawData;

namespace tend::paint {

struct Quad {
  std::int32_t left = 0, top = 0, right = 0, bottom = 0;                  // where, before clipping
  std::int32_t clipLeft = 0, clipTop = 0, clipRight = 0, clipBottom = 0;  // what of it shows; never empty
  std::int32_t x = 0, y = 0, width = 0, height = 0;                       // texels of the atlas; width 0: plain colour
  std::uint32_t colour = 0;                                               // 0xAARRGGBB, not premultiplied
};

/// In drawing order, without those that lie outside the picture. `out` is emptied first and keeps its memory.
void quadsOf(const ImDrawData& data, const Atlas& atlas, int width, int height, std::vector<Quad>& out);

}  // namespace tend::paint
