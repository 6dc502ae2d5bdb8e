// The items of the rail and the bars: which rooms there are, and how one item is drawn. Private to app/widgets.
#pragma once

#include <string>
#include <vector>

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::widgets {

struct RailItem {
  const char* id = "";  // of the string and the target
  paint::Icon icon = paint::Icon::Read;
  bool chosen = false;
  state::Action action;
};

std::vector<RailItem> roomItems(const state::AppState& state);
RailItem helpItem(const state::AppState& state);
RailItem leaveItem();

/// Icon in a pill with the word below. `scale` may be below the controls' scale where height is short.
struct ItemLook {
  float scale = 1;
  bool withIcon = true;
  float pillWidth = 60, pillHeight = 34;
  float iconPx = 26;
  float wordScale = 0;  // of all words of a bar, so that they look alike; 0: as large as each one may be
};
/// How large the word of an item may be in that width.
float wordScaleOf(Ui& ui, const RailItem& item, const ItemLook& look, float width);
float itemHeight(Ui& ui, const RailItem& item, const ItemLook& look, float width);
void drawItem(Ui& ui, const RailItem& item, const ItemLook& look, base::Rect rect);

}  // namespace tend::widgets
