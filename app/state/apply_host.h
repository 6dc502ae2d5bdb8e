// What the state does about a browser around the program. Private to app/state.
#pragma once

#include "app/state/apply_parts.h"

namespace tend::state {

void on(AppState&, const HostTold&, Services&);
void on(AppState&, const AnswerWarning&, Services&);
void on(AppState&, const KeptTaken&, Services&);
void on(AppState&, const NewVersionReady&, Services&);
void on(AppState&, const TakeNewVersion&, Services&);
void on(AppState&, const LaterVersion&, Services&);
void on(AppState&, const GiveFileAgain&, Services&);

/// True: not yet. What would keep the very first thing waits until somebody has read that it may be deleted.
bool waitsForWarning(AppState& state, const Action& action);
/// After each action: what waited for everything to be kept; and files that were made or chosen go from memory once
/// their screen is left.
void mindHost(AppState& state, Services& services);

}  // namespace tend::state
