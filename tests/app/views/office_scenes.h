// The pages of an office as a counsellor and two people come to them: the real state, in a program without window and
// disk. For tests only.
#pragma once

#include "tests/app/views/scenes.h"

namespace tend::test {

const std::vector<Scene>& officeScenes();

}  // namespace tend::test
