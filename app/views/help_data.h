// The help numbers as views want them: the ones of the state, or those built in; and the words of a row.
// Used by the help view and the settings.
#pragma once

#include <string>
#include <vector>

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

std::shared_ptr<const pack::HelpNumbers> helpNumbers(const state::AppState& state);

/// The country's name in the language of the interface; its English name where that is unknown.
std::string countryName(const widgets::Ui& ui, const pack::HelpCountry& country);

std::string dateWords(const widgets::Ui& ui, pack::Date date);
std::string hoursWords(const widgets::Ui& ui, const pack::HelpRow& row);
/// "1-800-799-7233", "Text START to 88788", "TTY 1-800-787-3224": one entry a way to reach someone.
std::vector<std::string> numberWords(const widgets::Ui& ui, const pack::HelpRow& row);
/// Service, region, for whom, languages: what stands below the name, in one line of text.
std::string serviceWords(const widgets::Ui& ui, const pack::HelpRow& row);
/// The host of the public page the number was checked against.
std::string sourceWords(const pack::HelpRow& row);

}  // namespace tend::views
