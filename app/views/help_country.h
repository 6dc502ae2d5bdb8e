// Choosing whose numbers are shown: the countries, and "Numbers for: COUNTRY · Change". Part of Help and of the private
// check, each of which remembers the choice in its own way.
#pragma once

#include <optional>
#include <string>

#include "app/widgets/flow.h"
#include "core/pack/help_numbers.h"

namespace tend::views {

/// The code of the country that was chosen.
std::optional<std::string> chooseCountry(widgets::Flow& flow, const pack::HelpNumbers& numbers);
/// True when another country is wished for.
bool countryLine(widgets::Flow& flow, const pack::HelpCountry& country);

}  // namespace tend::views
