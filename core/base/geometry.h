// Points and rectangles in logical pixels (1x). Used by pages, semantics and views. No units are converted here:
// the display scale is applied once, when something is painted.
#pragma once

namespace tend::base {

struct Point {
  float x = 0;
  float y = 0;
};

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  bool empty() const { return width <= 0 || height <= 0; }
};

inline Rect inset(Rect r, float by) { return {r.x + by, r.y + by, r.width - 2 * by, r.height - 2 * by}; }
inline Rect moved(Rect r, float dx, float dy) { return {r.x + dx, r.y + dy, r.width, r.height}; }

}  // namespace tend::base
