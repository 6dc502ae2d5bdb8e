// "This will be heard in the room.": asked over any screen before something private is read aloud, once a sitting for
// each page. Asked for by state::SayLines with a private page.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawAloudAsk(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
