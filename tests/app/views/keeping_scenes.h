// The screens of people, locks and copies, as somebody comes to them: a couple with names in a program without window
// and disk, the real state and the quick key derivation. Part of scenes.h. For tests only.
#pragma once

#include "tests/app/state/keeping_steps.h"
#include "tests/app/views/scenes.h"

namespace tend::test {

/// The program behind these screens, as new: nothing is kept, nobody is named.
Program& newKeeping();
/// A state of it at the first screen, with the window, the type and the language of `like`.
state::AppState keepingState(Program& program, const state::AppState& like);
/// Sam and Robin, on a device that nobody had named anyone on.
struct Couple {
  progress::PartnerId sam, robin;
};
Couple addCouple(Program& program, state::AppState& state);

const std::vector<Scene>& keepingScenes();

}  // namespace tend::test
