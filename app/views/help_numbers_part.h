// The help numbers of the chosen country with their date and the way to another country; or, where none is chosen, the
// countries there are. Never guessed (safety.md, Help numbers). Part of the help page and of exercises that lead to
// help.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/flow.h"

namespace tend::views {

/// Draws it over the flow's width, or only measures it, under a heading with this id. One a screen.
void helpNumbersPart(widgets::Flow& flow, const state::AppState& state, const char* heading = "help.people");

/// Whether the church that keeps this kiosk has numbers of its own (kiosk.toml), and those numbers.
bool hasPlaceNumbers(const state::AppState& state);
void placeNumbersPart(widgets::Flow& flow, const state::AppState& state);

}  // namespace tend::views
