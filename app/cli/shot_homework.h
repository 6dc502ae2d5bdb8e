// The page for a code in pictures: empty, mistyped, with what it holds, and Today with what was taken home. Used by
// shot_scenes.cpp.
#pragma once

#include "app/cli/shot_keeping.h"

namespace tend::cli {

void homeworkEmpty(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void homeworkMistyped(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void homeworkHolds(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void homeworkTaken(state::AppState& state, state::Services& services, ShotKeeping& keeping);

}  // namespace tend::cli
