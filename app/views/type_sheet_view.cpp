#include "app/views/type_sheet_view.h"

#include <algorithm>
#include <cmath>

#include "app/views/type_choices.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Ui;

constexpr float kRiseSeconds = 0.32F;  // `calm`
constexpr float kShadowRoomPx = 40;    // above the sheet, for its shadow
constexpr float kCornerPx = 24;
constexpr float kColumnGapPx = 56;
constexpr float kCellGapPx = 14;
constexpr float kBelowLabelPx = 4;
constexpr float kTwoColumnsFromPx = 330;
constexpr float kGripPx = 29;  // 14, 5 and 10
constexpr float kClosedByDragPx = 72;

struct Plan {
  base::Rect sheet;  // where it rests
  float paddingX = 56;
  bool resetAbove = true;  // beside Done, else below the controls
  float headHeight = 0;    // with the grip
  std::size_t columns = 2;
  float columnWidth = 0;
  std::vector<base::Rect> cells;  // relative to the content's top left
  float contentHeight = 0;
};

widgets::Button doneButton(Ui& ui) {
  return {"type.done", ui.tr("type.done"), widgets::ButtonKind::Main, {}, false, 48};
}

widgets::TextLink resetLink(Ui& ui) { return {"type.reset", ui.tr("type.reset"), false, false, {}, true}; }

/// In two lines at most, for the page above is the preview and needs the height.
paint::TextBox titleBox(Ui& ui, float width) {
  const std::string words = ui.tr("type.title");
  paint::TextBox box = widgets::fitted(ui, words, widgets::textBox(ui, paint::TextStyle::Section, width, 28));
  while (box.scale > 0.6F && widgets::measure(ui, words, box).lines > 2) box.scale -= 0.05F;
  return box;
}

void planHead(Ui& ui, Plan& plan, float inner) {
  const float done = widgets::buttonWidth(ui, doneButton(ui));
  const float reset = widgets::textLinkWidth(ui, resetLink(ui)) + 28;
  const float title =
      widgets::measure(ui, ui.tr("type.title"), widgets::textBox(ui, paint::TextStyle::Section, 0, 28)).width;
  plan.resetAbove = title + 24 + reset + done <= inner;
  const float room = std::max(80.0F, inner - done - 12 - (plan.resetAbove ? reset : 0));
  const float titleHeight = widgets::measure(ui, ui.tr("type.title"), titleBox(ui, room)).height;
  plan.headHeight = kGripPx + std::max(48 * ui.u(), titleHeight) + 14;
}

/// The name of a control and the room below it; at large type on a phone it takes two lines.
float labelHeight(Ui& ui, const TypeCell& cell, float width) {
  const paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Label, width);
  return widgets::measure(ui, ui.tr(cell.label), box).height + kBelowLabelPx * ui.u();
}

void planCells(Ui& ui, const state::Settings& settings, Plan& plan, float inner) {
  const float u = ui.u();
  plan.columns = inner >= (2 * kTwoColumnsFromPx + kColumnGapPx) * u ? 2 : 1;
  plan.columnWidth = plan.columns == 2 ? (inner - kColumnGapPx) / 2 : inner;
  const std::vector<TypeCell>& cells = typeCells();
  float y = 0;
  for (std::size_t i = 0; i < cells.size(); i += plan.columns) {
    float line = 0;
    float label = 0;
    for (std::size_t c = 0; c < plan.columns && i + c < cells.size(); ++c) {
      label = std::max(label, labelHeight(ui, cells[i + c], plan.columnWidth));
    }
    for (std::size_t c = 0; c < plan.columns && i + c < cells.size(); ++c) {
      const float height = cells[i + c].height(ui, settings, plan.columnWidth);
      const float x = static_cast<float>(c) * (plan.columnWidth + kColumnGapPx);
      plan.cells.push_back({x, y + label, plan.columnWidth, height});
      line = std::max(line, label + height);
    }
    y += line + kCellGapPx * u;
  }
  plan.contentHeight = y - 8;
  if (!plan.resetAbove) plan.contentHeight += widgets::textLinkHeight(ui, resetLink(ui), inner);
}

Plan planFor(Ui& ui, const AppState& s) {
  const base::Rect main = ui.layout().main;
  Plan plan;
  const state::ScreenClass screen = ui.layout().screen;
  plan.paddingX = screen == state::ScreenClass::Phone ? 20.0F : (screen == state::ScreenClass::Tablet ? 40.0F : 56.0F);
  // On very wide windows the controls keep to the middle.
  const float inner = std::min(main.width - 2 * plan.paddingX, 1160 * ui.u());
  plan.paddingX = (main.width - inner) / 2;
  planHead(ui, plan, inner);
  planCells(ui, s.settings, plan, inner);
  // The page must stay visible above as the preview.
  const float most =
      std::min(ui.layout().window.height * (screen == state::ScreenClass::Phone ? 0.6F : 0.66F), main.height * 0.8F);
  const float height = std::round(std::min(most, plan.headHeight + plan.contentHeight + 24));
  plan.sheet = {main.x, main.bottom() - height, main.width, height};
  return plan;
}

void drawGround(Ui& ui, base::Rect sheet) {
  const paint::Theme& t = ui.theme();
  ui.canvas().shadow(sheet, kCornerPx, 0, -8, 32, 0.22F);
  ui.canvas().roundFill(sheet, kCornerPx, t.slip, 1U | 2U);
  if (t.highContrast)
    ui.canvas().roundStroke({sheet.x, sheet.y, sheet.width, sheet.height + kCornerPx}, kCornerPx, 2, t.edge);
  ui.canvas().roundFill({sheet.x + sheet.width / 2 - 24, sheet.y + 14, 48, 5}, 2.5F, t.highContrast ? t.edge : t.hair);
}

