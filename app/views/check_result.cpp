#include "app/views/check_result.h"

#include <algorithm>

#include "app/views/help_country.h"
#include "app/views/help_data.h"
#include "app/views/help_table.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using state::AppState;
using state::CheckNamed;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kPagePx = 760;

/// The rows for what was named; the country can be chosen here too, for this page alone.
void numbersContent(Flow& flow, const AppState& s, const CheckNamed& named) {
  Ui& ui = flow.ui();
  const auto numbers = helpNumbers(s);
  const pack::HelpCountry* country = numbers->find(s.check->country);
  if (country == nullptr) {
    flow.text(ui.tr("help.none"), {paint::TextStyle::Name, ui.theme().ink, 18});
    flow.space(14);
    if (const auto code = chooseCountry(flow, *numbers)) ui.push(state::SetCheckCountry{*code});
    return;
  }
  if (countryLine(flow, *country)) ui.push(state::SetCheckCountry{});
  flow.space(4);
  helpTable(flow, state::helpFor(*country, named), s.today);
  flow.space(14);
  flow.text(ui.tr("help.call_note"), {paint::TextStyle::Aside, ui.theme().ink2, 16});
}

void numbersSlip(Flow& flow, const AppState& s, const CheckNamed& named) {
  Ui& ui = flow.ui();
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  widgets::card(
      flow, phone ? 20.0F : 32.0F, 18, [&](base::Rect r) { widgets::drawSlip(ui, r); },
      [&](Flow& f) { numbersContent(f, s, named); });
}

void namedWords(Flow& flow, const CheckNamed& named) {
  Ui& ui = flow.ui();
  const widgets::Look words{paint::TextStyle::Aside, ui.theme().ink, 19};
  const auto say = [&](bool wanted, const char* id) {
    if (!wanted) return;
    flow.text(ui.tr(id), words);
    flow.space(14);
  };
  say(named.apart(), "check.apart");
  say(named.hurt, "check.named.hurt");
  say(named.ending, "check.named.ending");
  say(named.harming, "check.named.harming");
  say(named.child, "check.named.child");
  say(named.hurt, "check.phone");
}

void noneWords(Flow& flow) {
  Ui& ui = flow.ui();
  for (const char* id : {"check.none_cannot_know", "check.none_enough"}) {
    flow.text(ui.tr(id), {paint::TextStyle::Aside, ui.theme().ink, 19});
    flow.space(14);
  }
}

void helpLink(Flow& flow) {
  Ui& ui = flow.ui();
  const widgets::TextLink link{"check.help", ui.tr("check.help"), false, true, {}, false};
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
  const float width = std::min(row.width, widgets::textLinkWidth(ui, link));
  if (widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
    ui.push(state::OpenScreen{state::Screen::Help});
  }
}

std::vector<Button> actionsOf(Ui& ui, const AppState& s) {
  std::vector<Button> all;
  // In an office or a kiosk the article is not there to go on reading.
  if (const auto section = s.place ? std::nullopt : state::moreHelpSection(s)) {
    const std::string title = s.reader->page().pack().sections()[*section].title;
    all.push_back({"check.read", ui.tr("check.read", {{"section", title}}), ButtonKind::Second, {}, false, 56});
  }
  all.push_back({"check.close", ui.tr("check.close"), ButtonKind::Main, {}, false, 56});
  return all;
}

}  // namespace

void drawCheckResult(Ui& ui, const AppState& s) {
  const CheckNamed named = state::namedIn(*s.check);
  const std::vector<Button> actions = actionsOf(ui, s);
  widgets::PageColumn page(ui, {"check", ui.tr("check.title"), kPagePx, actions});
  Flow& flow = page.flow();
  pageHead(flow, ui.tr("check.kicker"), ui.tr(named.anything() ? "check.named_title" : "check.none_title"));
  flow.space(10);
  if (named.anything()) {
    flow.text(ui.tr("check.now"), {paint::TextStyle::Name, ui.theme().clay, 19});
    flow.space(18);
    numbersSlip(flow, s, named);
    flow.space(24);
    namedWords(flow, named);
  } else {
    noneWords(flow);
  }
  helpLink(flow);
  const auto pressed = page.finish();
  if (!pressed) return;
  if (actions.size() == 2 && *pressed == 0) {
    ui.push(state::ReadMoreHelp{});
  } else {
    ui.push(state::CloseCheck{});
  }
}

}  // namespace tend::views
