#include "app/views/kept_list.h"

#include <algorithm>
#include <cmath>

#include "app/views/mark_parts.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/flow.h"
#include "app/widgets/mark_signs.h"
#include "core/base/utf8.h"

namespace tend::views {
namespace {

using state::AppState;
using state::Mark;
using widgets::Flow;
using widgets::Ui;

constexpr float kPadXPx = 28, kPadYPx = 12;
constexpr float kSignPx = 20, kSignGapPx = 14;
constexpr float kOpenPx = 48, kOpenPadPx = 8;
constexpr float kTitleLinePx = 20, kTitleGapPx = 2;
constexpr float kQuotePx = 17, kQuoteLinePx = 25.5F, kQuoteLines = 2;
constexpr float kNoteLinePx = 25.5F, kNoteGapPx = 2;
constexpr std::size_t kQuoteBytes = 120, kNoteBytes = 90;

/// All rows with a note are of one height, and all without: a long list needs no measuring to know where a row stands.
float rowHeight(const Ui& ui, const Mark& mark) {
  const float note = mark.note.empty() ? 0 : kNoteGapPx + kNoteLinePx;
  const float words = kTitleLinePx + kTitleGapPx + kQuoteLines * kQuoteLinePx;
  return std::round((2 * kPadYPx + words + note) * ui.u());
}

std::string firstLine(const std::string& note) {
  std::string line(base::shortUtf8(std::string_view(note).substr(0, note.find('\n')), kNoteBytes));
  return line;
}

void paintSign(Ui& ui, const Mark& mark, base::Rect sign) {
  const float u = ui.u();
  const base::Point centre{sign.x + sign.width / 2, sign.y + sign.height / 2};
  if (mark.kind == state::MarkKind::Bookmark) {
    widgets::paintRibbon(ui, centre, kSignPx * u, ui.theme().sage);
  } else {
    widgets::paintTintDisc(ui, centre, 8 * u, mark.tint);
  }
}

/// Section, words, and the first line of the note.
void paintWords(Ui& ui, const AppState& s, const Mark& mark, base::Rect at) {
  const float u = ui.u();
  const paint::Theme& t = ui.theme();
  paint::TextBox name = widgets::textBox(ui, paint::TextStyle::Label, at.width);
  name.maxLines = 1;
  widgets::put(ui, markSection(s, mark), {at.x, at.y}, name, t.clay);
  paint::TextBox quote = widgets::textBox(ui, paint::TextStyle::Aside, at.width, kQuotePx);
  quote.maxLines = static_cast<std::uint32_t>(kQuoteLines);
  float y = at.y + (kTitleLinePx + kTitleGapPx) * u;
  widgets::put(ui, markQuote(ui, mark, kQuoteBytes), {at.x, y}, quote, t.ink);
  if (mark.note.empty()) return;
  y += (kQuoteLines * kQuoteLinePx + kNoteGapPx) * u;
  const float icon = 16 * u, room = icon + 8 * u;
  const base::Rect line{at.x, y, at.width, kNoteLinePx * u};
  const base::Rect sign = widgets::placed(ui, line, {at.x, y, icon, line.height});
  ui.canvas().icon(paint::Icon::Note, {sign.x + icon / 2, sign.y + sign.height / 2}, icon, t.clay);
  paint::TextBox note = widgets::textBox(ui, paint::TextStyle::Aside, at.width - room, 16);
  note.maxLines = 1;
  const base::Rect words = widgets::placed(ui, line, {at.x + room, y, at.width - room, line.height});
  widgets::put(ui, firstLine(mark.note), {words.x, words.y}, note, t.ink2);
}

void drawOpen(Ui& ui, const Mark& mark, base::Rect at) {
  const float radius = 12 * ui.u();
  const widgets::Response response = ui.target({widgets::idOf("kept.open", mark.thing.low),
                                                semantics::Role::Button,
                                                ui.tr("kept.open", {{"mark", markLabel(ui, mark)}}),
                                                at,
                                                {},
                                                0,
                                                true});
  if (response.held) ui.canvas().roundFill(at, radius, ui.theme().desk);
  const base::Point centre{at.x + at.width / 2, at.y + at.height / 2};
  ui.canvas().icon(paint::Icon::Pen, centre, 22 * ui.u(), ui.theme().ink2);
  if (response.focused) ui.focusRing(base::inset(at, 4), radius);
  if (response.clicked) ui.push(state::OpenMark{mark.thing});
}

/// The row goes there; the button at its end opens the sheet. Where the words are lost, both open the sheet.
void drawRow(Ui& ui, const AppState& s, const Mark& mark, base::Rect row) {
  const float u = ui.u();
  const float open = std::max(48.0F, kOpenPx * u);
  const base::Rect main{row.x, row.y, row.width - open - kOpenPadPx, row.height};
  const base::Rect words = widgets::placed(ui, row, main);
  const std::string section = markSection(s, mark);
  const std::string value =
      mark.note.empty() ? section : ui.tr("kept.row_said", {{"section", section}, {"note", firstLine(mark.note)}});
  const widgets::Response response = ui.target({widgets::idOf("kept.row", mark.thing.low), semantics::Role::ListItem,
                                                markLabel(ui, mark), words, value, 0, false});
  if (response.held) ui.canvas().fill(words, ui.theme().desk);
  const base::Rect sign{row.x + kPadXPx * u, row.y + kPadYPx * u, kSignPx * u, (kTitleLinePx + 2) * u};
  paintSign(ui, mark, widgets::placed(ui, row, sign));
  const float x = kPadXPx + kSignPx + kSignGapPx;
  const base::Rect text{row.x + x * u, row.y + kPadYPx * u, main.width - x * u, row.height - 2 * kPadYPx * u};
  paintWords(ui, s, mark, widgets::placed(ui, row, text));
  if (response.focused) ui.focusRing(base::inset(words, 6), 8);
  if (response.clicked && mark.range) ui.push(state::GoToMark{mark.thing});
  if (response.clicked && !mark.range) ui.push(state::OpenMark{mark.thing});
  drawOpen(ui, mark, widgets::placed(ui, row, {main.right(), row.y + (row.height - open) / 2, open, open}));
}

/// Kind words where there is nothing, or nothing that can be seen.
void sayEmpty(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  if (state::keepsNow(s) == state::Keeps::Closed) {
    const widgets::TextLink link{"kept.unlock", ui.tr("kept.unlock"), false, true, {}, false};
    const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
    const float width = std::min(row.width, widgets::textLinkWidth(ui, link));
    if (widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
      ui.push(state::OpenUnlock{s.kept.keeper->active()->id(), state::keeping::LockChange::None});
    }
    return;
  }
  flow.text(ui.tr("kept.empty"), {paint::TextStyle::Aside, t.ink, 18});
  flow.space(10);
  flow.text(ui.tr("kept.empty_hint"), {paint::TextStyle::Aside, t.ink2, 17});
}

void sayLost(Flow& flow) {
  Ui& ui = flow.ui();
  flow.space(16);
  flow.hairline();
  flow.space(16);
  flow.text(ui.tr("kept.lost"), {paint::TextStyle::Name, ui.theme().ink, 18, false, semantics::Role::Heading, 3});
  flow.space(4);
  flow.text(ui.tr("kept.lost_hint"), {paint::TextStyle::Aside, ui.theme().ink2, 16});
  flow.space(4);
}

}  // namespace

float drawKeptList(Ui& ui, const AppState& s, base::Rect area, float y) {
  const float u = ui.u(), start = y;
  const base::Rect column{area.x + kPadXPx * u, y, area.width - 2 * kPadXPx * u, 0};
  const auto flowAt = [&](float top) { return Flow(ui, {column.x, top, column.width, 0}); };
  Flow head = flowAt(y);
  head.space(4);
  sayKeeps(head, s);
  head.space(16);
  y = head.y();
  if (s.kept.marks.empty()) {
    Flow empty = flowAt(y);
    sayEmpty(empty, s);
    return empty.y() - start;
  }
  const semantics::Scope list(
      ui.tree(), {widgets::idOf("kept.list"), semantics::Role::List, ui.tr("contents.kept"), {}, 0, 0, area, {}});
  const float around = area.height;
  bool lost = false;
  for (const Mark& mark : s.kept.marks) {
    if (!mark.range && !lost) {
      lost = true;
      Flow words = flowAt(y);
      sayLost(words);
      y = words.y();
    }
    const base::Rect row{area.x, y, area.width, rowHeight(ui, mark)};
    // Only what can be seen is made, and some on either side for the keys.
    if (row.bottom() >= area.y - around && row.y <= area.bottom() + around) drawRow(ui, s, mark, row);
    y = row.bottom();
  }
  return y + 16 * u - start;
}

}  // namespace tend::views
