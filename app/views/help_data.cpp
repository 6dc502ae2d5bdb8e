#include "app/views/help_data.h"

namespace tend::views {
namespace {

using widgets::Ui;

constexpr const char* kBetween = " · ";

void append(std::string& to, const std::string& part) {
  if (part.empty()) return;
  if (!to.empty()) to += kBetween;
  to += part;
}

/// Words for a code of the data; nothing where this language has none, rather than a code on the screen.
std::string coded(const Ui& ui, const std::string& prefix, const std::string& code) {
  if (code.empty() || !ui.strings().has(prefix + code)) return {};
  return ui.tr(prefix + code);
}

std::string languageWords(const Ui& ui, const pack::HelpRow& row) {
  std::string all;
  for (const std::string& code : row.languages) {
    const std::string word = coded(ui, "help.languages.", code);
    if (word.empty()) continue;
    if (!all.empty()) all += ", ";
    all += word;
  }
  return all;
}

}  // namespace

std::shared_ptr<const pack::HelpNumbers> helpNumbers(const state::AppState& s) {
  if (s.helpNumbers) return s.helpNumbers;
  return std::make_shared<const pack::HelpNumbers>(pack::builtInHelpNumbers());
}

std::string countryName(const Ui& ui, const pack::HelpCountry& country) {
  const std::string word = coded(ui, "help.country.", country.code);
  return word.empty() ? country.name : word;
}

std::string dateWords(const Ui& ui, pack::Date date) {
  if (date.month < 1 || date.month > 12) return std::to_string(date.year);
  return ui.tr("date.format", {{"day", std::to_string(date.day)},
                               {"month", ui.tr("date.month." + std::to_string(date.month))},
                               {"year", std::to_string(date.year)}});
}

std::string hoursWords(const Ui& ui, const pack::HelpRow& row) {
  return ui.tr("help.hours." + row.hours, {{"from", row.from}, {"to", row.to}});
}

std::vector<std::string> numberWords(const Ui& ui, const pack::HelpRow& row) {
  std::vector<std::string> all;
  if (!row.number.empty()) {
    all.push_back(row.option.empty() ? row.number
                                     : ui.tr("help.number_option", {{"number", row.number}, {"option", row.option}}));
  }
  if (!row.text.empty() && row.textWord.empty()) all.push_back(ui.tr("help.text_to", {{"number", row.text}}));
  if (!row.text.empty() && !row.textWord.empty()) {
    all.push_back(ui.tr("help.text_word_to", {{"word", row.textWord}, {"number", row.text}}));
  }
  if (!row.whatsapp.empty()) all.push_back(ui.tr("help.whatsapp", {{"number", row.whatsapp}}));
  if (!row.tty.empty()) all.push_back(ui.tr("help.tty_number", {{"number", row.tty}}));
  return all;
}

std::string serviceWords(const Ui& ui, const pack::HelpRow& row) {
  std::string all;
  if (row.service != row.number) append(all, row.service);
  append(all, coded(ui, "help.region.", row.region));
  append(all, coded(ui, "help.for.", row.audience));
  append(all, languageWords(ui, row));
  return all;
}

std::string sourceWords(const pack::HelpRow& row) {
  const std::size_t scheme = row.source.find("://");
  const std::size_t from = scheme == std::string::npos ? 0 : scheme + 3;
  std::string host = row.source.substr(from, row.source.find('/', from) - from);
  if (host.rfind("www.", 0) == 0) host.erase(0, 4);
  return host;
}

}  // namespace tend::views
