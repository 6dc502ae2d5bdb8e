// Where a frame goes: pixels in memory (SurfaceTarget), or a renderer of SDL's with a graphics card behind it
// (RendererTarget). Used by app/shell and tests.
#pragma once

#include "app/paint/atlas.h"
#include "app/paint/theme.h"

struct ImDrawData;

namespace tend::paint {

class Target {
 public:
  virtual ~Target() = default;
  /// Device pixels.
  virtual int width() const = 0;
  virtual int height() const = 0;
  /// Draws a finished frame over the ground's colour; the picture is not shown yet. False: no memory for the atlas,
  /// nothing was drawn.
  virtual bool draw(ImDrawData& data, Atlas& atlas, Colour ground) = 0;
};

}  // namespace tend::paint
