// Leaving quickly in tests: the cover as it should be, leaving and trying everything that might bring Tend back, and a
// finger on a target. For the tests of Leave quickly and of Help.
#pragma once

#include <string>
#include <vector>

#include "app/state/services.h"
#include "tests/app/views/stage.h"

namespace tend::test {

struct Seen {
  std::string tree;
  std::uint64_t pixels = 0;
};
Seen seen(const state::AppState& state);

/// The cover of a program in which nothing ever happened.
Seen plainCover(const StageSize& size, state::CoverKind kind = state::CoverKind::Garden);
bool isPlainCover(const state::AppState& state, const Seen& plain);

/// Leaves, and checks that the cover is the plain one, that nothing waits behind it, and that nothing brings Tend back.
void leaveAndTryToComeBack(state::AppState& state, state::Services& services, const Seen& plain);

/// A real press of the pointer on the middle of a node.
std::vector<state::Action> tapped(const state::AppState& state, semantics::NodeId id);

}  // namespace tend::test
