// Rounded boxes, discs and rings. Corners are masks, everything between them is plain rectangles, so that a box of any
// size costs the atlas four corners.
#include <algorithm>
#include <cmath>

#include "app/paint/canvas.h"
#include "app/paint/mask_key.h"

namespace tend::paint {
namespace {

constexpr unsigned kAllCorners = 15;
constexpr int kTile = 32;  // of a big ring, device pixels

int ceiled(float v) { return static_cast<int>(std::ceil(v - 0.001F)); }

text::GlyphBitmap roundMask(int width, int height, float radius) {
  VectorPath path;
  path.roundRect({0, 0, static_cast<float>(width), static_cast<float>(height)}, radius);
  return fillMask(path, 1);
}

/// Takes `inner` out of `outer`; inner lies within outer.
text::GlyphBitmap without(text::GlyphBitmap outer, const text::GlyphBitmap& inner) {
  const int dx = inner.left - outer.left;
  const int dy = outer.top - inner.top;
  for (int y = 0; y < inner.height; ++y) {
    for (int x = 0; x < inner.width; ++x) {
      const int ox = x + dx;
      const int oy = y + dy;
      if (ox < 0 || oy < 0 || ox >= outer.width || oy >= outer.height) continue;
      std::uint8_t& left = outer.coverage[static_cast<std::size_t>(oy * outer.width + ox)];
      left =
          static_cast<std::uint8_t>(std::max(0, left - inner.coverage[static_cast<std::size_t>(y * inner.width + x)]));
    }
  }
  return outer;
}

text::GlyphBitmap frameMask(int width, int height, float radius, float stroke) {
  const float w = static_cast<float>(width) - 2 * stroke;
  const float h = static_cast<float>(height) - 2 * stroke;
  if (w <= 0 || h <= 0) return roundMask(width, height, radius);
  VectorPath hole;
  hole.roundRect({stroke, stroke, w, h}, std::max(0.0F, radius - stroke));
  return without(roundMask(width, height, radius), fillMask(hole, 1));
}

/// The part of a ring in one tile whose top left pixel is (x, y) from the centre. By distance: at these radii an edge
/// is straight within a pixel.
text::GlyphBitmap ringTile(float x, float y, float outer, float inner) {
  text::GlyphBitmap mask;
  mask.width = mask.height = kTile;
  for (int row = 0; row < kTile; ++row) {
    for (int column = 0; column < kTile; ++column) {
      const float d = std::hypot(x + static_cast<float>(column) + 0.5F, y + static_cast<float>(row) + 0.5F);
      const float covered = std::clamp(outer - d + 0.5F, 0.0F, 1.0F) - std::clamp(inner - d + 0.5F, 0.0F, 1.0F);
      mask.coverage.push_back(static_cast<std::uint8_t>(std::lround(255 * covered)));
    }
  }
  return mask;
}

}  // namespace

/// Draws the named corners of a mask whose corner tiles are tiles.x by tiles.y at the left and top and tiles.width by
/// tiles.height at the right and bottom; a corner not named is filled.
void Canvas::corners(const AtlasEntry& mask, PxRect box, PxRect tiles, unsigned which, Colour colour) {
  const auto corner = [&](unsigned bit, PxRect from, PxRect to) {
    if (which & bit) return part(mask, from, to, colour);
    solid(to, colour);
  };
  const int right = box.x + box.width - tiles.width;
  const int bottom = box.y + box.height - tiles.height;
  const int mr = mask.width - tiles.width;
  const int mb = mask.height - tiles.height;
  corner(1, {0, 0, tiles.x, tiles.y}, {box.x, box.y, tiles.x, tiles.y});
  corner(2, {mr, 0, tiles.width, tiles.y}, {right, box.y, tiles.width, tiles.y});
  corner(4, {mr, mb, tiles.width, tiles.height}, {right, bottom, tiles.width, tiles.height});
  corner(8, {0, mb, tiles.x, tiles.height}, {box.x, bottom, tiles.x, tiles.height});
}

void Canvas::roundFill(base::Rect rect, float radius, Colour colour) { roundFill(rect, radius, colour, kAllCorners); }

void Canvas::roundFill(base::Rect rect, float radius, Colour colour, unsigned corner) {
  if (rect.empty()) return;
  const PxRect box = snapped(rect);
  const float r = std::min(radius * m_scale, static_cast<float>(std::min(box.width, box.height)) / 2);
  if (r < 0.25F || corner == 0) return solid(box, colour);
  const int c = ceiled(r);
  const int mw = std::min(box.width, 2 * c);
  const int mh = std::min(box.height, 2 * c);
  const AtlasEntry& mask = m_atlas->mask(maskKey('r', {static_cast<float>(mw), static_cast<float>(mh), r}),
                                         [&] { return roundMask(mw, mh, r); });
  const PxRect tiles{mw / 2, mh / 2, mw - mw / 2, mh - mh / 2};
  corners(mask, box, tiles, corner, colour);
  const int between = box.width - tiles.x - tiles.width;
  solid({box.x + tiles.x, box.y, between, tiles.y}, colour);
  solid({box.x, box.y + tiles.y, box.width, box.height - tiles.y - tiles.height}, colour);
  solid({box.x + tiles.x, box.y + box.height - tiles.height, between, tiles.height}, colour);
}

void Canvas::roundStroke(base::Rect rect, float radius, float width, Colour colour) {
  if (rect.empty()) return;
  const PxRect box = snapped(rect);
  const float stroke = std::max(1.0F, width * m_scale);
  const float r = std::min(radius * m_scale, static_cast<float>(std::min(box.width, box.height)) / 2);
  const int c = std::max(ceiled(r), ceiled(stroke));
  const int mw = std::min(box.width, 2 * c);
  const int mh = std::min(box.height, 2 * c);
  const AtlasEntry& mask = m_atlas->mask(maskKey('s', {static_cast<float>(mw), static_cast<float>(mh), r, stroke}),
                                         [&] { return frameMask(mw, mh, r, stroke); });
  const PxRect tiles{mw / 2, mh / 2, mw - mw / 2, mh - mh / 2};
  corners(mask, box, tiles, kAllCorners, colour);
  // The straight parts: whole pixels, and a paler one inside for what is left of the width.
  const int full = static_cast<int>(stroke);
  const float rest = stroke - static_cast<float>(full);
  const int acrossX = box.x + tiles.x;
  const int acrossW = box.width - tiles.x - tiles.width;
  const int downY = box.y + tiles.y;
  const int downH = box.height - tiles.y - tiles.height;
  const auto edges = [&](int in, int thick, Colour shade) {
    solid({acrossX, box.y + in, acrossW, thick}, shade);
    solid({acrossX, box.y + box.height - in - thick, acrossW, thick}, shade);
    solid({box.x + in, downY, thick, downH}, shade);
    solid({box.x + box.width - in - thick, downY, thick, downH}, shade);
  };
  edges(0, full, colour);
  if (rest > 0.02F) edges(full, 1, colour.faded(rest));
}

void Canvas::disc(base::Point centre, float radius, Colour colour) {
  if (!(radius > 0)) return;
  if (radius * m_scale > 24)
    return roundFill({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, radius, colour);
  const Quartered x = quartered(centre.x * m_scale);
  const Quartered y = quartered(centre.y * m_scale);
  const float r = radius * m_scale;
  const AtlasEntry& mask = m_atlas->mask(maskKey('d', {r, x.rest, y.rest}), [&] {
    VectorPath path;
    path.circle({0, 0}, r);
    return fillMask(path, 1, {x.rest, y.rest});
  });
  whole(mask, x.whole, y.whole, colour);
}

void Canvas::ring(base::Point centre, float radius, float width, Colour colour) {
  if (!(radius > 0) || !(width > 0)) return;
  const float outer = (radius + width / 2) * m_scale;
  const float inner = std::max(0.0F, (radius - width / 2) * m_scale);
  const base::Point centrePx{centre.x * m_scale, centre.y * m_scale};
  if (outer > 48) return bigRing(centrePx, outer, inner, colour);
  const Quartered x = quartered(centrePx.x);
  const Quartered y = quartered(centrePx.y);
  const AtlasEntry& mask = m_atlas->mask(maskKey('o', {outer, inner, x.rest, y.rest}), [&] {
    VectorPath around;
    around.circle({0, 0}, outer);
    VectorPath hole;
    if (inner > 0) hole.circle({0, 0}, inner);
    return without(fillMask(around, 1, {x.rest, y.rest}), fillMask(hole, 1, {x.rest, y.rest}));
  });
  whole(mask, x.whole, y.whole, colour);
}

/// In tiles, so that the empty middle takes no room in the atlas.
void Canvas::bigRing(base::Point centrePx, float outer, float inner, Colour colour) {
  const Quartered cx = quartered(centrePx.x);
  const Quartered cy = quartered(centrePx.y);
  const int half = ceiled((outer + 1) / kTile);
  for (int row = -half; row < half; ++row) {
    for (int column = -half; column < half; ++column) {
      const float x = static_cast<float>(column * kTile) - cx.rest;
      const float y = static_cast<float>(row * kTile) - cy.rest;
      const float nearX = std::max({0.0F, x, -(x + kTile)});
      const float nearY = std::max({0.0F, y, -(y + kTile)});
      const float farX = std::max(std::abs(x), std::abs(x + kTile));
      const float farY = std::max(std::abs(y), std::abs(y + kTile));
      const float nearest = std::hypot(nearX, nearY);
      const float farthest = std::hypot(farX, farY);
      if (nearest > outer + 1 || farthest < inner - 1) continue;
      const PxRect to{cx.whole + column * kTile, cy.whole + row * kTile, kTile, kTile};
      if (nearest > inner + 1 && farthest < outer - 1) {
        solid(to, colour);
        continue;
      }
      const AtlasEntry& tile =
          m_atlas->mask(maskKey('t', {x, y, outer, inner}), [&] { return ringTile(x, y, outer, inner); });
      part(tile, {0, 0, kTile, kTile}, to, colour);
    }
  }
}

}  // namespace tend::paint
