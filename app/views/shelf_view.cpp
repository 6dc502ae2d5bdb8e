#include "app/views/shelf_view.h"

#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using state::AppState;
using state::ShelfEntry;
using widgets::Flow;
using widgets::Ui;

constexpr float kTwoColumnsFromPx = 820;
constexpr float kGapPx = 28;

/// The pack that is open, or last begun, has the one main button.
bool leads(const AppState& s, const ShelfEntry& entry) { return !entry.problem && entry.path == s.readerPath; }

std::string kickerOf(Ui& ui, const ShelfEntry& entry) {
  if (entry.problem) return ui.tr("shelf.unreadable");
  if (!entry.kicker.empty()) return entry.kicker;
  return entry.path.empty() ? ui.tr("shelf.built_in") : std::string();
}

std::string detailOf(Ui& ui, const ShelfEntry& entry) {
  std::string detail = entry.author.empty() ? std::string() : ui.tr("shelf.by_author", {{"author", entry.author}});
  if (entry.sections == 0) return detail;
  if (!detail.empty()) detail += " · ";
  return detail + ui.strings().plural("shelf.sections", entry.sections);
}

std::vector<widgets::Button> buttonsOf(Ui& ui, const AppState& s, std::size_t index) {
  using widgets::ButtonKind;
  const ShelfEntry& entry = s.shelf[index];
  const std::string n = std::to_string(index);
  std::vector<widgets::Button> all;
  const char* word = entry.problem ? "shelf.see_problem" : (entry.begun ? "shelf.go_on" : "shelf.open");
  all.push_back(
      {"shelf.open." + n, ui.tr(word), leads(s, entry) ? ButtonKind::Main : ButtonKind::Second, {}, false, 52});
  if (!entry.path.empty())
    all.push_back({"shelf.remove." + n, ui.tr("shelf.remove"), ButtonKind::Quiet, {}, false, 52});
  return all;
}

void entryWords(Flow& flow, const ShelfEntry& entry) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  flow.text(kickerOf(ui, entry), {paint::TextStyle::Lead, t.clay, 16});
  flow.space(2);
  const std::string& title = entry.title.empty() ? entry.path : entry.title;
  flow.text(title, {paint::TextStyle::SmallSection, t.ink, 26, true, semantics::Role::Heading, 2});
  flow.space(6);
  flow.text(detailOf(ui, entry), {paint::TextStyle::Aside, t.ink2, 17});
  if (entry.problem) flow.text(ui.strings().sentence(*entry.problem), {paint::TextStyle::Aside, t.ink, 17});
}

void entryContent(Flow& flow, const AppState& s, std::size_t index) {
  Ui& ui = flow.ui();
  const ShelfEntry& entry = s.shelf[index];
  entryWords(flow, entry);
  flow.space(20);
  const std::vector<widgets::Button> buttons = buttonsOf(ui, s, index);
  const base::Rect at = flow.take(widgets::actionsHeight(ui, buttons, flow.width()));
  if (!flow.drawing()) return;
  const auto pressed = widgets::drawActions(ui, buttons, at);
  if (pressed == std::size_t{0}) ui.push(state::OpenPack{entry.path});
  if (pressed == std::size_t{1}) ui.push(state::RemovePack{entry.path});
}

void drawEntry(Flow& flow, const AppState& s, std::size_t index) {
  Ui& ui = flow.ui();
  const semantics::Scope item(ui.tree(), {widgets::idOf("shelf.entry", index),
                                          semantics::Role::ListItem,
                                          s.shelf[index].title,
                                          {},
                                          0,
                                          0,
                                          {flow.x(), flow.y(), flow.width(), 0},
                                          {}});
  const float pad = ui.layout().screen == state::ScreenClass::Phone ? 24.0F : 30.0F;
  widgets::card(
      flow, pad, pad, [&](base::Rect r) { widgets::drawSlip(ui, r, leads(s, s.shelf[index])); },
      [&](Flow& f) { entryContent(f, s, index); });
  flow.space(20);
}

void drawEntries(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const bool two = flow.width() >= kTwoColumnsFromPx * ui.u() && s.shelf.size() > 1;
  if (!two) {
    for (std::size_t i = 0; i < s.shelf.size(); ++i) drawEntry(flow, s, i);
    return;
  }
  const float each = (flow.width() - kGapPx) / 2;
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  Flow first(ui, widgets::placed(ui, whole, {flow.x(), flow.y(), each, 0}));
  Flow second(ui, widgets::placed(ui, whole, {flow.x() + each + kGapPx, flow.y(), each, 0}));
  for (std::size_t i = 0; i < s.shelf.size(); ++i) drawEntry(first.height() <= second.height() ? first : second, s, i);
  flow.take(std::max(first.height(), second.height()));
}

void drawSeriesRow(Flow& flow, const char* id, const std::string& title, bool next) {
  Ui& ui = flow.ui();
  const widgets::Row row{id, 0, ui.tr(id, {{"title", title}}), {}, {}, false, true};
  const base::Rect at = flow.take(widgets::rowHeight(ui, row, flow.width()));
  if (widgets::drawRow(ui, row, {at.x - 16, at.y, at.width + 32, at.height})) ui.push(state::OpenSeries{next});
}

void drawSeries(Flow& flow, const AppState& s) {
  if (!s.reader) return;
  const content::PackInfo& info = s.reader->page().pack().info();
  if (!info.previous && !info.next) return;
  const paint::Theme& t = flow.ui().theme();
  flow.space(12);
  flow.text(flow.ui().tr("shelf.series"), {paint::TextStyle::Lead, t.clay, 16, false, semantics::Role::Heading, 2});
  flow.space(4);
  if (info.previous) drawSeriesRow(flow, "shelf.previous", info.previous->title, false);
  if (info.next) drawSeriesRow(flow, "shelf.next", info.next->title, true);
}

}  // namespace

void drawShelf(Ui& ui, const AppState& s) {
  widgets::Button find{"shelf.find", ui.tr("shelf.find"), widgets::ButtonKind::Second, {}, false, 56};
  widgets::PageColumn page(ui, {"shelf", ui.tr("shelf.title"), 1056, {find}});
  Flow& flow = page.flow();
  pageHead(flow, ui.tr("shelf.kicker"), ui.tr("shelf.title"));
  flow.space(8);
  flow.text(ui.tr("shelf.intro"), {paint::TextStyle::Aside, ui.theme().ink2, 19});
  flow.space(32);
  {
    const semantics::Scope list(ui.tree(), {widgets::idOf("shelf.list"),
                                            semantics::Role::List,
                                            ui.tr("shelf.title"),
                                            {},
                                            0,
                                            0,
                                            {flow.x(), flow.y(), flow.width(), 0},
                                            {}});
    drawEntries(flow, s);
  }
  if (s.shelf.size() <= 1) flow.text(ui.tr("shelf.empty"), {paint::TextStyle::Aside, ui.theme().ink2, 17});
  drawSeries(flow, s);
  if (page.finish()) ui.push(state::OpenScreen{state::Screen::Files});
}

}  // namespace tend::views
