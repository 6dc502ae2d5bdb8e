#include "app/views/help_country.h"

#include <algorithm>

#include "app/views/help_data.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::views {

using widgets::Flow;
using widgets::Ui;

std::optional<std::string> chooseCountry(Flow& flow, const pack::HelpNumbers& numbers) {
  Ui& ui = flow.ui();
  std::vector<std::string> words;
  for (const pack::HelpCountry& country : numbers.countries) words.push_back(countryName(ui, country));
  flow.text(ui.tr("help.choose_country"), {paint::TextStyle::Aside, ui.theme().ink, 18});
  flow.space(12);
  const base::Rect at = flow.take(widgets::chipsHeight(ui, words, widgets::kNoneChosen, flow.width()));
  flow.space(14);
  flow.text(ui.tr("help.see_settings"), {paint::TextStyle::Aside, ui.theme().ink2, 16});
  if (!flow.drawing()) return std::nullopt;
  const auto next = widgets::drawChips(ui, "help.country", ui.tr("settings.country"), words, widgets::kNoneChosen, at);
  if (!next) return std::nullopt;
  return numbers.countries[*next].code;
}

bool countryLine(Flow& flow, const pack::HelpCountry& country) {
  Ui& ui = flow.ui();
  const widgets::TextLink change{"help.change", ui.tr("help.change"), false, false, {}, false};
  const std::string words = ui.tr("help.numbers_for", {{"country", countryName(ui, country)}});
  const float linkWidth = std::max(64 * ui.u(), widgets::textLinkWidth(ui, change));
  const float room = flow.width() - linkWidth - 20;
  const paint::TextBox box = widgets::fitted(ui, words, widgets::textBox(ui, paint::TextStyle::Name, room, 18));
  const paint::TextSize size = widgets::measure(ui, words, box);
  const float height = std::max(48 * ui.u(), size.height);
  const base::Rect row = flow.take(height);
  if (!flow.drawing()) return false;
  const base::Rect at = widgets::placed(ui, row, {row.x, row.y + (height - size.height) / 2, room, size.height});
  widgets::put(ui, words, {at.x, at.y}, box, ui.theme().ink);
  ui.say(semantics::Role::Text, words, at);
  const float x = row.x + std::min(room, size.width) + 20;
  return widgets::drawTextLink(ui, change, widgets::placed(ui, row, {x, row.y, linkWidth, height}));
}

}  // namespace tend::views
