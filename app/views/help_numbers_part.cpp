#include "app/views/help_numbers_part.h"

#include "app/state/kiosk.h"
#include "app/views/help_country.h"
#include "app/views/help_data.h"
#include "app/views/help_table.h"

namespace tend::views {

using state::AppState;
using widgets::Flow;
using widgets::Ui;

void helpNumbersPart(Flow& flow, const AppState& s, const char* heading) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const auto numbers = helpNumbers(s);
  const pack::HelpCountry* country = numbers->find(s.settings.helpCountry);
  flow.text(ui.tr(heading), {paint::TextStyle::SmallSection, t.ink, 26, false, semantics::Role::Heading, 2});
  if (country == nullptr) {
    flow.space(6);
    flow.text(ui.tr("help.none"), {paint::TextStyle::Name, t.ink, 18});
    flow.space(14);
    if (const auto code = chooseCountry(flow, *numbers)) ui.push(state::SetCountry{*code});
    return;
  }
  if (countryLine(flow, *country)) ui.push(state::SetCountry{});
  flow.space(4);
  helpTable(flow, *country, s.today);
  flow.space(14);
  flow.text(ui.tr("help.call_note"), {paint::TextStyle::Aside, t.ink2, 16});
}

bool hasPlaceNumbers(const AppState& s) {
  return state::placeKind(s) == state::PlaceKind::Kiosk && !s.place->kiosk->settings.help.empty();
}

void placeNumbersPart(Flow& flow, const AppState& s) {
  const paint::Theme& t = flow.ui().theme();
  flow.text(flow.ui().tr("kiosk.help_here"), {paint::TextStyle::Lead, t.clay, 16});
  for (const state::PlaceNumber& number : s.place->kiosk->settings.help) {
    flow.space(10);
    flow.text(number.name, {paint::TextStyle::Name, t.ink, 19});
    flow.text(number.number, {paint::TextStyle::ControlStrong, t.ink, 22});
    flow.text(number.note, {paint::TextStyle::Aside, t.ink2, 17});
  }
}

}  // namespace tend::views
