#include "app/views/garden_picture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/paint/garden_colours.h"

namespace tend::views {
namespace {

using exercise::GardenRow;
using widgets::Ui;

constexpr float kFarShare = 0.28F;   // far plants keep 72 % of their colour
constexpr float kSideRoomPx = 120;   // a plant reaches no farther to the side, in the design's units
constexpr float kNewFrom = 0.4F;     // of its height: where a new plant begins to grow
constexpr float kFadedIn = 0.67F;    // of the growth: then the stage before is gone
constexpr float kAlonePart = 0.88F;  // of its rectangle: the height of a plant beside its words

/// How high a stage is, as a part of the full height.
float stageHeight(int stage) {
  constexpr std::array<float, paint::kPlantStages> kHeights = {0.1F, 0.3F, 0.55F, 0.85F, 1};
  return kHeights[static_cast<std::size_t>(std::clamp(stage, 0, paint::kPlantStages - 1))];
}

paint::PlantLook lookOf(const Ui& ui, GardenRow row) {
  paint::PlantLook look;
  if (ui.theme().highContrast) return look;  // they stand on their line
  const paint::GardenColours& colours = paint::gardenColours(ui.theme().id);
  if (row == GardenRow::Far) {
    look.air = paint::mixed(colours.sky.bottom, colours.hills[0].top, 0.5F);
    look.airShare = kFarShare;
  } else {
    look.soil = colours.soil;
  }
  return look;
}

/// A plant on its way from one stage to the next: the one before fades while the new one rises. Its height moves in
/// whole pixels, so that a growth is made of a few masks.
void paintGrowing(Ui& ui, const PicturePlant& plant, base::Point ground, float height, paint::PlantLook look) {
  const float in = std::clamp(plant.growth / kFadedIn, 0.0F, 1.0F);
  if (plant.before >= 0 && in < 1) {
    look.opacity = 1 - in;
    ui.canvas().plant(paint::plantParts(plant.kind, height, plant.before, plant.standing.seed), ground, look);
  }
  const float from = plant.before < 2 ? kNewFrom : std::min(1.0F, stageHeight(plant.before) / stageHeight(plant.stage));
  const float now = std::round(height * (from + (1 - from) * plant.growth));
  look.opacity = in;
  ui.canvas().plant(paint::plantParts(plant.kind, now, plant.stage, plant.standing.seed), ground, look);
}

void paintPlant(Ui& ui, const GardenFrame& f, const PicturePlant& plant) {
  const base::Point ground = groundOf(ui, f, plant.standing);
  const float reach = kSideRoomPx * f.scale;
  if (ground.x < f.rect.x - reach || ground.x > f.rect.right() + reach) return;
  const float height = std::round(plant.standing.height * f.scale);
  if (plant.chosen) {
    const float width = std::round(height * 0.1F + 20 * f.scale);
    ui.canvas().roundFill({std::round(ground.x - width / 2), std::round(ground.y + 4), width, 3}, 1.5F,
                          ui.theme().sage);
  }
  const paint::PlantLook look = lookOf(ui, plant.standing.row);
  if (plant.growth < 1) return paintGrowing(ui, plant, ground, height, look);
  ui.canvas().plant(paint::plantParts(plant.kind, height, plant.stage, plant.standing.seed), ground, look);
}

}  // namespace

base::Point groundOf(const Ui& ui, const GardenFrame& f, const exercise::Standing& s) {
  float below = 0;
  if (!ui.theme().highContrast) {
    constexpr std::array<float, 3> kBelow = {6, 8, 26};
    constexpr std::array<float, 3> kMore = {2, 10, 30};
    const auto row = static_cast<std::size_t>(s.row);
    below = kBelow[row] + kMore[row] * s.inFront;
  }
  return f.at({s.x, hillEdge(s.row, s.x) + below});
}

void paintGarden(Ui& ui, const GardenFrame& f, const std::vector<PicturePlant>& plants) {
  ui.canvas().pushClip(f.rect);
  paintSky(ui, f);
  for (const GardenRow row : {GardenRow::Far, GardenRow::Middle, GardenRow::Near}) {
    paintHill(ui, f, row);
    // Those in front of others come last.
    std::vector<const PicturePlant*> order;
    for (const PicturePlant& plant : plants) {
      if (plant.standing.row == row) order.push_back(&plant);
    }
    std::stable_sort(order.begin(), order.end(), [](const PicturePlant* a, const PicturePlant* b) {
      return a->standing.inFront < b->standing.inFront;
    });
    for (const PicturePlant* plant : order) paintPlant(ui, f, *plant);
  }
  ui.canvas().popClip();
}

void paintOnePlant(Ui& ui, base::Rect rect, paint::PlantKind kind, int stage, std::uint32_t seed) {
  paint::PlantLook look;
  if (!ui.theme().highContrast) look.soil = paint::gardenColours(ui.theme().id).soil;
  const auto parts = paint::plantParts(kind, std::round(rect.height * kAlonePart), stage, seed);
  ui.canvas().plant(parts, {rect.x + rect.width / 2, rect.bottom() - 2}, look);
}

}  // namespace tend::views
