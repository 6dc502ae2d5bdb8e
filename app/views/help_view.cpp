#include "app/views/help_view.h"

#include <algorithm>

#include "app/views/help_data.h"
#include "app/views/help_table.h"
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

void countryChooser(Flow& flow, const pack::HelpNumbers& numbers) {
  Ui& ui = flow.ui();
  std::vector<std::string> words;
  for (const pack::HelpCountry& country : numbers.countries) words.push_back(countryName(ui, country));
  flow.text(ui.tr("help.choose_country"), {paint::TextStyle::Aside, ui.theme().ink, 18});
  flow.space(12);
  const base::Rect at = flow.take(widgets::chipsHeight(ui, words, widgets::kNoneChosen, flow.width()));
  flow.space(14);
  flow.text(ui.tr("help.see_settings"), {paint::TextStyle::Aside, ui.theme().ink2, 16});
  if (!flow.drawing()) return;
  const auto next = widgets::drawChips(ui, "help.country", ui.tr("settings.country"), words, widgets::kNoneChosen, at);
  if (next) ui.push(state::SetCountry{numbers.countries[*next].code});
}

/// "Numbers for: COUNTRY · Change". Change shows the countries again.
void countryLine(Flow& flow, const pack::HelpCountry& country) {
  Ui& ui = flow.ui();
  const widgets::TextLink change{"help.change", ui.tr("help.change"), false, false, {}, false};
  const std::string words = ui.tr("help.numbers_for", {{"country", countryName(ui, country)}});
  const float linkWidth = std::max(64 * ui.u(), widgets::textLinkWidth(ui, change));
  const float room = flow.width() - linkWidth - 20;
  const paint::TextBox box = widgets::fitted(ui, words, widgets::textBox(ui, paint::TextStyle::Name, room, 18));
  const paint::TextSize size = widgets::measure(ui, words, box);
  const float height = std::max(48 * ui.u(), size.height);
  const base::Rect row = flow.take(height);
  if (!flow.drawing()) return;
  const base::Rect at = widgets::placed(ui, row, {row.x, row.y + (height - size.height) / 2, room, size.height});
  widgets::put(ui, words, {at.x, at.y}, box, ui.theme().ink);
  ui.say(semantics::Role::Text, words, at);
  const float x = row.x + std::min(room, size.width) + 20;
  if (widgets::drawTextLink(ui, change, widgets::placed(ui, row, {x, row.y, linkWidth, height}))) {
    ui.push(state::SetCountry{});
  }
}

void numbersContent(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const auto numbers = helpNumbers(s);
  const pack::HelpCountry* country = numbers->find(s.settings.helpCountry);
  flow.text(ui.tr("help.people"), {paint::TextStyle::SmallSection, t.ink, 26, false, semantics::Role::Heading, 2});
  if (country == nullptr) {
    flow.space(6);
    flow.text(ui.tr("help.none"), {paint::TextStyle::Name, t.ink, 18});
    flow.space(14);
    countryChooser(flow, *numbers);
    return;
  }
  countryLine(flow, *country);
  flow.space(4);
  helpTable(flow, *country, s.today);
  flow.space(14);
  flow.text(ui.tr("help.call_note"), {paint::TextStyle::Aside, t.ink2, 16});
}

void numbersCard(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  widgets::card(
      flow, phone ? 20.0F : 32.0F, 22, [&](base::Rect r) { widgets::drawSlip(ui, r); },
      [&](Flow& f) { numbersContent(f, s); });
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

void leaveContent(Flow& flow) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  leaveTitle(flow);
  flow.space(6);
  flow.text(ui.tr("help.leave_text"), {paint::TextStyle::Aside, t.ink, 17});
  flow.space(8);
  flow.text(ui.tr("help.leave_back"), {paint::TextStyle::Aside, t.ink, 17});
  flow.space(6);
  const widgets::TextLink link{"help.leave_try", ui.tr("help.leave_try"), true, true, {}, false};
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
  if (!flow.drawing()) return;
  const float width = std::min(row.width, widgets::textLinkWidth(ui, link));
  if (widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
    ui.push(state::LeaveQuickly{});
  }
}

void leaveCard(Flow& flow) {
  Ui& ui = flow.ui();
  const auto ground = [&](base::Rect r) {
    ui.canvas().roundFill(r, 14, ui.theme().clayT);
    if (ui.theme().highContrast) ui.canvas().roundStroke(r, 14, 2, ui.theme().clay);
  };
  widgets::card(flow, 26, 20, ground, [&](Flow& f) { leaveContent(f); });
}

void cards(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const float side = kSidePx * ui.u();
  const float table = flow.width() - kGapPx - side;
  if (table < kTableAtLeastPx * ui.u()) {
    numbersCard(flow, s);
    flow.space(24);
    leaveCard(flow);
    return;
  }
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  Flow first(ui, widgets::placed(ui, whole, {flow.x(), flow.y(), table, 0}));
  Flow second(ui, widgets::placed(ui, whole, {flow.x() + table + kGapPx, flow.y(), side, 0}));
  numbersCard(first, s);
  leaveCard(second);
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
  cards(flow, s);
  page.finish();
}

}  // namespace tend::views
