#include "app/views/copies_view.h"

#include <algorithm>

#include "app/views/copy_steps.h"
#include "app/views/host_parts.h"
#include "app/views/people_words.h"
#include "app/views/slip_parts.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

/// A button of a slip, over its width on phones and at its start elsewhere.
bool slipButton(Flow& flow, const char* id, ButtonKind kind) {
  Ui& ui = flow.ui();
  const widgets::Button button{id, ui.tr(id), kind, {}, false, 52};
  bool pressed = false;
  flow.space(8);
  inLine(flow, [&](Flow& f) {
    const float width = std::min(f.width(), std::max(widgets::buttonWidth(ui, button), 240 * ui.u()));
    const base::Rect row = f.take(widgets::buttonHeight(ui, button, width));
    if (f.drawing()) pressed = drawButton(ui, button, widgets::placed(ui, row, {row.x, row.y, width, row.height}));
  });
  flow.space(10);
  return pressed;
}

void placeRows(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const semantics::Scope list(ui.tree(), {widgets::idOf("copies.places"),
                                          semantics::Role::List,
                                          ui.tr("copies.where"),
                                          {},
                                          0,
                                          0,
                                          {flow.x(), flow.y(), flow.width(), 0},
                                          {}});
  for (std::size_t i = 0; i < s.kept.savePlaces.size(); ++i) {
    const state::SavePlace& place = s.kept.savePlaces[i];
    widgets::Row row;
    row.name = "copies.place";
    row.index = i;
    row.label = place.name;
    row.detail = ui.tr(place.removable ? "files.removable" : "copies.this_device");
    row.current = place.path == s.kept.copy->folder;
    row.icon = place.removable ? paint::Icon::Save : paint::Icon::Contents;
    row.chevron = false;
    if (slipRow(flow, row)) ui.push(state::ChooseSavePlace{place.path});
    flow.space(4);
  }
}

bool chosenIsRemovable(const AppState& s) {
  const auto& places = s.kept.savePlaces;
  return std::any_of(places.begin(), places.end(), [&](const state::SavePlace& place) {
    return place.removable && place.path == s.kept.copy->folder;
  });
}

void whereSlip(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  slipHeading(flow, ui.tr("copies.where"),
              ui.tr(s.kept.savePlaces.empty() ? "copies.no_place" : "copies.where_detail"));
  if (s.kept.savePlaces.empty()) return;
  placeRows(flow, s);
  if (chosenIsRemovable(s)) return;
  flow.space(6);
  inLine(flow, [&](Flow& f) { f.text(ui.tr("copies.beside"), {paint::TextStyle::Aside, ui.theme().clay, 17}); });
  flow.space(8);
}

void makeSlip(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const bool nothing = s.kept.keeper->space() == nullptr;
  slipHeading(flow, ui.tr("copies.make_title"), ui.tr(nothing ? "keeping.nothing" : "copies.make_detail"));
  if (!nothing && !s.kept.copy->folder.empty() && slipButton(flow, "copies.make", ButtonKind::Main)) {
    ui.push(state::AskCopy{});
  }
}

void openSlip(Flow& flow) {
  Ui& ui = flow.ui();
  slipHeading(flow, ui.tr("copies.open_title"), ui.tr("copies.open_detail"));
  if (slipButton(flow, "copies.browse", ButtonKind::Second)) ui.push(state::BrowseCopies{});
}

void exportSlip(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  slipHeading(flow, ui.tr("copies.export_title"), ui.tr("copies.export_detail", {{"reader", readerWords(s)}}));
  inLine(flow, [&](Flow& f) {
    f.text(ui.tr("copies.export_warning"), {paint::TextStyle::Name, ui.theme().ink, 17});
    problemWords(f, s.kept.copy->problem);
  });
  flow.space(4);
  if (!s.kept.copy->folder.empty() && slipButton(flow, "copies.export", ButtonKind::Second)) {
    ui.push(state::ExportWords{});
  }
}

void drawChoices(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"copies", ui.tr("copies.title"), 760, {}});
  Flow& flow = page.flow();
  pageHead(flow, ui.tr("settings.title"), ui.tr("copies.title"));
  flow.space(8);
  flow.text(ui.tr("copies.intro"), {paint::TextStyle::Aside, ui.theme().ink2, 19});
  flow.space(28);
  rowSlip(flow, [&](Flow& f) { s.host.facts ? hostWords(f, *s.host.facts) : whereSlip(f, s); });
  rowSlip(flow, [&](Flow& f) { makeSlip(f, s); });
  rowSlip(flow, [&](Flow& f) { openSlip(f); });
  rowSlip(flow, [&](Flow& f) { exportSlip(f, s); });
}

}  // namespace

void drawCopies(Ui& ui, const AppState& s) {
  if (!s.kept.copy || !s.kept.keeper) return;
  if (s.kept.copy->step == state::CopyState::Step::Choosing) {
    drawChoices(ui, s);
  } else {
    drawCopyStep(ui, s, *s.kept.copy);
  }
}

}  // namespace tend::views
