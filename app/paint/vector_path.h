// Paths of lines and curves, and the coverage masks FreeType makes of them (filled, or stroked with round caps and
// joins). All pictures of the program (icons, plants, petals, rounded boxes) are such masks: the same on every
// renderer, and never jagged.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/geometry.h"
#include "core/text/font.h"

namespace tend::paint {

struct PathStep {
  enum class Kind : std::uint8_t { Move, Line, Cubic, Close } kind = Kind::Move;
  base::Point a, b, to;  // a and b are the control points of a cubic
};

struct VectorPath {
  std::vector<PathStep> steps;

  void moveTo(base::Point p);
  void lineTo(base::Point p);
  void quadTo(base::Point control, base::Point p);
  void cubicTo(base::Point a, base::Point b, base::Point p);
  void close();
  void circle(base::Point centre, float radius);
  void ellipse(base::Point centre, float rx, float ry);
  void roundRect(base::Rect rect, float radius);
};

/// Reads SVG path data with the commands M L H V C Q A Z in absolute coordinates (the icons). Anything else ends the
/// path at the last command understood.
VectorPath pathFromSvg(std::string_view data);

/// Coverage of the path scaled by `scale` and moved by the fractional part of an origin; `left`/`top` of the bitmap
/// are relative to the path's origin as in text::GlyphBitmap (top counts upwards).
/// Winding is non-zero; a picture wider or higher than kMaxMaskPx gives an empty mask.
constexpr int kMaxMaskPx = 4096;
text::GlyphBitmap fillMask(const VectorPath& path, float scale, base::Point originPx = {});
text::GlyphBitmap strokeMask(const VectorPath& path, float widthPx, float scale, base::Point originPx = {});

}  // namespace tend::paint
