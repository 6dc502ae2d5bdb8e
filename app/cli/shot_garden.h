// The garden in pictures: empty, with its first plants, and full, as one reads and does things. Used by
// shot_scenes.cpp.
#pragma once

#include "app/cli/shot_keeping.h"

namespace tend::cli {

void gardenEmpty(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void gardenFirst(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void gardenFull(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void gardenList(state::AppState& state, state::Services& services, ShotKeeping& keeping);

}  // namespace tend::cli
