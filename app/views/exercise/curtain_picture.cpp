#include "app/views/exercise/curtain_picture.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tend::views {
namespace {

using paint::Colour;
using paint::VectorPath;
using widgets::Ui;

constexpr int kBands = 17;  // the two greens are 17 levels apart: more bands could not be told apart
constexpr float kBetweenFrames = 12;
constexpr float kCorner = 12;
constexpr float kTendrilRoom = 400;  // narrower, the flower stands alone

Colour between(Colour a, Colour b, float t) {
  const auto mix = [t](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(
        std::lround(static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * t));
  };
  return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), 255};
}

base::Rect outerFrame(const Ui& ui, base::Rect main) {
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  const float side = phone ? 16 : std::clamp(main.width * 0.06F, 24.0F, 76.0F);
  // At large type the room is for the words.
  const float top = phone ? 8 : std::round(std::clamp(main.height * 0.055F, 8.0F, 40.0F) / ui.u());
  const float foot = phone ? 24 : std::round(std::clamp(main.height * 0.154F, 16.0F, 112.0F) / ui.u());
  return {main.x + side, main.y + top, main.width - 2 * side, main.height - top - foot};
}

/// The inner frame: hairlines that end before corners which curve inwards.
void innerFrame(Ui& ui, base::Rect r, Colour colour) {
  paint::Canvas& canvas = ui.canvas();
  const float c = kCorner;
  canvas.hairline({r.x + c, r.y}, r.width - 2 * c, false, colour);
  canvas.hairline({r.x + c, r.bottom() - 1}, r.width - 2 * c, false, colour);
  canvas.hairline({r.x, r.y + c}, r.height - 2 * c, true, colour);
  canvas.hairline({r.right() - 1, r.y + c}, r.height - 2 * c, true, colour);
  const float k = c * 0.5523F;  // of a quarter of a circle
  const auto corner = [&](float x, float y, float dx, float dy) {
    VectorPath arc;
    arc.moveTo({dx * c, 0});
    arc.cubicTo({dx * c, dy * k}, {dx * k, dy * c}, {0, dy * c});
    canvas.strokePath(arc, 1, {x, y}, 1, colour);
  };
  corner(r.x + 0.5F, r.y + 0.5F, 1, 1);
  corner(r.right() - 0.5F, r.y + 0.5F, -1, 1);
  corner(r.x + 0.5F, r.bottom() - 0.5F, 1, -1);
  corner(r.right() - 0.5F, r.bottom() - 0.5F, -1, -1);
}

/// A petal from the origin in one of four directions (design 7, Petal picture, with another width).
VectorPath petal(int quarter, float length, float width) {
  const auto at = [&](float along, float across) -> base::Point {
    const float l = along * length;
    const float w = across * width * length;
    switch (quarter) {
      case 0:
        return {w, -l};
      case 1:
        return {l, w};
      case 2:
        return {-w, l};
      default:
        return {-l, -w};
    }
  };
  VectorPath path;
  path.moveTo({0, 0});
  path.cubicTo(at(0.2F, 0.6F), at(0.74F, 0.92F), at(1, 0));
  path.cubicTo(at(0.74F, -0.92F), at(0.2F, -0.6F), {0, 0});
  path.close();
  return path;
}

/// A gilt tendril with its leaves, to the right (1) or the left (-1).
void tendril(Ui& ui, base::Point centre, float side, Colour colour) {
  VectorPath line;
  line.moveTo({side * 92, 0});
  line.cubicTo({side * 124, -15}, {side * 150, 15}, {side * 184, 0});
  line.lineTo({side * 254, 0});
  ui.canvas().strokePath(line, 1.4F, centre, 1, colour.faded(0.9F));
  struct Leaf {
    float x, y, degrees, length;
  };
  constexpr std::array<Leaf, 6> kLeaves = {
      {{108, -5, 58, 22}, {120, -3, 128, 20}, {140, 3, 52, 20}, {154, 4, 124, 18}, {170, 3, 62, 17}, {184, 0, 90, 18}}};
  for (const Leaf& leaf : kLeaves) {
    ui.canvas().path(
        paint::leafPath({{side * leaf.x, leaf.y}, side * leaf.degrees, leaf.length, leaf.length * 0.3F, 0}), centre, 1,
        colour);
  }
}

}  // namespace

void drawCurtainGround(Ui& ui, base::Rect window, base::Rect main, const paint::CurtainColours& c) {
  for (int i = 0; i < kBands; ++i) {
    const float from = std::round(window.y + window.height * static_cast<float>(i) / kBands);
    const float to = std::round(window.y + window.height * static_cast<float>(i + 1) / kBands);
    if (to <= from) continue;
    ui.canvas().fill({window.x, from, window.width, to - from},
                     between(c.top, c.bottom, static_cast<float>(i) / static_cast<float>(kBands - 1)));
  }
  const base::Rect outer = outerFrame(ui, main);
  ui.canvas().roundStroke(outer, 0, c.plain ? 2 : 1.5F, c.plain ? c.line : c.line.faded(0.9F));
  if (!c.plain) innerFrame(ui, base::inset(outer, kBetweenFrames), c.line.faded(0.7F));
}

base::Rect curtainInside(const Ui& ui, base::Rect main) {
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  return base::inset(outerFrame(ui, main), kBetweenFrames + (phone ? 8 : 12));
}

void drawCurtainFlower(Ui& ui, base::Point centre, float roomPx, const paint::CurtainColours& c) {
  const Colour faint = c.line.faded(0.16F);
  const base::Point at{std::round(centre.x), std::round(centre.y)};
  for (int i = 0; i < 4; ++i) {
    const VectorPath outer = petal(i, 68, 0.42F);
    ui.canvas().path(outer, at, 1, faint);
    ui.canvas().strokePath(outer, 1.6F, at, 1, c.stamp);
    ui.canvas().strokePath(petal(i, 46, 0.36F), 1, at, 1, c.stamp.faded(0.7F));
  }
  ui.canvas().disc(at, 6, c.stamp);
  if (roomPx < kTendrilRoom + 140) return;
  tendril(ui, at, 1, c.line);
  tendril(ui, at, -1, c.line);
}

}  // namespace tend::views
