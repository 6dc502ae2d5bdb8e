// What Today and the card of a path share: the picture of the path, the plant that stands beside a day's words, the
// sign of its sort. Draws what it is given. Used by app/views/today_view.cpp and app/views/exercise/practice_view.cpp.
#pragma once

#include <string>
#include <vector>

#include "app/paint/icons.h"
#include "app/widgets/flow.h"
#include "core/exercise/kinds/practice.h"

namespace tend::views {

/// A sign for a sort of day, by its plant.
paint::Icon signOf(const std::string& plant);

struct PathShown {
  struct Day {
    std::string id, title, plant;
    bool done = false;
  };
  std::vector<Day> days;
  std::size_t now = 0;  // days.size(): none
};
/// `alone`: in words that fit one.
PathShown pathShown(const exercise::Practice& practice, const exercise::PracticeAnswer& answer, bool alone);
/// Over the whole width of the flow.
void drawPathOf(widgets::Flow& flow, const PathShown& path);

/// A plant beside words: none where the words would have too little left.
struct PlantRoom {
  float widthPx = 0, heightPx = 0, plantPx = 0;
};
PlantRoom plantRoom(const widgets::Ui& ui, float width);
struct DayPlant {
  std::string kind, id;
};
/// At the end of the rectangle's first line, standing on the room's foot.
void drawPlantAt(widgets::Ui& ui, const PlantRoom& room, base::Rect rect, const DayPlant& plant);

}  // namespace tend::views
