// The screens that the tests of the views go through, each with something on it. For tests only.
#pragma once

#include <string>
#include <vector>

#include "tests/app/views/stage.h"

namespace tend::test {

struct Scene {
  std::string name;
  void (*set)(state::AppState&);
};

/// Shelf, files, settings, forgetting, help (with and without a country), the covers and their menus, the private
/// check, a pack that could not be read, the type sheet, a notice; people, locks, copies and erasing.
const std::vector<Scene>& scenes();

}  // namespace tend::test
