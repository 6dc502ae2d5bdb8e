// Pictures of reading aloud: a voice that says nothing, and what somebody does with it. Part of shot.cpp.
#pragma once

#include "app/state/app_state.h"
#include "app/state/services.h"
#include "platform/scripted_speech.h"

namespace tend::cli {

/// Somebody listens, a few sentences after the beginning of the page.
void listen(state::AppState& state, state::Services& services);
/// The same over highlights, and paused.
void listenPaused(state::AppState& state, state::Services& services);
/// What is said where there is no voice.
void listenWithoutVoice(state::AppState& state, state::Services& services);
/// The question before something private is heard.
void askAloud(state::AppState& state, state::Services& services);

}  // namespace tend::cli
