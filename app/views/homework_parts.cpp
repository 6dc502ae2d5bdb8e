#include "app/views/homework_parts.h"

#include <algorithm>

#include "app/state/actions.h"
#include "app/state/homework_actions.h"
#include "app/views/slip_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using state::HomeworkItem;
using widgets::Flow;
using widgets::Ui;

std::string minutesWords(const Ui& ui, const HomeworkItem& item) {
  if (item.minutes <= 0) return {};
  return ui.strings().plural("homework.minutes", static_cast<unsigned long>(item.minutes));
}

/// A row that nothing happens to: its words, without the look of something to press.
void tellRow(Flow& flow, const widgets::Row& row) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  constexpr float kIconRoomPx = 38;
  const base::Rect in = rowInset({flow.x(), flow.y(), flow.width(), 0});
  const float room = kIconRoomPx * ui.u();
  const auto body = [&](Flow& f) {
    f.space(9);
    f.text(row.label, {paint::TextStyle::Name, t.ink, 18, false, semantics::Role::ListItem});
    if (!row.detail.empty()) f.text(row.detail, {paint::TextStyle::Aside, t.ink2, 16});
    f.space(9);
  };
  const float height = widgets::measured(ui, in.width - room, body);
  const base::Rect at = flow.take(height);
  if (!flow.drawing()) return;
  const base::Rect words = widgets::placed(ui, in, {in.x + room, at.y, in.width - room, height});
  const base::Rect icon = widgets::placed(ui, in, {in.x, at.y, room, 44 * ui.u()});
  ui.canvas().icon(*row.icon, {icon.x + icon.width / 2 - 6 * ui.u(), icon.y + icon.height / 2}, 22 * ui.u(), t.sage);
  Flow draw(ui, words);
  body(draw);
}

void oneRow(Flow& flow, const widgets::Row& row, const HomeworkItem& item, HomeworkRows rows) {
  if (rows == HomeworkRows::Tell) {
    tellRow(flow, row);
  } else if (slipRow(flow, row)) {
    flow.ui().push(state::openHomeworkStep(item.name));
  }
}

}  // namespace

void homeworkRows(Flow& flow, const state::HomeworkShown& shown, HomeworkRows rows, bool alone) {
  Ui& ui = flow.ui();
  std::uint64_t index = 0;
  for (const HomeworkItem& item : shown.steps) {
    if (index > 0) rowLine(flow);
    const paint::Icon icon = item.reads ? paint::Icon::Read : paint::Icon::Leaf;
    const widgets::Row row{"homework.step", index++, item.title.of(alone), minutesWords(ui, item), icon};
    oneRow(flow, row, item, rows);
  }
  if (shown.place) {
    if (index > 0) rowLine(flow);
    const std::string title = ui.tr("homework.place", {{"title", shown.place->title.of(alone)}});
    const widgets::Row row{"homework.place", 0, title, {}, paint::Icon::Bookmark};
    oneRow(flow, row, *shown.place, rows);
  }
  if (shown.leftOut == 0) return;
  flow.space(8);
  inLine(flow, [&](Flow& f) {
    f.text(ui.strings().plural("homework.left_out", shown.leftOut), {paint::TextStyle::Aside, ui.theme().ink2, 16});
  });
  flow.space(8);
}

void takenSlip(Flow& flow, const state::HomeworkShown& taken, bool alone) {
  Ui& ui = flow.ui();
  rowSlip(flow, [&](Flow& f) {
    slipHeading(f, ui.tr("homework.taken"));
    homeworkRows(f, taken, HomeworkRows::Open, alone);
    if (!taken.mayPutAway) return;
    rowLine(f);
    widgets::Row away{"homework.put_away", 0, ui.tr("homework.put_away"), {}, paint::Icon::Close};
    away.chevron = false;
    if (slipRow(f, away)) ui.push(state::putHomeworkAway());
  });
}

void codeLink(Flow& flow) {
  Ui& ui = flow.ui();
  const widgets::TextLink link{"today.homework", ui.tr("homework.title"), false, true, {}, true};
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
  const float width = std::min(row.width, widgets::textLinkWidth(ui, link));
  if (widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
    ui.push(state::OpenScreen{state::Screen::Homework});
  }
}

}  // namespace tend::views
