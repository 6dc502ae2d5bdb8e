// The page for a code while the camera looks for one: the place for its picture, which the browser puts there, and a
// way out of it. Used by the page for codes; on a desktop none of it is drawn.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/flow.h"
#include "app/widgets/page_column.h"

namespace tend::views {

/// The button that asks for it, and why there is none; nothing where there are no cameras.
void cameraButton(widgets::Flow& flow, const state::AppState& state);

/// Everything below the title while it is open.
void cameraPart(widgets::PageColumn& page, const state::AppState& state);

}  // namespace tend::views
