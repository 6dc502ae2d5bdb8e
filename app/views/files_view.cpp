#include "app/views/files_view.h"

#include <algorithm>

#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Flow;
using widgets::Ui;

constexpr float kOverhangPx = 16;  // rows reach out, so that their words stand at the column's edge

const char* titleOf(const AppState& s) { return s.kept.choosesCopy ? "files.copy_title" : "files.title"; }

/// A row over the column's width and a little more.
bool flowRow(Flow& flow, const widgets::Row& row) {
  Ui& ui = flow.ui();
  const base::Rect at = flow.take(widgets::rowHeight(ui, row, flow.width() + 2 * kOverhangPx));
  return widgets::drawRow(ui, row, {at.x - kOverhangPx, at.y, at.width + 2 * kOverhangPx, at.height});
}

void drawWay(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  if (s.folder.path.empty()) return;
  const bool atTop = s.folder.parent.empty();
  if (!atTop && flowRow(flow, {"files.up", 0, ui.tr("files.up"), {}, paint::Icon::Up, false, false})) {
    ui.push(state::ShowFolder{s.folder.parent});
  }
  if (flowRow(flow, {"files.start", 0, ui.tr("files.start"), {}, widgets::backwardIcon(ui), false, false})) {
    ui.push(state::ShowFolder{});
  }
  flow.space(6);
  flow.hairline();
  flow.space(6);
}

/// What a starting place is, said in words; a folder or pack on the way says only its name.
std::string detailOf(Ui& ui, const state::FileRow& file) {
  if (file.copy) return ui.tr("files.copy");
  if (file.pack) return ui.tr("files.pack");
  switch (file.place) {
    case state::FilePlace::Plain:
      return {};
    case state::FilePlace::Home:
      return ui.tr("files.home");
    case state::FilePlace::Recent:
      return ui.tr("files.recent");
    case state::FilePlace::Removable:
      return ui.tr("files.removable");
  }
  return {};
}

/// What can be chosen now: packs, or where a copy is looked for, copies.
bool opens(const AppState& s, const state::FileRow& file) { return s.kept.choosesCopy ? file.copy : file.pack; }

/// Folders lead on; a folder that is itself a pack is one to open, but only while packs are looked for.
bool isShown(const AppState& s, const state::FileRow& file) { return file.folder || opens(s, file); }

void drawFileRow(Flow& flow, const AppState& s, const state::FileRow& file, std::size_t index) {
  Ui& ui = flow.ui();
  const bool opened = opens(s, file);
  widgets::Row row;
  row.name = "files.row";
  row.index = index;
  row.label = file.name;
  row.icon = file.copy ? paint::Icon::Save : opened ? paint::Icon::Read : paint::Icon::Contents;
  row.detail = file.pack && !opened ? std::string() : detailOf(ui, file);
  row.chevron = !opened;
  if (!flowRow(flow, row)) return;
  if (!opened) {
    ui.push(state::ShowFolder{file.path});
  } else if (file.copy) {
    ui.push(state::ChooseCopy{file.path});
  } else {
    ui.push(state::OpenPack{file.path});
  }
}

void drawRows(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const semantics::Scope list(ui.tree(), {widgets::idOf("files.list"),
                                          semantics::Role::List,
                                          ui.tr(titleOf(s)),
                                          {},
                                          0,
                                          0,
                                          {flow.x(), flow.y(), flow.width(), 0},
                                          {}});
  const auto& rows = s.folder.rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (isShown(s, rows[i])) drawFileRow(flow, s, rows[i], i);
  }
  if (s.folder.problem) {
    flow.space(12);
    flow.text(ui.strings().sentence(*s.folder.problem), {paint::TextStyle::Aside, t.clay, 18});
  } else if (std::none_of(rows.begin(), rows.end(), [&s](const auto& r) { return isShown(s, r); })) {
    flow.space(12);
    flow.text(ui.tr(s.kept.choosesCopy ? "files.empty_copies" : "files.empty"), {paint::TextStyle::Aside, t.ink2, 18});
  }
  if (s.folder.cut) {
    flow.space(12);
    flow.text(ui.tr("files.cut"), {paint::TextStyle::Aside, t.ink2, 17});
  }
}

}  // namespace

void drawFiles(Ui& ui, const AppState& s) {
  const bool copies = s.kept.choosesCopy;
  const char* words = copies ? "copies.back" : "files.back";
  const widgets::Button back{"files.back", ui.tr(words), widgets::ButtonKind::Second, {}, false, 56};
  widgets::PageColumn page(ui, {"files", ui.tr(titleOf(s)), 760, {back}});
  Flow& flow = page.flow();
  pageHead(flow, ui.tr(copies ? "copies.title" : "shelf.title"), ui.tr(titleOf(s)));
  flow.space(8);
  if (!s.folder.path.empty()) {
    const paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Aside, 0, 17);
    flow.text(widgets::withoutBeginning(ui, s.folder.path, box, flow.width() - 2),
              {paint::TextStyle::Aside, ui.theme().ink2, 17});
  }
  flow.space(20);
  drawWay(flow, s);
  drawRows(flow, s);
  if (page.finish()) ui.push(state::GoBack{});
}

}  // namespace tend::views
