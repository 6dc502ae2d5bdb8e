// The bar at the foot of a kiosk: how a visit ends, and beside it, low on every screen, Help and Leave quickly.
#include <algorithm>
#include <cmath>

#include "app/views/kiosk_parts.h"
#include "app/views/kiosk_view.h"
#include "app/widgets/fit.h"
#include "app/widgets/safety_items.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Ui;

constexpr float kWidestPx = 360;  // of a button of the visit, at scale 1
constexpr float kApartPx = 24;    // between the visit's buttons and the two others

/// Whoever is here goes, or somebody else begins anew.
void visitButtons(Ui& ui, base::Rect row, base::Rect bar) {
  const semantics::Scope node(
      ui.tree(), {widgets::idOf("kiosk.bar"), semantics::Role::Toolbar, ui.tr("kiosk.bar"), {}, 0, 0, bar, {}});
  const float width = std::round((row.width - kButtonGapPx) / 2);
  const Button fresh{"kiosk.new_here", ui.tr("kiosk.new_here"), ButtonKind::Second, {}, false, 64};
  const Button done{"kiosk.done", ui.tr("kiosk.done"), ButtonKind::Second, {}, false, 64};
  if (widgets::drawButton(ui, fresh, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
    ui.push(state::AtKiosk{AtKioskDo::NewHere});
  }
  const base::Rect at{row.x + width + kButtonGapPx, row.y, width, row.height};
  if (widgets::drawButton(ui, done, widgets::placed(ui, row, at))) ui.push(state::AtKiosk{AtKioskDo::Done});
}

void ground(Ui& ui, const AppState& s, base::Rect bar, bool visit) {
  const bool asks = s.screen == state::Screen::Kiosk && kioskOf(s).page == state::KioskPage::StillHere;
  ui.canvas().fill(bar, visit ? ui.theme().rail : asks ? ui.theme().desk : ui.theme().page);
  if (visit) ui.canvas().hairline({bar.x, bar.y}, bar.width, false, ui.theme().hair);
}

}  // namespace

void drawKioskBar(Ui& ui, const AppState& s) {
  const base::Rect bar = ui.layout().placeBar;
  if (!s.place || !s.place->kiosk || bar.height <= 0) return;
  ui.beginLayer("place-bar", bar);
  const bool visit = state::kioskIsVisit(s);
  ground(ui, s, bar, visit);
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  const float margin = phone ? 12.0F : 24.0F;
  const base::Rect inner{bar.x + margin, bar.y, bar.width - 2 * margin, bar.height};
  if (!visit || !phone) {
    const float height = std::max(kKioskTargetPx, bar.height - (visit ? 24.0F : 8.0F));
    const base::Rect row{inner.x, bar.y + std::round((bar.height - height) / 2), inner.width, height};
    const float ends = widgets::safetyItemsWidth(ui, {row.x, row.y, visit ? row.width / 2 : row.width, row.height});
    const float rest = std::min(row.width - ends - kApartPx, 2 * kWidestPx * ui.u() + kButtonGapPx);
    if (visit) visitButtons(ui, widgets::placed(ui, row, {row.x, row.y, rest, row.height}), bar);
    widgets::drawSafetyItems(ui, s, widgets::placed(ui, row, {row.right() - ends, row.y, ends, row.height}));
  } else {
    const float height = std::round((bar.height - 20 - kButtonGapPx) / 2);
    visitButtons(ui, {inner.x, bar.y + 10, inner.width, height}, bar);
    widgets::drawSafetyItems(ui, s, {inner.x, bar.y + 10 + height + kButtonGapPx, inner.width, height});
  }
  ui.endLayer();
}

}  // namespace tend::views
