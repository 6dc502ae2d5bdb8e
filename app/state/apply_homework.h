// The small functions behind apply() for homework codes. Private to app/state.
#pragma once

#include "app/state/apply_parts.h"
#include "app/state/homework.h"

namespace tend::state {

/// The page for a code comes, and goes with what was typed.
void openHomework(AppState& state, const Services& services);
void closeHomework(AppState& state);
/// Puts it into the field and shows what it holds, or what is wrong with it. False: it is no code of ours.
bool fillCode(AppState& state, const std::string& text);
// homework_camera.cpp
void onCamera(AppState& state, const InHomework& action, Services& services);
/// After each action: it closes by whatever led away from its page.
void mindCamera(AppState& state, Services& services);
/// Its field has changed: a sound code is shown at once, an unfinished one is not blamed.
void homeworkTyped(AppState& state);

}  // namespace tend::state
