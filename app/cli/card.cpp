// The card for volunteers and counsellors (safety.md) on paper: what helps when somebody says they are afraid, with the
// checked numbers of a country.
#include "app/cli/commands.h"
#include "app/cli/values.h"
#include "core/pack/help_numbers.h"
#include "core/share/pdf.h"
#include "platform/files.h"

namespace tend::cli {
namespace {

bool endsWith(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// "National Domestic Violence Hotline: 1-800-…", with the ways to write instead of calling.
std::string lineOf(const base::Strings& strings, const pack::HelpRow& row) {
  std::string line = row.service == row.number || row.service.empty() ? row.number : row.service + ": " + row.number;
  if (!row.text.empty() && row.textWord.empty()) line += " · " + strings.text("help.text_to", {{"number", row.text}});
  if (!row.text.empty() && !row.textWord.empty()) {
    line += " · " + strings.text("help.text_word_to", {{"word", row.textWord}, {"number", row.text}});
  }
  return line;
}

share::TakeHome cardOf(const base::Strings& strings, const pack::HelpCountry* country) {
  share::TakeHome card;
  card.title = strings.text("card.title");
  card.language = strings.language().code;
  share::TakeHomeItem words;
  for (const char* id :
       {"card.believe", "card.apart", "card.private", "card.emergency", "card.child", "card.promise"}) {
    words.lines.push_back(strings.text(id));
  }
  card.items.push_back(std::move(words));
  if (country == nullptr) return card;
  share::TakeHomeItem numbers;
  numbers.heading = strings.text("card.numbers");
  for (const pack::HelpRow& row : country->rows) {
    if (!row.number.empty()) numbers.lines.push_back(lineOf(strings, row));
  }
  card.items.push_back(std::move(numbers));
  card.foot = strings.text("card.foot");
  return card;
}

}  // namespace

int card(Context& context, const CardOptions& options) {
  if (!options.language.empty()) context.language(options.language);
  const pack::HelpNumbers numbers = pack::builtInHelpNumbers();
  const pack::HelpCountry* country = numbers.find(options.country);
  if (!options.country.empty() && country == nullptr) {
    std::vector<std::string> codes;
    for (const pack::HelpCountry& one : numbers.countries) codes.push_back(one.code);
    return context.fail(wrongValue("--country", options.country, joined(codes)));
  }
  const share::TakeHome card = cardOf(context.strings(), country);
  std::string bytes;
  if (endsWith(options.output, ".txt") || !share::canMakePdf()) {
    bytes = share::textOf(card);
  } else {
    const auto press = context.press();
    if (!press) return context.fail(press.error());
    const auto pdf = share::pdfOf(share::layOut(card, (*press)->view()), (*press)->library);
    if (!pdf) return context.fail(pdf.error());
    bytes.assign(pdf->begin(), pdf->end());
  }
  if (const auto error = platform::writeFile(options.output, bytes)) return context.fail(*error);
  return 0;
}

}  // namespace tend::cli
