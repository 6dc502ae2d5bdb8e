// Soft light, and soft shadows as nine-patches: a blurred corner in the atlas, its edges stretched between corners. As
// in CSS the shadow is drawn outside the box only where that saves anything: the middle, always under the box, is left
// out.
#include <algorithm>
#include <cmath>

#include "app/paint/blur.h"
#include "app/paint/canvas.h"
#include "app/paint/mask_key.h"

namespace tend::paint {
namespace {

text::GlyphBitmap shadowMask(int width, int height, float radius, float sigma, int reach) {
  VectorPath path;
  const auto edge = static_cast<float>(reach);
  path.roundRect({edge, edge, static_cast<float>(width), static_cast<float>(height)}, radius);
  const text::GlyphBitmap sharp = fillMask(path, 1);
  text::GlyphBitmap mask;
  mask.width = width + 2 * reach;
  mask.height = height + 2 * reach;
  mask.coverage.assign(static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height), 0);
  for (int y = 0; y < sharp.height; ++y)
    std::copy_n(sharp.coverage.begin() + static_cast<std::ptrdiff_t>(y) * sharp.width, sharp.width,
                mask.coverage.begin() + static_cast<std::ptrdiff_t>(y + reach) * mask.width + reach);
  gaussianBlur(mask, sigma);
  return mask;
}

text::GlyphBitmap glowMask(int radius) {
  text::GlyphBitmap mask;
  mask.width = mask.height = 2 * radius;
  const auto r = static_cast<float>(radius);
  for (int y = 0; y < mask.height; ++y) {
    for (int x = 0; x < mask.width; ++x) {
      const float away = std::hypot(static_cast<float>(x) + 0.5F - r, static_cast<float>(y) + 0.5F - r);
      mask.coverage.push_back(static_cast<std::uint8_t>(std::lround(255 * std::clamp(1 - away / r, 0.0F, 1.0F))));
    }
  }
  return mask;
}

/// How one axis of the box is cut: the mask's length, and how much of it is the corner at either end.
struct Cut {
  int mask = 0, corner = 0;
};

Cut cut(int length, int reach, int radius) {
  // Beyond this from the edge the blur does not reach: one texel there stands for the whole middle.
  const int corner = reach + std::max(reach, radius);
  if (length + 2 * reach > 2 * corner + 1) return {2 * corner + 1 - 2 * reach, corner};
  return {length, (length + 2 * reach) / 2};
}

}  // namespace

void Canvas::boxShadow(PxRect box, float radiusPx, float blurPx, Colour colour) {
  if (box.width <= 0 || box.height <= 0 || colour.a == 0) return;
  const float sigma = blurPx / 2;  // CSS: the blur radius is two standard deviations
  const int reach = static_cast<int>(std::ceil(blurPx * 1.5F));
  const float r = std::min(radiusPx, static_cast<float>(std::min(box.width, box.height)) / 2);
  const int corner = static_cast<int>(std::ceil(r));
  const Cut across = cut(box.width, reach, corner);
  const Cut down = cut(box.height, reach, corner);
  const auto key = maskKey('b', {static_cast<float>(across.mask), static_cast<float>(down.mask), r, blurPx});
  const AtlasEntry& mask = m_atlas->mask(key, [&] { return shadowMask(across.mask, down.mask, r, sigma, reach); });
  if (mask.empty()) return;
  // Three columns and rows: from (texels) and to (pixels), start and length.
  const auto bands = [reach](Cut c, int start, int length, int(&from)[3][2], int(&to)[3][2]) {
    const int total = length + 2 * reach;
    const int texels = c.mask + 2 * reach;
    const int last = texels == total ? total - c.corner : c.corner;
    const int values[3][2][2] = {
        {{0, c.corner}, {start - reach, c.corner}},
        {{c.corner, texels - c.corner - last}, {start - reach + c.corner, total - c.corner - last}},
        {{texels - last, last}, {start - reach + total - last, last}}};
    for (int i = 0; i < 3; ++i)
      for (int k = 0; k < 2; ++k) from[i][k] = values[i][0][k], to[i][k] = values[i][1][k];
  };
  int fromX[3][2], toX[3][2], fromY[3][2], toY[3][2];
  bands(across, box.x, box.width, fromX, toX);
  bands(down, box.y, box.height, fromY, toY);
  for (int row = 0; row < 3; ++row)
    for (int column = 0; column < 3; ++column)
      if (row != 1 || column != 1)
        part(mask, {fromX[column][0], fromY[row][0], fromX[column][1], fromY[row][1]},
             {toX[column][0], toY[row][0], toX[column][1], toY[row][1]}, colour);
}

void Canvas::shadow(base::Rect rect, float radius, float dx, float dy, float blur, float opacity) {
  if (m_theme->highContrast || rect.empty()) return;
  PxRect box = snapped(rect);
  box.x += static_cast<int>(std::lround(dx * m_scale));
  box.y += static_cast<int>(std::lround(dy * m_scale));
  boxShadow(box, radius * m_scale, std::max(0.0F, blur * m_scale), m_theme->shadow.faded(opacity));
}

void Canvas::glow(base::Point centre, float radius, Colour colour) {
  const int r = static_cast<int>(std::lround(radius * m_scale));
  if (r <= 0 || colour.a == 0) return;
  const int x = static_cast<int>(std::lround(centre.x * m_scale)) - r;
  const int y = static_cast<int>(std::lround(centre.y * m_scale)) - r;
  const AtlasEntry& mask = m_atlas->mask(maskKey('l', {static_cast<float>(r)}), [r] { return glowMask(r); });
  if (!mask.empty()) part(mask, {0, 0, 2 * r, 2 * r}, {x, y, 2 * r, 2 * r}, colour);
}

void Canvas::slip(base::Rect rect, float radius) {
  if (m_theme->highContrast) {
    roundFill({rect.x - 2, rect.y - 2, rect.width + 4, rect.height + 4}, radius + 2, {0, 0, 0, 255});
    return roundFill(rect, radius, m_theme->slip);
  }
  shadow(rect, radius, 0, 8, 24, m_theme->shadowStrength * 0.75F);
  shadow(rect, radius, 0, 1, 2, m_theme->shadowStrength);
  const float outline = std::max(1.0F, std::round(m_scale)) / m_scale;  // one hairline
  roundFill({rect.x - outline, rect.y - outline, rect.width + 2 * outline, rect.height + 2 * outline}, radius + outline,
            m_theme->shadow.faded(0.10F));
  roundFill(rect, radius, m_theme->slip);
}

}  // namespace tend::paint
