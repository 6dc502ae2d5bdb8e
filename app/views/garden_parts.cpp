#include "app/views/garden_parts.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::GardenItem;
using widgets::Flow;
using widgets::Ui;

constexpr float kPlantWidthPx = 44, kPlantHeightPx = 60;
constexpr float kGapPx = 16;

/// The plant's picture at the start, its two lines beside it.
void chosenWords(Flow& flow, const GardenItem& item) {
  Ui& ui = flow.ui();
  const float u = ui.u();
  const paint::Theme& t = ui.theme();
  const float side = (kPlantWidthPx + kGapPx) * u;
  const auto body = [&](Flow& f) {
    f.text(plantTitle(ui, item), {paint::TextStyle::Name, t.ink, 18, false, semantics::Role::Status});
    f.text(plantMeaning(ui, item), {paint::TextStyle::Aside, t.ink2, 16});
  };
  const float words = widgets::measured(ui, flow.width() - side, body);
  const base::Rect whole = flow.take(std::max(words, kPlantHeightPx * u));
  if (!flow.drawing()) return;
  const float top = whole.y + (whole.height - kPlantHeightPx * u) / 2;
  const base::Rect picture = widgets::placed(ui, whole, {whole.x, top, kPlantWidthPx * u, kPlantHeightPx * u});
  paintOnePlant(ui, picture, paint::plantKindNamed(item.plant).value_or(paint::PlantKind::Sprig), item.stage,
                exercise::plantSeed(item.id));
  const float y = whole.y + (whole.height - words) / 2;
  Flow beside(ui, widgets::placed(ui, whole, {whole.x + side, y, whole.width - side, 0}));
  body(beside);
}

}  // namespace

GardenShown gardenShown(const Ui& ui, const state::AppState& s) {
  GardenShown shown;
  shown.items = state::gardenItems(s);
  shown.plan = exercise::planGarden(shown.items);
  shown.news = gardenNews(ui, s, shown.items);
  const auto chosen = std::find_if(shown.items.begin(), shown.items.end(),
                                   [&s](const GardenItem& item) { return item.id == s.garden.chosen; });
  if (chosen != shown.items.end()) shown.chosen = &*chosen;
  return shown;
}

void footWords(Flow& flow, const GardenShown& shown, FootNews news) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  if (shown.chosen != nullptr) return chosenWords(flow, *shown.chosen);
  if (shown.items.empty()) return flow.text(ui.tr("garden.empty"), {paint::TextStyle::Name, t.ink, 19});
  if (news == FootNews::Shown) {
    flow.text(shown.news.lead, {paint::TextStyle::Lead, t.clay, 16});
    flow.text(shown.news.sentence, {paint::TextStyle::Aside, t.ink2, 17});
    return;
  }
  flow.text(ui.tr("garden.choose"), {paint::TextStyle::Aside, t.ink2, 17});
}

widgets::Button gardenButton(const Ui& ui, const GardenShown& shown) {
  using widgets::ButtonKind;
  if (shown.items.empty()) {
    return {"garden.read", ui.tr("garden.read"), ButtonKind::Second, paint::Icon::Read, false, 52};
  }
  return {"garden.see_all", ui.tr("garden.see_all"), ButtonKind::Second, paint::Icon::Leaf, false, 52};
}

void pressGardenButton(Ui& ui, const GardenShown& shown) {
  if (shown.items.empty()) {
    ui.push(state::OpenScreen{state::Screen::Reader});
  } else {
    ui.push(state::ShowPlants{true});
  }
}

}  // namespace tend::views
