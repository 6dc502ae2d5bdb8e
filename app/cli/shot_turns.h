// The pictures of listening turns, the ladder and private picks while they are done: steps of the exercise that is
// open (--exercise), told to the real state. Used by shot_scenes.cpp.
#pragma once

#include "app/cli/shot_keeping.h"

namespace tend::cli {

void turnRuns(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void turnRests(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void turnSlept(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void turnTimeHidden(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void turnOver(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void turnsBothOver(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void ladderAsked(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void ladderTold(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void ladderThanked(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void ladderOff(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void matchPicks(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void matchFull(state::AppState& state, state::Services& services, ShotKeeping& keeping);

// Scenes with a way chosen; cards, some laid, all of them, and the lists at the end.
void sceneChosen(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void cardsLaid(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void cardsAllLaid(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void cardsTold(state::AppState& state, state::Services& services, ShotKeeping& keeping);

}  // namespace tend::cli
