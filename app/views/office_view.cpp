#include "app/views/office_view.h"

#include <algorithm>

#include "app/paint/curtain_theme.h"
#include "app/paint/prayer_theme.h"
#include "app/views/exercise/card.h"
#include "app/views/exercise/curtain.h"
#include "app/views/office_parts.h"
#include "app/views/slip_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using state::AppState;
using state::Office;
using state::OfficePage;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::ToolButton;
using widgets::Ui;

bool hasNext(const Office& office) { return office.next < office.today.size(); }

/// What the bar shows, from the start to the end of the line.
struct BarItem {
  ToolButton button;
  enum class Does : std::uint8_t { Clock, Next, Close } does;
};

std::vector<BarItem> barItems(Ui& ui, const AppState& s, const Office& office) {
  std::vector<BarItem> items;
  if (office.minutes > 0) {
    ToolButton clock{"office.clock", ui.tr("office.clock_show"), paint::Icon::Timer};
    if (office.clockShown) {
      clock.label = clockWords(ui, s);
      clock.value = ui.tr("office.clock_hide");
    }
    items.push_back({clock, BarItem::Does::Clock});
  }
  if (hasNext(office)) {
    items.push_back({{"office.next", ui.tr("office.next"), widgets::onwardIcon(ui)}, BarItem::Does::Next});
  }
  items.push_back({{"office.close", ui.tr("office.close"), paint::Icon::Check}, BarItem::Does::Close});
  return items;
}

float widthOf(Ui& ui, std::vector<BarItem>& items, std::size_t worded) {
  float width = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i].button.showWord = i < worded;
    width += widgets::toolButtonWidth(ui, items[i].button) + 8;
  }
  return width;
}

void carryOut(Ui& ui, const Office& office, BarItem::Does does) {
  if (does == BarItem::Does::Clock) ask(ui, state::ShowClock{!office.clockShown});
  if (does == BarItem::Does::Next) ask(ui, state::NextExercise{});
  if (does == BarItem::Does::Close) ask(ui, state::CloseSession{});
}

/// One line of the bar: the first item at the start where `apart`, the others at the end.
void drawLine(Ui& ui, const Office& office, std::vector<BarItem> items, base::Rect line, bool apart) {
  std::size_t worded = items.size();
  while (worded > 0 && widthOf(ui, items, worded) > line.width) --worded;
  // Words that are not there are said; all or none of those at the end have theirs.
  if (worded < items.size()) worded = 0;
  const float all = widthOf(ui, items, worded);
  const float height = std::min(line.height, std::max(48.0F, 52 * ui.u()));
  float x = apart ? line.x : line.x + std::max(0.0F, (line.width - all) / 2);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const float wanted = widgets::toolButtonWidth(ui, items[i].button);
    const float width = all <= line.width ? wanted : std::min(wanted, line.width / static_cast<float>(items.size()));
    if (apart && i == 1) x = std::max(x, line.right() - (all - widgets::toolButtonWidth(ui, items[0].button) - 8));
    const base::Rect at{x, line.y + (line.height - height) / 2, std::max(width, 48.0F), height};
    if (widgets::drawToolButton(ui, items[i].button, widgets::placed(ui, line, at))) {
      carryOut(ui, office, items[i].does);
    }
    x += width + 8;
  }
}

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
  }
}

void drawOfficeBar(Ui& ui, const AppState& s) {
  const Office* office = state::officeOf(s);
  const base::Rect bar = ui.layout().placeBar;
  if (office == nullptr || bar.height <= 0 || s.screen != state::Screen::Exercise) return;
  ui.beginLayer("office.bar", bar);
  // The ground of a prayer or of the hand-over reaches down to here.
  const bool contrast = ui.theme().highContrast;
  const bool onGround = &ui.theme() == &paint::prayerTheme(contrast) || &ui.theme() == &paint::curtainTheme(contrast);
  if (!onGround) ui.canvas().fill(bar, ui.theme().desk);
  ui.canvas().hairline({bar.x, bar.y}, bar.width, false, ui.theme().hair);
  const semantics::Scope scope(
      ui.tree(), {widgets::idOf("office.bar"), semantics::Role::Group, ui.tr("office.today"), {}, 0, 0, bar, {}});
  std::vector<BarItem> items = barItems(ui, s, *office);
  const float edge = ui.layout().screen == state::ScreenClass::Phone ? 4.0F : 20.0F;
  const base::Rect line{bar.x + edge, bar.y, bar.width - 2 * edge, bar.height};
  const bool clock = items.front().does == BarItem::Does::Clock;
  if (ui.layout().screen == state::ScreenClass::Phone && clock && bar.height >= 100) {
    drawLine(ui, *office, {items.front()}, {line.x, line.y, line.width, line.height / 2}, false);
    items.erase(items.begin());
    drawLine(ui, *office, items, {line.x, line.y + line.height / 2, line.width, line.height / 2}, false);
  } else {
    drawLine(ui, *office, items, line, clock);
  }
  ui.endLayer();
}

}  // namespace tend::views
