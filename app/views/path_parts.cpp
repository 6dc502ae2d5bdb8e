#include "app/views/path_parts.h"

#include <algorithm>
#include <array>

#include "app/widgets/fit.h"
#include "app/widgets/path_picture.h"
#include "core/exercise/garden.h"

namespace tend::views {
namespace {

using widgets::Ui;

constexpr float kWordsAtLeastPx = 190;
constexpr float kRoomPx = 136, kPlantPx = 176;  // design 10: 120 wide, 190 high
constexpr float kNarrowRoomPx = 96, kNarrowPlantPx = 108;
constexpr float kNarrowPx = 420;

struct Sign {
  const char* plant;
  paint::Icon icon;
};
constexpr std::array<Sign, 9> kSigns = {{
    {"sprig", paint::Icon::Read},
    {"fern", paint::Icon::Leaf},
    {"bloom", paint::Icon::Petals},
    {"bells", paint::Icon::Ear},
    {"tulip", paint::Icon::Chat},
    {"daisy", paint::Icon::Heart},
    {"olive", paint::Icon::Hand},
    {"wheat", paint::Icon::Walk},
    {"lavender", paint::Icon::Candle},
}};

paint::PlantKind kindOf(const std::string& plant) {
  return paint::plantKindNamed(plant).value_or(paint::PlantKind::Wheat);
}

}  // namespace

paint::Icon signOf(const std::string& plant) {
  for (const Sign& sign : kSigns) {
    if (plant == sign.plant) return sign.icon;
  }
  return paint::Icon::Leaf;
}

PathShown pathShown(const exercise::Practice& practice, const exercise::PracticeAnswer& answer, bool alone) {
  PathShown path;
  for (const exercise::PracticeDay& day : practice.days) {
    path.days.push_back({day.id, day.title.of(alone), day.plant, answer.done.contains(day.id)});
  }
  const auto now = std::find_if(path.days.begin(), path.days.end(), [](const auto& day) { return !day.done; });
  path.now = static_cast<std::size_t>(now - path.days.begin());
  return path;
}

void drawPathOf(widgets::Flow& flow, const PathShown& path) {
  const base::Rect rect = flow.take(widgets::pathHeight(flow.ui(), flow.width()));
  if (!flow.drawing()) return;
  widgets::PathLook look;
  for (const PathShown::Day& day : path.days) {
    look.steps.push_back({day.done, kindOf(day.plant), exercise::plantSeed(day.id), day.title});
  }
  look.current = path.now;
  widgets::drawPath(flow.ui(), rect, look);
}

PlantRoom plantRoom(const Ui& ui, float width) {
  const float u = ui.u();
  const bool narrow = width < kNarrowPx * u;
  const float room = (narrow ? kNarrowRoomPx : kRoomPx) * u;
  if (width - room < kWordsAtLeastPx * u) return {};
  const float plant = (narrow ? kNarrowPlantPx : kPlantPx) * u;
  return {room, plant + 8 * u, plant};
}

void drawPlantAt(Ui& ui, const PlantRoom& room, base::Rect rect, const DayPlant& plant) {
  if (room.widthPx <= 0 || plant.kind.empty()) return;
  const base::Rect at = widgets::placed(ui, rect, {rect.right() - room.widthPx, rect.y, room.widthPx, room.heightPx});
  ui.canvas().plant(kindOf(plant.kind), {at.x + at.width / 2, at.bottom() - 4}, room.plantPx, paint::kPlantStages - 1,
                    exercise::plantSeed(plant.id));
}

}  // namespace tend::views
