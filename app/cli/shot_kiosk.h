// The pictures of the kiosk: a visitor's five minutes, and what whoever keeps it sees. Used by shot_scenes.cpp.
#pragma once

#include "app/cli/shot_keeping.h"

namespace tend::cli {

void kioskWelcome(state::AppState&, state::Services&, ShotKeeping&);
void kioskLanguages(state::AppState&, state::Services&, ShotKeeping&);
void kioskChoose(state::AppState&, state::Services&, ShotKeeping&);
void kioskReader(state::AppState&, state::Services&, ShotKeeping&);
void kioskExercise(state::AppState&, state::Services&, ShotKeeping&);
void kioskStill(state::AppState&, state::Services&, ShotKeeping&);
void kioskGoodbye(state::AppState&, state::Services&, ShotKeeping&);
void kioskLink(state::AppState&, state::Services&, ShotKeeping&);
void kioskClosed(state::AppState&, state::Services&, ShotKeeping&);
void kioskPin(state::AppState&, state::Services&, ShotKeeping&);
void kioskPinRests(state::AppState&, state::Services&, ShotKeeping&);
void kioskCountry(state::AppState&, state::Services&, ShotKeeping&);
void kioskHowToLeave(state::AppState&, state::Services&, ShotKeeping&);
void kioskKeeper(state::AppState&, state::Services&, ShotKeeping&);
void kioskCounts(state::AppState&, state::Services&, ShotKeeping&);
void kioskCard(state::AppState&, state::Services&, ShotKeeping&);

}  // namespace tend::cli
