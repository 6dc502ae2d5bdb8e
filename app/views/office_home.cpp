// What would you like to take home? (design 14b), and the pages that lead from there: both say yes, one opens their own
// page behind their own curtain, small steps are chosen.
#include <algorithm>

#include "app/views/exercise/card.h"
#include "app/views/exercise/curtain.h"
#include "app/views/office_parts.h"
#include "app/views/slip_parts.h"
#include "app/widgets/check_row.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using state::AppState;
using state::Keepsake;
using state::KeepsakeKind;
using state::Office;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kWhoPx = 210;
constexpr float kWhoFromPx = 640;  // of the row: below that it stands with the words

struct TakeRow {
  widgets::CheckRow row;
  paint::Icon icon = paint::Icon::Pair;
  std::string who;
};

/// True when it was pressed. Who has to say yes stands at the end, or below the words.
bool takeRow(Flow& flow, TakeRow take) {
  Ui& ui = flow.ui();
  const bool beside = flow.width() >= kWhoFromPx * ui.u();
  if (!beside && !take.who.empty()) take.row.detail += (take.row.detail.empty() ? "" : " ") + take.who + ".";
  const float who = beside ? kWhoPx * ui.u() : 0;
  const base::Rect rect = flow.take(std::max(72 * ui.u(), widgets::checkRowHeight(ui, take.row, flow.width() - who)));
  if (!flow.drawing()) return false;
  const bool pressed =
      widgets::drawCheckRow(ui, take.row, widgets::placed(ui, rect, {rect.x, rect.y, rect.width - who, rect.height}));
  if (!beside) return pressed;
  const base::Rect end = widgets::placed(ui, rect, {rect.right() - who + 8, rect.y, who - 8, rect.height});
  const float icon = 20 * ui.u();
  const paint::TextBox box =
      widgets::fitted(ui, take.who, widgets::textBox(ui, paint::TextStyle::Label, end.width - icon - 12, 15));
  const float height = widgets::measure(ui, take.who, box).height;
  const base::Rect sign = widgets::placed(ui, end, {end.x, end.y, icon, end.height});
  ui.canvas().icon(take.icon, {sign.x + icon / 2, end.y + end.height / 2}, icon, ui.theme().ink2);
  const base::Rect words = widgets::placed(ui, end, {end.x + icon + 10, end.y, box.widthPx, end.height});
  widgets::put(ui, take.who, {words.x, end.y + (end.height - height) / 2}, box, ui.theme().ink2);
  ui.say(semantics::Role::Text, take.who, end);
  return pressed;
}

const char* nameOf(KeepsakeKind kind) {
  switch (kind) {
    case KeepsakeKind::Picture:
      return "office.take_picture";
    case KeepsakeKind::Shared:
      return "office.take_shared";
    case KeepsakeKind::Own:
      return "office.take_own";
  }
  return "";
}

void keepsakeRow(Flow& flow, const Office& office, std::size_t index) {
  Ui& ui = flow.ui();
  const Keepsake& k = office.keepsakes[index];
  const bool own = k.kind == KeepsakeKind::Own;
  TakeRow take;
  take.row.name = "office.take";
  take.row.index = index;
  take.row.label = ui.tr(nameOf(k.kind));
  take.row.detail = k.exercise->head.title + ".";
  // Whether somebody took a page of their own along is nobody else's: it is never ticked.
  take.row.checked = !own && state::goesAlong(office, k);
  take.icon = own || office.alone ? paint::Icon::Person : paint::Icon::Pair;
  take.who = ui.tr(office.alone ? "office.needs_you" : own ? "office.needs_own" : "office.needs_both");
  if (takeRow(flow, take)) ask(ui, state::ChooseKeepsake{index});
}

void stepsRow(Flow& flow, const Office& office) {
  Ui& ui = flow.ui();
  const std::size_t count = state::tickedSteps(office);
  TakeRow take;
  take.row.name = "office.take_steps";
  take.row.label = ui.tr("office.steps");
  take.row.detail = count == 0 ? ui.tr("office.steps_detail")
                               : ui.strings().plural("office.steps_chosen", static_cast<unsigned long>(count));
  take.row.checked = count > 0;
  take.icon = paint::Icon::Leaf;
  take.who = ui.tr("office.nothing_private");
  if (takeRow(flow, take)) ask(ui, state::ChooseSteps{});
}

void pageRow(Flow& flow, const Office& office) {
  Ui& ui = flow.ui();
  TakeRow take;
  take.row.name = "office.take_page";
  take.row.label = ui.tr("office.page_read");
  take.row.detail = office.placeTitle + ".";
  take.row.checked = office.placeTicked;
  take.icon = paint::Icon::Read;
  take.who = ui.tr("office.nothing_private");
  if (takeRow(flow, take)) ask(ui, state::TickPage{});
}

}  // namespace

