// What stands on every screen: the rooms that work, Help and Leave quickly. A rail at the reading start on tablets and
// desktops, a bar above and one below on phones (design 6). Not on the cover.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::widgets {

/// Drawn after the view, so that the focus goes: content, actions, rooms, Help, Leave quickly.
void drawChrome(Ui& ui, const state::AppState& state);

/// The ground of a page with the soft shadow of the gutter beside the rail (design 4). Views draw it first.
void drawGround(Ui& ui, base::Rect page);
/// The gutter alone, for a ground that is a picture.
void drawGutter(Ui& ui, base::Rect page);

}  // namespace tend::widgets
