// Items of a bar at the top of the screen: an icon and its word beside it, as Help and Leave quickly stand on phones
// and above an exercise. Private to app/widgets.
#pragma once

#include <string>

#include "app/widgets/rail_items.h"

namespace tend::widgets {

constexpr float kApartPx = 16;  // Help and Leave quickly (safety.md, Access)

struct TopLook {
  float scale = 1;
  bool icons = true;
  bool words = true;  // false: the word is only said
  float leastPx = 48;
};
enum class TopWords : std::uint8_t { InOneLine, Wrapped };

float topItemWidth(Ui& ui, const TopLook& look, const std::string& word, TopWords words);
/// Of the word, in an item of that width.
float topItemHeight(Ui& ui, const TopLook& look, const std::string& word, float width);
void drawTopItem(Ui& ui, const TopLook& look, const RailItem& item, base::Rect rect);

}  // namespace tend::widgets