void drawTakeHome(Ui& ui, const AppState&, const Office& office) {
  const bool any = state::anythingTicked(office);
  const std::vector<Button> actions = {
      {"office.take_nothing", ui.tr(any ? "office.clear" : "office.take_nothing"), ButtonKind::Second, {}, false, 64},
      {"office.make_code", ui.tr("office.make_code"), ButtonKind::Main, {}, !any, 64}};
  const PrivacyLine line{paint::Icon::Lock, ui.tr(office.alone ? "office.take_line_one" : "office.take_line")};
  Card card(ui, {"office", ui.tr("office.closing"), ui.tr("office.take_title"), 860, line, actions});
  Flow& flow = card.flow();
  flow.text(ui.tr(any ? "office.take_words_rest" : "office.take_words"),
            {paint::TextStyle::Aside, ui.theme().ink2, 19});
  flow.space(20);
  for (const KeepsakeKind kind : {KeepsakeKind::Picture, KeepsakeKind::Shared, KeepsakeKind::Own}) {
    for (std::size_t i = 0; i < office.keepsakes.size(); ++i) {
      if (office.keepsakes[i].kind != kind) continue;
      keepsakeRow(flow, office, i);
      rowLine(flow);
    }
  }
  stepsRow(flow, office);
  if (!office.placeTitle.empty()) {
    rowLine(flow);
    pageRow(flow, office);
  }
  const auto pressed = card.finish();
  if (pressed == std::size_t{0}) ask(ui, state::ClearTablet{});
  if (pressed == std::size_t{1}) ask(ui, state::GoToTaking{});
}

void drawTakeBoth(Ui& ui, const AppState&, const Office& office) {
  if (office.asked >= office.keepsakes.size()) return;
  const Keepsake& k = office.keepsakes[office.asked];
  Curtain curtain;
  curtain.thanks = k.exercise->head.title;
  curtain.title = ui.tr("office.both_title");
  curtain.words = ui.tr("office.both_words");
  curtain.answers = {{"office.yes_first", ui.tr("office.yes_first"), false, k.yes[0]},
                     {"office.yes_second", ui.tr("office.yes_second"), false, k.yes[1]},
                     {"office.leave_it", ui.tr("office.leave_it"), true}};
  const auto pressed = drawCurtain(ui, curtain);
  if (!pressed) return;
  if (*pressed == 2) return ui.push(state::GoBack{});
  ask(ui, state::SayYes{static_cast<std::uint8_t>(*pressed), !k.yes[*pressed]});
}

void drawOwnCurtain(Ui& ui, const Office& office) {
  if (office.asked >= office.keepsakes.size()) return;
  Curtain curtain;
  curtain.thanks = office.keepsakes[office.asked].exercise->head.title;
  curtain.title = ui.tr(office.alone ? "office.own_title_one" : "office.own_title");
  curtain.words = ui.tr(office.alone ? "office.own_words_one" : "office.own_words");
  if (office.alone) {
    curtain.answers = {{"office.own_show", ui.tr("away.show")}};
  } else {
    curtain.answers = {{"office.own_first", ui.tr("curtain.i_am_first")},
                       {"office.own_second", ui.tr("curtain.i_am_second")}};
  }
  curtain.answers.push_back({"office.leave_it", ui.tr("office.leave_it"), true});
  const auto pressed = drawCurtain(ui, curtain);
  if (!pressed) return;
  if (*pressed + 1 == curtain.answers.size()) return ui.push(state::GoBack{});
  ask(ui, state::OpenOwn{static_cast<std::uint8_t>(*pressed)});
}

void drawTakeSteps(Ui& ui, const Office& office) {
  Card card(ui, {"office",
                 ui.tr("office.closing"),
                 ui.tr("office.steps"),
                 760,
                 PrivacyLine{paint::Icon::Leaf, ui.tr("office.nothing_private")},
                 {{"office.steps_done", ui.tr("office.steps_done"), ButtonKind::Main, {}, false, 64}}});
  Flow& flow = card.flow();
  flow.text(ui.strings().plural("office.steps_words", static_cast<unsigned long>(office.mostSteps)),
            {paint::TextStyle::Aside, ui.theme().ink2, 19});
  flow.space(16);
  for (std::size_t i = 0; i < office.steps.size(); ++i) {
    widgets::CheckRow row;
    row.name = "office.step";
    row.index = i;
    row.label = office.steps[i].step.title.of(office.alone);
    row.checked = office.steps[i].ticked;
    const base::Rect rect = flow.take(widgets::checkRowHeight(ui, row, flow.width()));
    if (flow.drawing() && widgets::drawCheckRow(ui, row, rect)) ask(ui, state::TickStep{i});
    flow.space(4);
  }
  if (card.finish()) ui.push(state::GoBack{});
}

}  // namespace tend::views
