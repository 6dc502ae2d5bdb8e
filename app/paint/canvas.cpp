// The canvas's plain parts: pixels, rectangles, lines, gradients, clipping. Boxes, pictures and text are in the files
// beside this one.
#include "app/paint/canvas.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/paint/imgui_compat.h"
#include "app/paint/mask_key.h"

namespace tend::paint {
namespace {

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

int rounded(float v) { return static_cast<int>(std::floor(v + 0.5F)); }

ImVec2 vec(int x, int y) { return {static_cast<float>(x), static_cast<float>(y)}; }

}  // namespace

Canvas::Canvas(ImDrawList* list, Atlas& atlas, TextSetter& setter, const Theme& theme, float displayScale)
    : m_list(list), m_atlas(&atlas), m_setter(&setter), m_theme(&theme), m_scale(displayScale) {}

Canvas::PxRect Canvas::snapped(base::Rect rect) const {
  const int left = rounded(rect.x * m_scale);
  const int top = rounded(rect.y * m_scale);
  int width = rounded(rect.right() * m_scale) - left;
  int height = rounded(rect.bottom() * m_scale) - top;
  // Something thin stays visible.
  if (width == 0 && rect.width > 0) width = 1;
  if (height == 0 && rect.height > 0) height = 1;
  return {left, top, width, height};
}

void Canvas::solid(PxRect to, Colour colour) {
  if (to.width <= 0 || to.height <= 0 || colour.a == 0) return;
  const AtlasEntry& white = m_atlas->white();
  // One point of the texture for all corners: SDL's software renderer then fills instead of scaling a texel.
  const ImVec2 uv((static_cast<float>(white.x) + 0.5F) / kAtlasUnit, (static_cast<float>(white.y) + 0.5F) / kAtlasUnit);
  compat::pushTexture(*m_list, m_atlas->texture());
  m_list->PrimReserve(6, 4);
  m_list->PrimRectUV(vec(to.x, to.y), vec(to.x + to.width, to.y + to.height), uv, uv, packed(colour));
  compat::popTexture(*m_list);
}

void Canvas::part(const AtlasEntry& entry, PxRect from, PxRect to, Colour colour) {
  if (to.width <= 0 || to.height <= 0 || from.width <= 0 || from.height <= 0 || entry.empty() || colour.a == 0) return;
  const auto u = [&](int x) { return static_cast<float>(entry.x + x) / kAtlasUnit; };
  const auto v = [&](int y) { return static_cast<float>(entry.y + y) / kAtlasUnit; };
  compat::pushTexture(*m_list, m_atlas->texture());
  m_list->PrimReserve(6, 4);
  m_list->PrimRectUV(vec(to.x, to.y), vec(to.x + to.width, to.y + to.height), {u(from.x), v(from.y)},
                     {u(from.x + from.width), v(from.y + from.height)}, packed(colour));
  compat::popTexture(*m_list);
}

void Canvas::whole(const AtlasEntry& entry, int xPx, int yPx, Colour colour) {
  part(entry, {0, 0, entry.width, entry.height}, {xPx + entry.left, yPx - entry.top, entry.width, entry.height},
       colour);
}

void Canvas::fill(base::Rect rect, Colour colour) {
  if (!rect.empty()) solid(snapped(rect), colour);
}

void Canvas::hairline(base::Point from, float length, bool vertical, Colour colour) {
  const int thick = std::max(1, rounded(m_theme->highContrast ? 2 * m_scale : m_scale));
  const base::Rect rect{from.x, from.y, vertical ? 0 : length, vertical ? length : 0};
  PxRect line = snapped(rect);
  (vertical ? line.width : line.height) = thick;
  solid(line, m_theme->highContrast ? Colour{0, 0, 0, 255} : colour);
}

void Canvas::gradient(base::Rect rect, Colour colour, float opacityLeft, float opacityRight) {
  const float strongest = std::max(opacityLeft, opacityRight);
  if (rect.empty() || strongest <= 0) return;
  const PxRect to = snapped(rect);
  const int texels = std::clamp(to.width, 1, 512);
  const float left = opacityLeft / strongest;
  const float right = opacityRight / strongest;
  const AtlasEntry& ramp = m_atlas->mask(maskKey('g', {static_cast<float>(texels), left, right}), [&] {
    text::GlyphBitmap mask;
    mask.width = texels;
    mask.height = 1;
    for (int i = 0; i < texels; ++i) {
      const float t = (static_cast<float>(i) + 0.5F) / static_cast<float>(texels);
      mask.coverage.push_back(static_cast<std::uint8_t>(std::lround(255 * (left + (right - left) * t))));
    }
    return mask;
  });
  part(ramp, {0, 0, ramp.width, 1}, to, colour.faded(strongest));
}

void Canvas::pushClip(base::Rect rect) {
  const PxRect clip = snapped(rect);
  m_list->PushClipRect(vec(clip.x, clip.y), vec(clip.x + clip.width, clip.y + clip.height), true);
}

void Canvas::pushClipBeyond(base::Rect rect) {
  const PxRect clip = snapped(rect);
  m_list->PushClipRect(vec(clip.x, clip.y), vec(clip.x + clip.width, clip.y + clip.height), false);
}

void Canvas::popClip() { m_list->PopClipRect(); }

}  // namespace tend::paint
