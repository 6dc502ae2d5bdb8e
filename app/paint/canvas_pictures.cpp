// Icons, free paths, plants and ornaments: each part a mask at a whole or quarter pixel, tinted by its role.
#include <cmath>

#include "app/paint/canvas.h"
#include "app/paint/mask_key.h"

namespace tend::paint {

void Canvas::icon(Icon icon, base::Point centre, float size, Colour colour, float stroke) {
  const float sizePx = size * m_scale;
  if (!(sizePx > 0)) return;
  // The grid's corner on a whole pixel, so that an icon looks the same wherever it stands.
  const int x = static_cast<int>(std::lround(centre.x * m_scale - sizePx / 2));
  const int y = static_cast<int>(std::lround(centre.y * m_scale - sizePx / 2));
  const float scale = sizePx / 24;
  const AtlasEntry& mask = m_atlas->mask(maskKey('i', {static_cast<float>(icon), sizePx, stroke}), [&] {
    return strokeMask(pathFromSvg(iconData(icon)), stroke * scale, scale);
  });
  whole(mask, x, y, colour);
}

void Canvas::path(const VectorPath& path, base::Point origin, float scale, Colour colour) {
  const Quartered x = quartered(origin.x * m_scale);
  const Quartered y = quartered(origin.y * m_scale);
  const float scalePx = scale * m_scale;
  const AtlasEntry& mask = m_atlas->mask(maskKey('p', path, {scalePx, x.rest, y.rest}), [&] {
    return fillMask(path, scalePx, {x.rest, y.rest});
  });
  whole(mask, x.whole, y.whole, colour);
}

void Canvas::strokePath(const VectorPath& path, float width, base::Point origin, float scale, Colour colour) {
  const Quartered x = quartered(origin.x * m_scale);
  const Quartered y = quartered(origin.y * m_scale);
  const float scalePx = scale * m_scale;
  const float widthPx = width * scalePx;
  const AtlasEntry& mask = m_atlas->mask(maskKey('q', path, {scalePx, widthPx, x.rest, y.rest}), [&] {
    return strokeMask(path, widthPx, scalePx, {x.rest, y.rest});
  });
  whole(mask, x.whole, y.whole, colour);
}

Colour Canvas::of(PartColour role) const {
  switch (role) {
    case PartColour::Leaf:
      return m_theme->leaf;
    case PartColour::LeafDark:
      return m_theme->leafD;
    case PartColour::Petal:
      return m_theme->petal;
    case PartColour::PetalDark:
      return m_theme->petalD;
    case PartColour::WheatDark:
      return m_theme->wheatD;
    case PartColour::Clay:
      return m_theme->clay;
    case PartColour::Sage:
      return m_theme->sage;
    case PartColour::Edge:
      return m_theme->edge;
    case PartColour::Soil:
      return m_theme->soil;
  }
  return m_theme->leaf;
}

base::Point Canvas::wholePixel(base::Point at) const {
  return {std::round(at.x * m_scale) / m_scale, std::round(at.y * m_scale) / m_scale};
}

void Canvas::onePart(const Part& part, base::Point origin, float scale, Colour colour) {
  if (part.strokeWidth > 0)
    strokePath(part.path, part.strokeWidth, origin, scale, colour);
  else
    path(part.path, origin, scale, colour);
}

void Canvas::parts(const std::vector<Part>& parts, base::Point origin, float scale) {
  // One whole pixel for the picture: its parts keep their places to each other while it is scrolled.
  const base::Point at = wholePixel(origin);
  for (const Part& each : parts) onePart(each, at, scale, of(each.colour));
}

void Canvas::mark(base::Point centre, float size) { parts(markParts(size), centre, 1); }

void Canvas::ornament(base::Point centre, float width) {
  const float line = width / 2 - kOrnamentHalfWidth;
  if (line > 0) {
    hairline({centre.x - width / 2, centre.y}, line, false, m_theme->hair);
    hairline({centre.x + kOrnamentHalfWidth, centre.y}, line, false, m_theme->hair);
  }
  parts(ornamentParts(), {centre.x, centre.y + 0.5F}, 1);
}

void Canvas::bullet(base::Point baselineLeft, float scale) { parts(bulletParts(), baselineLeft, scale); }

void Canvas::plant(PlantKind kind, base::Point ground, float height, int stage, std::uint32_t seed) {
  parts(plantParts(kind, height, stage, seed), ground, 1);
}

void Canvas::plant(const std::vector<Part>& plant, base::Point ground, const PlantLook& look) {
  const base::Point at = wholePixel(ground);
  for (const Part& each : plant) {
    const bool isSoil = each.colour == PartColour::Soil;
    if (isSoil && !look.soil) continue;
    const Colour own = isSoil ? *look.soil : of(each.colour);
    onePart(each, at, 1, mixed(own, look.air, look.airShare).faded(look.opacity));
  }
}

}  // namespace tend::paint
