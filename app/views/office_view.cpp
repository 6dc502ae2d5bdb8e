#include "app/views/office_view.h"

#include "app/views/exercise/card.h"
#include "app/views/exercise/curtain.h"
#include "app/views/office_parts.h"
#include "app/views/slip_parts.h"

namespace tend::views {
namespace {

using state::AppState;
using state::Office;
using state::OfficePage;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

bool hasNext(const Office& office) { return office.next < office.today.size(); }

void drawBetween(Ui& ui, const Office& office, Flow& flow) {
  const paint::Theme& t = ui.theme();
  flow.text(ui.tr(hasNext(office) ? "office.between_words" : "office.between_last"),
            {paint::TextStyle::Aside, t.ink2, 19});
  flow.space(16);
  for (std::size_t i = 0; i < office.today.size(); ++i) {
    const exercise::Head& head = office.today[i]->head;
    widgets::Row row;
    row.name = "office.today";
    row.index = i;
    row.label = head.title;
    row.detail = ui.tr("office.minutes", {{"count", std::to_string(head.minutes)}});
    row.current = i == office.next;
    const base::Rect at = flow.take(widgets::rowHeight(ui, row, flow.width()));
    if (flow.drawing() && widgets::drawRow(ui, row, at)) ask(ui, state::OpenTodays{i});
    flow.space(4);
  }
}

}  // namespace

std::string clockWords(Ui& ui, const AppState& s) {
  const Office& office = *state::officeOf(s);
  if (office.minutes <= 0) return {};
  if (state::isTimeOver(s)) return ui.tr("office.time_over");
  return ui.tr("office.clock",
               {{"gone", std::to_string(state::minutesGone(s))}, {"all", std::to_string(office.minutes)}});
}

void drawOfficeBetween(Ui& ui, const AppState& s, const Office& office) {
  std::vector<Button> actions = {{"office.close", ui.tr("office.close"), ButtonKind::Second, {}, false, 64}};
  if (hasNext(office)) {
    actions.push_back({"office.next", ui.tr("office.next"), ButtonKind::Main, {}, false, 64});
  } else {
    actions.back().kind = ButtonKind::Main;
  }
  std::optional<PrivacyLine> clock;
  if (office.minutes > 0 && office.clockShown) clock = PrivacyLine{paint::Icon::Timer, clockWords(ui, s)};
  Card card(ui, {"office", ui.tr("office.today"), ui.tr("office.between"), 720, clock, actions});
  drawBetween(ui, office, card.flow());
  const auto pressed = card.finish();
  if (!pressed) return;
  if (*pressed == 0) return ask(ui, state::CloseSession{});
  ask(ui, state::NextExercise{});
}

void drawOfficeRest(Ui& ui) {
  Curtain curtain;
  curtain.title = ui.tr("office.rests");
  curtain.words = ui.tr("office.rests_words");
  curtain.answers = {{"office.go_on", ui.tr("office.go_on")}};
  if (drawCurtain(ui, curtain)) ask(ui, state::GoOnHere{});
}

void drawOffice(Ui& ui, const AppState& s) {
  const Office* office = state::officeOf(s);
  if (office == nullptr) return;
  switch (office->page) {
    case OfficePage::Prepare:
      return drawOfficeStart(ui, s, *office);
    case OfficePage::Templates:
      return drawOfficeTemplates(ui, s, *office);
    case OfficePage::Between:
      return drawOfficeBetween(ui, s, *office);
    case OfficePage::Rest:
      return drawOfficeRest(ui);
    case OfficePage::TakeHome:
      return drawTakeHome(ui, s, *office);
    case OfficePage::Both:
      return drawTakeBoth(ui, s, *office);
    case OfficePage::OwnCurtain:
      return drawOwnCurtain(ui, *office);
    case OfficePage::Own:
      return drawOwnPage(ui, s, *office);
    case OfficePage::Steps:
      return drawTakeSteps(ui, *office);
    case OfficePage::Out:
      return drawGoingOut(ui, s, *office);
    case OfficePage::Card:
      return drawOfficeCard(ui, s);
  }
}

}  // namespace tend::views
