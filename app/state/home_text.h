// What is taken home of a sitting, as a text and as pages: the same words in the same order as they are seen. No names,
// no date, nothing of the place. Used by office_end.cpp and the page that shows it.
#pragma once

#include <string>

#include "app/state/office.h"
#include "app/state/services.h"
#include "core/share/take_home.h"

namespace tend::state {

/// Of what is shown to go along now: one's own page, or what both chose.
share::TakeHome homeOf(const AppState& state);
/// Fails where this build has no way to make pages.
base::Result<std::string> homePdf(const AppState& state, const Services& services);
bool canMakePdf();

}  // namespace tend::state
