// The pages of a kiosk as a visitor and whoever keeps it come to them: the real state, in a program without window and
// disk. For tests only.
#pragma once

#include "tests/app/state/kiosk_stand.h"
#include "tests/app/views/scenes.h"

namespace tend::test {

const std::vector<Scene>& kioskScenes();

/// A kiosk at its welcome with the window, type and language of `like`.
KioskStand& kioskStandLike(const state::AppState& like);

}  // namespace tend::test
