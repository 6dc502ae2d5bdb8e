// The pictures of saying it another way while it is written: words typed into the exercise that is open (--exercise),
// told to the real state. Used by shot_scenes.cpp.
#pragma once

#include "app/cli/shot_keeping.h"

namespace tend::cli {

void reframeWritten(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void reframeExample(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void reframeHelp(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void reframeClosing(state::AppState& state, state::Services& services, ShotKeeping& keeping);

}  // namespace tend::cli
