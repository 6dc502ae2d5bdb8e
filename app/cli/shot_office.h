// Pictures of the counselling office: each a short story of what a counsellor and two people did. Used by
// shot_scenes.cpp.
#pragma once

#include "app/cli/shot_keeping.h"

namespace tend::cli {

void officeStart(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeListMade(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeOne(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeTemplates(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeSitting(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeHandOver(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeBetween(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeTimeOver(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeRest(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeTakeHome(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeBoth(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeOwn(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeSteps(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeCode(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officeCard(state::AppState& state, state::Services& services, ShotKeeping& keeping);
void officePinAsked(state::AppState& state, state::Services& services, ShotKeeping& keeping);

}  // namespace tend::cli
