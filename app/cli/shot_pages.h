// The pictures of private, then reveal: two people answer the open exercise (--exercise) in turn, told to the real
// state. Used by shot_scenes.cpp.
#pragma once

#include "app/cli/shot_keeping.h"

namespace tend::cli {

void pagesOffering(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void pagesCurtain(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void pagesConsent(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void pagesReveal(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void pagesAway(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void matchShown(state::AppState& state, state::Services& services, ShotKeeping& keeping);

}  // namespace tend::cli
