// The garden as somebody comes to it: empty, with its first plants, full, and as a list. Part of scenes.h. For tests
// only.
#pragma once

#include "tests/app/state/garden_steps.h"
#include "tests/app/views/scenes.h"

namespace tend::test {

const std::vector<Scene>& gardenScenes();

}  // namespace tend::test
