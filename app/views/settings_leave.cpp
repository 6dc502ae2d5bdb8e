#include "app/views/settings_leave.h"

#include <algorithm>
#include <array>

#include "app/views/cover_words.h"
#include "app/views/slip_parts.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using state::AppState;
using state::CoverKind;
using widgets::Flow;
using widgets::Ui;

constexpr std::array<CoverKind, 3> kCovers = {CoverKind::Garden, CoverKind::Kitchen, CoverKind::Birds};
constexpr paint::Colour kPaper{0xFF, 0xFF, 0xFF, 0xFF};  // the cover's own colours, in every theme
constexpr paint::Colour kInk{0x20, 0x21, 0x22, 0xFF};
constexpr paint::Colour kEdge{0xC8, 0xCC, 0xD1, 0xFF};

/// The head of the page that would be shown, small: its name, its first title and a few lines.
void preview(Flow& flow, CoverKind kind) {
  Ui& ui = flow.ui();
  const std::string title = "cover." + coverName(kind) + ".1.title";
  const std::string opening = "cover." + coverName(kind) + ".1.p1";
  const auto ground = [&](base::Rect r) {
    ui.canvas().roundFill(r, 6, kEdge);
    ui.canvas().roundFill(base::inset(r, 1), 5, kPaper);
  };
  widgets::card(flow, 18, 14, ground, [&](Flow& f) {
    f.text(coverTitle(ui.strings(), kind), {paint::TextStyle::Control, kInk, 15});
    f.space(6);
    f.text(ui.tr(title), {paint::TextStyle::CoverSection, kInk, 22});
    f.space(4);
    f.text(ui.tr(opening), {paint::TextStyle::CoverBody, kInk, 15});
  });
}

void tryLink(Flow& flow) {
  Ui& ui = flow.ui();
  const widgets::TextLink link{"settings.leave_try", ui.tr("help.leave_try"), false, true, {}, false};
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
  if (!flow.drawing()) return;
  const float width = std::min(row.width, widgets::textLinkWidth(ui, link));
  if (widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
    ui.push(state::LeaveQuickly{});
  }
}

void covers(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  std::vector<std::string> words;
  for (const CoverKind kind : kCovers) words.push_back(coverTitle(ui.strings(), kind));
  const auto chosen = static_cast<std::size_t>(s.settings.cover);
  const base::Rect at = flow.take(widgets::chipsHeight(ui, words, chosen, flow.width()));
  if (!flow.drawing()) return;
  const auto next = widgets::drawChips(ui, "settings.cover", ui.tr("settings.cover"), words, chosen, at);
  if (next) ui.push(state::SetCover{kCovers[*next]});
}

}  // namespace

void leaveSlip(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const bool locked = s.kept.keeper && s.kept.keeper->anyLock();
  rowSlip(flow, [&](Flow& f) {
    slipHeading(f, ui.tr("settings.leave"), ui.tr(locked ? "settings.leave_locked" : "settings.leave_note"));
    inLine(f, [&](Flow& inner) {
      inner.text(ui.tr("settings.leave_cannot"), {paint::TextStyle::Aside, ui.theme().ink2, 16});
      inner.space(14);
      inner.text(ui.tr("settings.cover"),
                 {paint::TextStyle::Name, ui.theme().ink, 18, false, semantics::Role::Heading, 3});
      inner.space(10);
      covers(inner, s);
      inner.space(16);
      preview(inner, s.settings.cover);
      inner.space(6);
      tryLink(inner);
    });
  });
}

}  // namespace tend::views
