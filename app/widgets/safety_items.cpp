#include "app/widgets/safety_items.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fit.h"
#include "app/widgets/top_items.h"

namespace tend::widgets {
namespace {

constexpr float kLeastPx = 64;  // targets of a kiosk

struct SafetyPlan {
  TopLook look;
  float help = 0, leave = 0;
  float width() const { return help + kApartPx + leave; }
};

/// As large as the row allows: first the words take two lines, then the icons go, then all is smaller.
SafetyPlan planOf(Ui& ui, base::Rect row) {
  SafetyPlan plan;
  for (float scale = ui.u(); scale >= 1; scale -= 0.1F) {
    for (int tight = 0; tight < 3; ++tight) {
      const TopWords words = tight > 0 ? TopWords::Wrapped : TopWords::InOneLine;
      plan.look = {scale, tight < 2, true, kLeastPx};
      plan.help = std::round(topItemWidth(ui, plan.look, ui.tr("nav.help"), words));
      plan.leave = std::round(topItemWidth(ui, plan.look, ui.tr("nav.leave"), words));
      const bool low = topItemHeight(ui, plan.look, ui.tr("nav.leave"), plan.leave) <= row.height - 4;
      if (low && plan.width() <= row.width) return plan;
    }
  }
  return plan;
}

}  // namespace

float safetyItemsWidth(Ui& ui, base::Rect row) { return std::min(row.width, planOf(ui, row).width()); }

void drawSafetyItems(Ui& ui, const state::AppState& s, base::Rect row) {
  const SafetyPlan plan = planOf(ui, row);
  const float leave = std::round(row.right() - plan.leave);
  const float help = leave - kApartPx - plan.help;
  drawTopItem(ui, plan.look, helpItem(s), placed(ui, row, {help, row.y, plan.help, row.height}));
  drawTopItem(ui, plan.look, leaveItem(), placed(ui, row, {leave, row.y, plan.leave, row.height}));
}

}  // namespace tend::widgets
