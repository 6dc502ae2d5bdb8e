// What steers a prayer, below its lines: back and on with the place between them, how it is said, and the foot.
// Measured first, so that the lines know their room. Private to the view of paced exercises.
#pragma once

#include "app/views/exercise/paced_parts.h"

namespace tend::views {

struct PrayerFoot {
  std::vector<widgets::Button> quiet;
  widgets::Button amen;
  std::string words;
};

struct PrayerControls {
  LineSteps steps;
  PrayerFoot foot;
  std::vector<widgets::Segment> ways;
  float width = 0, middle = 0;  // of all, and of steps and ways
  float stepsHeight = 0, waysHeight = 0, footHeight = 0;
  float height() const;
};

PrayerControls prayerControls(widgets::Ui& ui, const PacedScene& scene, LineSteps steps, float width);
void drawPrayerControls(widgets::Ui& ui, const PacedScene& scene, const PrayerControls& controls, base::Point at);

}  // namespace tend::views
