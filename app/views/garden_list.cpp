#include "app/views/garden_list.h"

#include <algorithm>

#include "app/views/garden_parts.h"
#include "app/views/slip_parts.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using exercise::GardenItem;
using state::AppState;
using widgets::Flow;
using widgets::Ui;

constexpr float kPlantWidthPx = 44, kPlantHeightPx = 56;
constexpr float kGapPx = 16, kPadXPx = 16, kPadYPx = 8;

/// Title and meaning in the room beside the picture.
struct RowWords {
  std::string title, meaning;
  paint::TextBox titleBox, meaningBox;
  float titleHeight = 0, meaningHeight = 0;
  float height() const { return titleHeight + meaningHeight; }
};

RowWords wordsOf(Ui& ui, const GardenItem& item, float width) {
  const float room = width - 2 * kPadXPx - (kPlantWidthPx + kGapPx) * ui.u();
  RowWords w;
  w.title = plantTitle(ui, item);
  w.meaning = plantMeaning(ui, item);
  w.titleBox = widgets::fitted(ui, w.title, widgets::textBox(ui, paint::TextStyle::Name, room, 18));
  w.meaningBox = widgets::fitted(ui, w.meaning, widgets::textBox(ui, paint::TextStyle::Aside, room, 16));
  w.titleHeight = widgets::measure(ui, w.title, w.titleBox).height;
  w.meaningHeight = widgets::measure(ui, w.meaning, w.meaningBox).height;
  return w;
}

void plantRow(Flow& flow, const GardenItem& item) {
  Ui& ui = flow.ui();
  const float u = ui.u();
  const RowWords w = wordsOf(ui, item, flow.width());
  const base::Rect row = flow.take(std::max(kPlantHeightPx * u, w.height()) + 2 * kPadYPx * u);
  if (!flow.drawing()) return;
  const std::uint32_t seed = exercise::plantSeed(item.id);
  const auto id = widgets::idOf("garden.row", seed);
  const widgets::Response response = ui.target({id, semantics::Role::ListItem, w.title, row, w.meaning, 0, false});
  if (response.held) ui.canvas().roundFill(row, 12, ui.theme().desk);
  const base::Rect picture = widgets::placed(
      ui, row, {row.x + kPadXPx, row.y + (row.height - kPlantHeightPx * u) / 2, kPlantWidthPx * u, kPlantHeightPx * u});
  paintOnePlant(ui, picture, paint::plantKindNamed(item.plant).value_or(paint::PlantKind::Sprig), item.stage, seed);
  const float x = row.x + kPadXPx + (kPlantWidthPx + kGapPx) * u;
  const base::Rect words = widgets::placed(ui, row, {x, row.y, w.titleBox.widthPx, row.height});
  const float y = row.y + (row.height - w.height()) / 2;
  widgets::put(ui, w.title, {words.x, y}, w.titleBox, ui.theme().ink);
  widgets::put(ui, w.meaning, {words.x, y + w.titleHeight}, w.meaningBox, ui.theme().ink2);
  if (response.focused) ui.focusRing(base::inset(row, 5), 10);
  if (response.clicked) ui.push(state::ChoosePlant{item.id});
}

}  // namespace

void drawPlantList(Ui& ui, const AppState& s) {
  using widgets::ButtonKind;
  forgetGardenPlace(ui);
  widgets::PageColumn page(
      ui, {"garden.list",
           ui.tr("garden.all"),
           760,
           {{"garden.back", ui.tr("garden.back"), ButtonKind::Second, widgets::backwardIcon(ui), false, 56}}});
  Flow& flow = page.flow();
  pageHead(flow, ui.tr("garden.kicker"), ui.tr("garden.all"));
  flow.space(8);
  flow.text(gardenIntro(ui, s), {paint::TextStyle::Aside, ui.theme().ink2, 19});
  flow.space(24);
  const std::vector<GardenItem> items = state::gardenItems(s);
  if (items.empty()) {
    flow.text(ui.tr("garden.empty"), {paint::TextStyle::Aside, ui.theme().ink, 19});
  } else {
    const semantics::Scope list(ui.tree(), {widgets::idOf("garden.list", 2),
                                            semantics::Role::List,
                                            ui.tr("garden.all"),
                                            {},
                                            0,
                                            0,
                                            {flow.x(), flow.y(), flow.width(), 0},
                                            {}});
    rowSlip(flow, [&](Flow& f) {
      for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) rowLine(f);
        plantRow(f, items[i]);
      }
    });
  }
  if (page.finish() == std::size_t{0}) ui.push(state::ShowPlants{false});
}

}  // namespace tend::views
