// What is said where a browser is around the program: that it may delete what is kept, before the first thing is, and
// how that stands afterwards. On a desktop nothing of it is drawn. Used by views.cpp and the screen of copies.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/flow.h"

namespace tend::views {

/// Over everything, while something waits to be the first thing kept.
void drawHostWarning(widgets::Ui& ui, const state::AppState& state);

/// For a slip: whether the browser gave its word, and how much room is left.
void hostWords(widgets::Flow& flow, const state::HostFacts& facts);

}  // namespace tend::views
