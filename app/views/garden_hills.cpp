#include "app/views/garden_hills.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/paint/garden_colours.h"
#include "app/paint/plants.h"

namespace tend::views {
namespace {

using exercise::GardenRow;
using widgets::Ui;

constexpr int kTilePx = 64;       // device pixels of a hill's edge in one mask
constexpr int kBands = 48;        // of a gradient: no colour here differs from the next by more than one level
constexpr float kLinePx = 2;      // High contrast
constexpr float kStretch = 1184;  // of meadow that is sown alike
constexpr float kPathClear = 72;  // nothing is sown this near to the path
constexpr float kSunX = 40, kSunY = 330, kMoonY = 300;

/// What grows wild on a hill, and how its path runs (in the design's picture, whose left edge is kDesignPath away).
struct Land {
  float top;       // where its gradient begins
  int tufts;       // in a stretch
  float from, to;  // below the edge
  float tuft;      // height
  std::uint32_t seed;
  const char* way;
};

constexpr std::array<Land, 3> kLands = {
    {{367, 46, 14, 80, 9, 5, "M688 412C692 440 742 460 720 536L700 536C722 470 676 446 682 412Z"},
     {490, 60, 14, 100, 13, 9, "M722 512C726 552 628 566 652 640L602 640C592 566 706 552 698 513Z"},
     {592, 70, 12, 96, 17, 17, "M652 622C668 656 720 676 716 720L584 720C600 676 598 650 602 624Z"}}};

const Land& landOf(GardenRow row) { return kLands[static_cast<std::size_t>(row)]; }

/// Rounds to whole device pixels, so that neighbours meet and masks are met again while the picture is moved.
struct Pixels {
  float scale;
  float snap(float v) const { return std::round(v * scale) / scale; }
  base::Point snap(base::Point p) const { return {snap(p.x), snap(p.y)}; }
};

/// A vertical gradient as bands of plain colour. Their edges are the same wherever a hill is cut.
struct Bands {
  paint::Ramp ramp;
  float top, bottom;
  Pixels px;

  float edge(int band) const { return px.snap(top + (bottom - top) * static_cast<float>(band) / kBands); }
  paint::Colour colour(int band) const {
    return paint::mixed(ramp.top, ramp.bottom, (static_cast<float>(band) + 0.5F) / kBands);
  }
  int bandAt(float y) const { return std::clamp(static_cast<int>((y - top) / (bottom - top) * kBands), 0, kBands - 1); }
  /// The rectangle in its bands; what is above the first has its colour.
  void fill(Ui& ui, base::Rect rect) const {
    for (int band = 0; band < kBands; ++band) {
      const float from = band == 0 ? rect.y : std::max(rect.y, edge(band));
      const float to = std::min(rect.bottom(), edge(band + 1));
      if (to > from) ui.canvas().fill({rect.x, from, rect.width, to - from}, colour(band));
    }
  }
};

/// Marsaglia's xorshift, as the plants have it.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : m_state(seed * 2654435761U) {
    for (int i = 0; i < 5; ++i) next();
  }
  float next() {
    m_state ^= m_state << 13U;
    m_state ^= m_state >> 17U;
    m_state ^= m_state << 5U;
    return static_cast<float>(m_state) / 4294967296.0F;
  }

 private:
  std::uint32_t m_state;
};

/// A piece of a hill's edge: where it lies, and its polygon down to a straight foot.
struct Tile {
  float x = 0, foot = 0, middle = 0;
  paint::VectorPath path;  // from (x, foot)
};

