#include "app/views/kiosk_view.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/views/kiosk_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using state::AppState;
using state::KioskPage;
using widgets::Ui;

struct PageRow {
  KioskPage page;
  void (*draw)(Ui&, const AppState&);
};

constexpr std::array<PageRow, 12> kPages = {{
    {KioskPage::Country, drawKioskCountry},
    {KioskPage::HowToLeave, drawKioskHowToLeave},
    {KioskPage::Welcome, drawKioskWelcome},
    {KioskPage::Languages, drawKioskLanguages},
    {KioskPage::Choose, drawKioskChoose},
    {KioskPage::StillHere, drawKioskQuestion},
    {KioskPage::Goodbye, drawKioskGoodbye},
    {KioskPage::Link, drawKioskLink},
    {KioskPage::Closed, drawKioskClosed},
    {KioskPage::Keeper, drawKioskKeeper},
    {KioskPage::Counts, drawKioskCounts},
    {KioskPage::Card, drawKioskCard},
}};

}  // namespace

widgets::Look centredLook(paint::TextStyle style, paint::Colour colour, float sizePx, std::uint8_t level) {
  return {style, colour, sizePx, true, level > 0 ? semantics::Role::Heading : semantics::Role::Text, level, true};
}

void kioskButton(widgets::Flow& flow, const widgets::Button& button, state::AtKiosk action) {
  Ui& ui = flow.ui();
  const float height = std::max(kKioskTargetPx, widgets::buttonHeight(ui, button, flow.width()));
  const base::Rect rect = flow.take(height);
  if (flow.drawing() && widgets::drawButton(ui, button, rect)) ui.push(std::move(action));
}

void pairOfButtons(widgets::Flow& flow, const widgets::Button& a, state::AtKiosk doA, const widgets::Button& b,
                   state::AtKiosk doB) {
  Ui& ui = flow.ui();
  const float half = (flow.width() - kButtonGapPx) / 2;
  if (std::max(widgets::buttonWidth(ui, a), widgets::buttonWidth(ui, b)) > half) {
    kioskButton(flow, a, std::move(doA));
    flow.take(kButtonGapPx);
    kioskButton(flow, b, std::move(doB));
    return;
  }
  const float height =
      std::max({kKioskTargetPx, widgets::buttonHeight(ui, a, half), widgets::buttonHeight(ui, b, half)});
  const base::Rect row = flow.take(height);
  if (!flow.drawing()) return;
  if (widgets::drawButton(ui, a, widgets::placed(ui, row, {row.x, row.y, half, height}))) ui.push(std::move(doA));
  if (widgets::drawButton(ui, b, widgets::placed(ui, row, {row.x + half + kButtonGapPx, row.y, half, height}))) {
    ui.push(std::move(doB));
  }
}

void plantRow(widgets::Flow& flow, const std::vector<paint::PlantKind>& kinds, float heightPx) {
  Ui& ui = flow.ui();
  const base::Rect row = flow.take(heightPx + 8);
  if (!flow.drawing()) return;
  const float each = std::round(heightPx * 0.72F);
  float x = row.x + row.width / 2 - each * static_cast<float>(kinds.size() - 1) / 2;
  std::uint32_t seed = 3;
  for (const paint::PlantKind kind : kinds) {
    ui.canvas().plant(kind, {x, row.bottom() - 6}, std::round(heightPx * 0.92F), paint::kPlantStages - 1, seed++);
    x += each;
  }
}

void drawKiosk(Ui& ui, const AppState& s) {
  if (!s.place || !s.place->kiosk) return;
  for (const PageRow& row : kPages) {
    if (row.page == s.place->kiosk->page) row.draw(ui, s);
  }
}

}  // namespace tend::views