void drawHead(Ui& ui, const Plan& plan, base::Rect sheet) {
  const float u = ui.u();
  const base::Rect row{sheet.x + plan.paddingX, sheet.y + kGripPx, sheet.width - 2 * plan.paddingX,
                       plan.headHeight - kGripPx - 14};
  const widgets::Button done = doneButton(ui);
  const float doneWidth = widgets::buttonWidth(ui, done);
  const float resetWidth = widgets::textLinkWidth(ui, resetLink(ui));
  const float room = row.width - doneWidth - 12 - (plan.resetAbove ? resetWidth + 28 : 0);
  const paint::TextBox box = titleBox(ui, std::max(80.0F, room));
  const paint::TextSize size = widgets::measure(ui, ui.tr("type.title"), box);
  const base::Rect title =
      widgets::placed(ui, row, {row.x, row.y + (row.height - size.height) / 2, box.widthPx, size.height});
  widgets::put(ui, ui.tr("type.title"), {title.x, title.y}, box, ui.theme().ink);
  ui.say(semantics::Role::Heading, ui.tr("type.title"), title, 1);
  if (plan.resetAbove) {
    const base::Rect at{row.right() - doneWidth - 20 - resetWidth, row.y, resetWidth, 48 * u};
    if (widgets::drawTextLink(ui, resetLink(ui), widgets::placed(ui, row, at))) ui.push(state::ResetType{});
  }
  const float doneHeight = widgets::buttonHeight(ui, done, doneWidth);
  const base::Rect doneAt{row.right() - doneWidth, row.y, doneWidth, doneHeight};
  if (widgets::drawButton(ui, done, widgets::placed(ui, row, doneAt))) {
    ui.push(state::ShowOverlay{state::Overlay::None});
  }
}

void drawCells(Ui& ui, const AppState& s, const Plan& plan, base::Rect content) {
  const std::vector<TypeCell>& cells = typeCells();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const base::Rect at = widgets::placed(ui, content, base::moved(plan.cells[i], content.x, content.y));
    const paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Label, at.width);
    const std::string label = ui.tr(cells[i].label);
    widgets::put(ui, label, {at.x, at.y - labelHeight(ui, cells[i], at.width)}, box, ui.theme().ink3);
    cells[i].draw(ui, s.settings, at);
  }
  if (plan.resetAbove) return;
  const widgets::TextLink reset = resetLink(ui);
  const float width = std::min(content.width, widgets::textLinkWidth(ui, reset));
  const float height = widgets::textLinkHeight(ui, reset, content.width);
  const base::Rect at{content.x, content.y + plan.contentHeight - height, width, height};
  if (widgets::drawTextLink(ui, reset, widgets::placed(ui, content, at))) ui.push(state::ResetType{});
}

void drawBody(Ui& ui, const AppState& s, const Plan& plan, base::Rect sheet) {
  const semantics::NodeId id = widgets::idOf("type.sheet.scroll");
  const base::Rect area{sheet.x, sheet.y + plan.headHeight, sheet.width, sheet.height - plan.headHeight};
  base::Rect content{sheet.x + plan.paddingX, area.y - ui.memory().scroll[id], sheet.width - 2 * plan.paddingX, 0};
  // Swatches show their ring 4 px outside; the controls begin a little below the clipped edge.
  const base::Rect size = widgets::placed(ui, content, base::moved(plan.cells.front(), content.x, content.y));
  widgets::claimSliderDrag(ui, sizeSlider(ui, s.settings.type), size);
  content.y = ui.beginScroll(id, area);
  drawCells(ui, s, plan, content);
  ui.endScroll(plan.contentHeight + 20);
}

/// Pulling the sheet down by its head closes it; Done and Escape do the same.
void dragDown(Ui& ui, const Plan& plan, base::Rect sheet) {
  const base::Rect head{sheet.x, sheet.y, sheet.width, plan.headHeight};
  const widgets::Drag* drag = ui.dragIn(widgets::idOf("type.sheet.grip"), head);
  if (drag == nullptr || !drag->ended || drag->at.y - drag->origin.y < kClosedByDragPx) return;
  ui.push(state::ShowOverlay{state::Overlay::None});
}

}  // namespace

void drawTypeSheet(Ui& ui, const AppState& s) {
  if (s.overlay != state::Overlay::TypeSheet) {
    ui.memory().ease["sheet"] = 0;
    return;
  }
  const Plan plan = planFor(ui, s);
  const float risen = ui.ease("sheet", 1, kRiseSeconds);
  const base::Rect sheet = base::moved(plan.sheet, 0, std::round((1 - risen) * plan.sheet.height));
  ui.beginLayer("sheet",
                {plan.sheet.x, plan.sheet.y - kShadowRoomPx, plan.sheet.width, plan.sheet.height + kShadowRoomPx});
  drawGround(ui, sheet);
  {
    const semantics::Scope dialog(
        ui.tree(), {widgets::idOf("type.sheet"), semantics::Role::Dialog, ui.tr("type.title"), {}, 0, 0, sheet, {}});
    dragDown(ui, plan, sheet);
    drawHead(ui, plan, sheet);
    drawBody(ui, s, plan, sheet);
  }
  ui.endLayer();
}

}  // namespace tend::views
