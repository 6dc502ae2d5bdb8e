#include "app/views/help_view.h"

#include <algorithm>

#include "app/state/kiosk.h"
#include "app/state/office.h"
#include "app/views/help_numbers_part.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Flow;
using widgets::Ui;

constexpr float kSidePx = 372;          // of the card beside the numbers
constexpr float kTableAtLeastPx = 560;  // else the cards stand below each other
constexpr float kGapPx = 28;
constexpr float kIntroWidestPx = 640;

void numbersCard(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  widgets::card(
      flow, phone ? 20.0F : 32.0F, 22, [&](base::Rect r) { widgets::drawSlip(ui, r); },
      [&](Flow& f) { helpNumbersPart(f, s); });
}

/// Icon and title in clay, side by side.
void leaveTitle(Flow& flow) {
  Ui& ui = flow.ui();
  const float room = 36 * ui.u();
  const std::string words = ui.tr("help.leave_title");
  const paint::TextBox box =
      widgets::fitted(ui, words, widgets::textBox(ui, paint::TextStyle::Button, flow.width() - room, 17));
  const float height = widgets::measure(ui, words, box).height;
  const base::Rect row = flow.take(std::max(24 * ui.u(), height));
  if (!flow.drawing()) return;
  const base::Rect icon = widgets::placed(ui, row, {row.x, row.y, 24 * ui.u(), row.height});
  ui.canvas().icon(paint::Icon::Leave, {icon.x + icon.width / 2, row.y + row.height / 2}, 24 * ui.u(), ui.theme().clay);
  const base::Rect at = widgets::placed(ui, row, {row.x + room, row.y, row.width - room, row.height});
  widgets::put(ui, words, {at.x, row.y + (row.height - height) / 2}, box, ui.theme().clay);
  ui.say(semantics::Role::Heading, words, at, 2);
}

/// At a kiosk there is no cover: the visit ends, and trying it would end it, too.
void leaveContent(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  leaveTitle(flow);
  flow.space(6);
  if (state::placeKind(s) == state::PlaceKind::Kiosk) {
    flow.text(ui.tr("help.kiosk_leave"), {paint::TextStyle::Aside, t.ink, 17});
    return;
  }
  const bool office = state::placeKind(s) == state::PlaceKind::Office;
  flow.text(ui.tr(office ? "help.office_leave_text" : "help.leave_text"), {paint::TextStyle::Aside, t.ink, 17});
  flow.space(8);
  flow.text(ui.tr(office ? "help.office_leave_back" : "help.leave_back"), {paint::TextStyle::Aside, t.ink, 17});
  if (state::isSitting(s)) return;  // trying it would end the sitting
  flow.space(6);
  const widgets::TextLink link{"help.leave_try", ui.tr("help.leave_try"), true, true, {}, false};
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
  if (!flow.drawing()) return;
  const float width = std::min(row.width, widgets::textLinkWidth(ui, link));
  if (widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
    ui.push(state::LeaveQuickly{});
  }
}

void leaveCard(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const auto ground = [&](base::Rect r) {
    ui.canvas().roundFill(r, 14, ui.theme().clayT);
    if (ui.theme().highContrast) ui.canvas().roundStroke(r, 14, 2, ui.theme().clay);
  };
  widgets::card(flow, 26, 20, ground, [&](Flow& f) { leaveContent(f, s); });
}

void checkContent(Flow& flow) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  flow.text(ui.tr("help.check_kicker"), {paint::TextStyle::Lead, t.clay, 16});
  flow.text(ui.tr("check.title"), {paint::TextStyle::SmallSection, t.ink, 26, true, semantics::Role::Heading, 2});
  flow.space(8);
  flow.text(ui.tr("help.check_text"), {paint::TextStyle::Aside, t.ink2, 17});
  flow.space(16);
  const widgets::Button button{
      "help.check", ui.tr("help.check"), widgets::ButtonKind::Main, paint::Icon::EyeOff, false, 56};
  const float width = std::min(flow.width(), widgets::buttonWidth(ui, button));
  const base::Rect row = flow.take(widgets::buttonHeight(ui, button, width));
  if (!flow.drawing()) return;
  if (widgets::drawButton(ui, button, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
    ui.push(state::OpenScreen{state::Screen::Check});
  }
}

/// Not where Tend was left quickly and waits for a passphrase: there is nothing but Help then.
bool offersCheck(const AppState& s) {
  if (state::placeKind(s) == state::PlaceKind::Kiosk) return false;  // nor before the eyes of a room
  return !s.kept.unlock || !s.kept.unlock->fromCover;
}

void checkCard(Flow& flow, const AppState& s) {
  if (!offersCheck(s)) return;
  Ui& ui = flow.ui();
  widgets::card(
      flow, 34, 26, [&](base::Rect r) { widgets::drawSlip(ui, r, true); }, [&](Flow& f) { checkContent(f); });
  flow.space(24);
}

/// Numbers of the place itself, where a kiosk stands.
void placeCard(Flow& flow, const AppState& s) {
  if (!hasPlaceNumbers(s)) return;
  widgets::card(
      flow, 34, 26, [&](base::Rect r) { widgets::drawSlip(flow.ui(), r); }, [&](Flow& f) { placeNumbersPart(f, s); });
  flow.space(24);
}

void cards(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const float side = kSidePx * ui.u();
  const float table = flow.width() - kGapPx - side;
  if (table < kTableAtLeastPx * ui.u()) {
    numbersCard(flow, s);
    flow.space(24);
    checkCard(flow, s);
    leaveCard(flow, s);
    return;
  }
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  Flow first(ui, widgets::placed(ui, whole, {flow.x(), flow.y(), table, 0}));
  Flow second(ui, widgets::placed(ui, whole, {flow.x() + table + kGapPx, flow.y(), side, 0}));
  numbersCard(first, s);
  checkCard(second, s);
  leaveCard(second, s);
  flow.take(std::max(first.height(), second.height()));
}

}  // namespace

void drawHelp(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"help", ui.tr("help.kicker"), 1056, {}});
  Flow& flow = page.flow();
  pageHead(flow, ui.tr("help.kicker"), ui.tr("help.title"));
  flow.space(8);
  const float width = std::min(flow.width(), kIntroWidestPx * ui.u());
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  Flow intro(ui, widgets::placed(ui, whole, {flow.x(), flow.y(), width, 0}));
  intro.text(ui.tr("help.intro"), {paint::TextStyle::Aside, ui.theme().ink2, 19, true});
  flow.take(intro.height());
  flow.space(32);
  placeCard(flow, s);
  cards(flow, s);
  page.finish();
}

}  // namespace tend::views