Tile tileAt(const GardenFrame& f, GardenRow row, float x, Pixels px) {
  constexpr int kPieces = 4;
  Tile tile;
  tile.x = x;
  std::array<base::Point, kPieces + 1> edge;
  float top = 1e6F;
  for (int i = 0; i <= kPieces; ++i) {
    const float at = x + static_cast<float>(i * kTilePx) / kPieces / px.scale;
    edge[static_cast<std::size_t>(i)] = {at, f.at({0, hillEdge(row, f.designX(at))}).y};
    tile.foot = std::max(tile.foot, edge[static_cast<std::size_t>(i)].y);
    top = std::min(top, edge[static_cast<std::size_t>(i)].y);
  }
  tile.foot = std::ceil(tile.foot * px.scale) / px.scale;
  tile.middle = (top + tile.foot) / 2;
  tile.path.moveTo({0, 0});
  for (const base::Point& p : edge) tile.path.lineTo({p.x - x, p.y - tile.foot});
  tile.path.lineTo({edge[kPieces].x - x, 0});
  tile.path.close();
  return tile;
}

/// The left edges of the tiles that are seen. They move with the picture, so that their masks stay the same.
template <class Each>
void eachTile(const GardenFrame& f, Pixels px, Each each) {
  const float width = static_cast<float>(kTilePx) / px.scale;
  const float zero = px.snap(f.pathX);
  const float first = std::floor((f.rect.x - zero) / width);
  for (float x = zero + first * width; x < f.rect.right(); x += width) each(x, width);
}

void paintLine(Ui& ui, const GardenFrame& f, GardenRow row, Pixels px) {
  eachTile(f, px, [&](float x, float width) {
    paint::VectorPath path;
    const auto edgeAt = [&](float at) { return f.at({0, hillEdge(row, f.designX(x + at))}).y; };
    const float origin = px.snap(edgeAt(0));
    constexpr int kPieces = 4;
    for (int i = 0; i <= kPieces; ++i) {
      const float at = width * static_cast<float>(i) / kPieces;
      const base::Point p{at, edgeAt(at) - origin};
      i == 0 ? path.moveTo(p) : path.lineTo(p);
    }
    for (int i = kPieces; i >= 0; --i) {
      const float at = width * static_cast<float>(i) / kPieces;
      path.lineTo({at, edgeAt(at) - origin + kLinePx});
    }
    path.close();
    ui.canvas().path(path, {x, origin}, 1, ui.theme().ink);
  });
}

void paintGround(Ui& ui, const GardenFrame& f, GardenRow row, const paint::Ramp& ramp, Pixels px) {
  const Bands bands{ramp, f.at({0, landOf(row).top}).y, f.rect.bottom(), px};
  float lowest = 0;
  eachTile(f, px, [&](float x, float) { lowest = std::max(lowest, tileAt(f, row, x, px).foot); });
  // Below the lowest dip the hill is whole; above, it ends with its edge.
  eachTile(f, px, [&](float x, float width) {
    const Tile tile = tileAt(f, row, x, px);
    ui.canvas().path(tile.path, {tile.x, tile.foot}, 1, bands.colour(bands.bandAt(tile.middle)));
    bands.fill(ui, {x, tile.foot, width, lowest - tile.foot});
  });
  bands.fill(ui, {f.rect.x, lowest, f.rect.width, f.rect.bottom() - lowest});
}

paint::VectorPath tuftPath(float height) {
  paint::VectorPath path;
  for (const paint::LeafShape& leaf : {paint::LeafShape{{0, 0}, -24, height * 0.8F, height * 0.09F, 0.4F},
                                       paint::LeafShape{{0, 0}, 2, height, height * 0.09F, 0},
                                       paint::LeafShape{{0, 0}, 26, height * 0.75F, height * 0.09F, -0.4F}}) {
    const paint::VectorPath one = paint::leafPath(leaf);
    path.steps.insert(path.steps.end(), one.steps.begin(), one.steps.end());
  }
  return path;
}

