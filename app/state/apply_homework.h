// The small functions behind apply() for homework codes. Private to app/state.
#pragma once

#include "app/state/apply_parts.h"
#include "app/state/homework.h"

namespace tend::state {

/// The page for a code comes, and goes with what was typed.
void openHomework(AppState& state, const Services& services);
void closeHomework(AppState& state);
/// Its field has changed: a sound code is shown at once, an unfinished one is not blamed.
void homeworkTyped(AppState& state);

}  // namespace tend::state
