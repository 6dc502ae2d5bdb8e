#include "app/views/help_numbers_part.h"

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

}  // namespace tend::views
