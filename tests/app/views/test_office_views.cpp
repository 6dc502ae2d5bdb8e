// The pages of an office as they are drawn: targets that a finger meets, golden trees, and no word of one person on a
// page that the other or the counsellor sees.
#include <doctest/doctest.h>

#include "tests/app/state/private_steps.h"
#include "tests/app/views/office_scenes.h"
#include "tests/app/views/place_targets.h"
#include "tests/app/views/stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;

namespace {

bool shows(const std::string& tree, const std::string& words) { return tree.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("every page of an office at every size, in every language and direction") {
  checkTargetsEverywhere(officeScenes(), {{390, 844}, {800, 1280}, {1280, 800}});
}

TEST_CASE("golden trees of an office") {
  for (const StageSize& size : {StageSize{800, 1280, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    for (const Scene& scene : officeScenes()) {
      checkGolden("views", scene.name + "-" + std::to_string(size.width),
                  semantics::dump(stage().draw(sceneState(scene, size))));
    }
  }
}

TEST_CASE("what was written is on the pages of whoever wrote it, and on no other") {
  for (const Scene& scene : officeScenes()) {
    const state::AppState s = sceneState(scene, {});
    const std::string tree = semantics::dump(stage().draw(s));
    CAPTURE(scene.name);
    CHECK_FALSE(shows(tree, kFirstWords));
    CHECK(shows(tree, kSecondWords) == (scene.name == "office-own"));
  }
}