/// What stands on one stretch of a hill, always alike: tufts in four sizes, and a few flowers.
void sowStretch(Ui& ui, const GardenFrame& f, GardenRow row, int stretch, Pixels px) {
  const Land& land = landOf(row);
  const paint::GardenColours& colours = paint::gardenColours(ui.theme().id);
  Chance chance(land.seed + static_cast<std::uint32_t>(stretch) * 97U);
  for (int i = 0; i < land.tufts; ++i) {
    const float x = (static_cast<float>(stretch) + chance.next()) * kStretch - GardenFrame::kDesignPath;
    const float y = hillEdge(row, x) + land.from + chance.next() * (land.to - land.from);
    const bool tuft = chance.next() < 0.72F;
    const float size = land.tuft * (0.7F + 0.2F * std::floor(chance.next() * 4)) * f.scale;
    const base::Point at = px.snap(f.at({x, y}));
    if (std::abs(x + 10) < kPathClear || at.x < f.rect.x - 20 || at.x > f.rect.right() + 20) continue;
    if (tuft) {
      ui.canvas().path(tuftPath(size), at, 1, colours.tufts[static_cast<std::size_t>(row)]);
      continue;
    }
    const float h = land.tuft * f.scale;
    ui.canvas().disc(px.snap({at.x, at.y - h * 0.5F}), h * 0.17F, colours.dots[0]);
    ui.canvas().disc(px.snap({at.x + h * 0.5F, at.y - h * 0.2F}), h * 0.14F, colours.dots[1]);
  }
}

void sow(Ui& ui, const GardenFrame& f, GardenRow row, Pixels px) {
  const auto stretchAt = [&](float windowX) {
    return static_cast<int>(std::floor((f.designX(windowX) + GardenFrame::kDesignPath) / kStretch));
  };
  for (int i = stretchAt(f.rect.x); i <= stretchAt(f.rect.right()); ++i) sowStretch(ui, f, row, i, px);
}

}  // namespace

float hillEdge(GardenRow row, float x) {
  const float d = x + GardenFrame::kDesignPath;
  // The design's picture rises and falls at its sides; beyond it the hills go on in long waves.
  const float swell = std::sin(x / 800);
  switch (row) {
    case GardenRow::Far:
      return 410.5F + 34 * std::sin(d / 230 + 0.6F) - 24 * swell;
    case GardenRow::Middle:
      return 516 + 26 * std::sin(d / 260 + 2.4F);
    case GardenRow::Near:
      return 619.8F + 20 * std::sin(d / 300 + 0.2F) + 9.6F * swell;
  }
  return 0;
}

void paintSky(Ui& ui, const GardenFrame& f) {
  if (ui.theme().highContrast) return ui.canvas().fill(f.rect, ui.theme().page);
  const Pixels px{ui.canvas().displayScale()};
  const paint::GardenColours& colours = paint::gardenColours(ui.theme().id);
  const Bands bands{colours.sky, f.rect.y, f.rect.bottom(), px};
  bands.fill(ui, f.rect);
  const bool moon = ui.theme().id == paint::ThemeId::Dusk;
  base::Point at = f.at({kSunX, moon ? kMoonY : kSunY});
  at.y = std::max(at.y, f.rect.y + f.sunPx + colours.haloRadius * f.scale);
  at = px.snap(at);
  ui.canvas().disc(at, colours.haloRadius * f.scale, colours.halo);
  ui.canvas().disc(at, colours.sunRadius * f.scale, colours.sun);
}

void paintHill(Ui& ui, const GardenFrame& f, GardenRow row) {
  const Pixels px{ui.canvas().displayScale()};
  if (ui.theme().highContrast) return paintLine(ui, f, row, px);
  const paint::GardenColours& colours = paint::gardenColours(ui.theme().id);
  paintGround(ui, f, row, colours.hills[static_cast<std::size_t>(row)], px);
  const base::Point corner = px.snap({f.pathX - GardenFrame::kDesignPath * f.scale, f.at({0, 0}).y});
  ui.canvas().path(paint::pathFromSvg(landOf(row).way), corner, f.scale, colours.way);
  sow(ui, f, row, px);
}

}  // namespace tend::views
