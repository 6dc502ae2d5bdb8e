// The pages of an office as they are drawn: targets that a finger meets, golden trees, and no word of one person on a
// page that the other or the counsellor sees.
#include <doctest/doctest.h>

#include "tests/app/state/private_steps.h"
#include "tests/app/views/office_scenes.h"
#include "tests/app/views/stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;

namespace {

state::AppState officeScene(const Scene& scene, const StageSize& size) {
  state::AppState s = stageState(size);
  scene.set(s);
  stage().forget();
  return s;
}

bool shows(const std::string& tree, const std::string& words) { return tree.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("every page of an office at every size, in every language and direction") {
  for (const auto& [width, height] : {std::pair(390, 844), std::pair(800, 1280), std::pair(1280, 800)}) {
    for (const int textSize : {20, 40}) {
      for (const char* language : {"en", "en-XA", "ar-XB"}) {
        for (const Scene& scene : officeScenes()) {
          const state::AppState s = officeScene(scene, {width, height, textSize, language});
          const Node& tree = stage().draw(s);
          CAPTURE(scene.name);
          CAPTURE(width);
          CAPTURE(textSize);
          CAPTURE(language);
          CHECK(semantics::findById(tree, widgets::idOf("nav.help")) != nullptr);
          CHECK(semantics::findById(tree, widgets::idOf("nav.leave")) != nullptr);
          semantics::visit(tree, [&](const Node& node, int) {
            if ((node.state & semantics::kFocusable) == 0) return;
            CAPTURE(node.label);
            CHECK(node.rect.width >= 47.99F);
            CHECK(node.rect.height >= 47.99F);
            CHECK_FALSE(node.label.empty());
            CHECK(node.rect.x >= -0.5F);
            CHECK(node.rect.right() <= s.layout.window.right() + 0.5F);
          });
        }
      }
    }
  }
}

TEST_CASE("golden trees of an office") {
  for (const StageSize& size : {StageSize{800, 1280, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    for (const Scene& scene : officeScenes()) {
      checkGolden("views", scene.name + "-" + std::to_string(size.width),
                  semantics::dump(stage().draw(officeScene(scene, size))));
    }
  }
}

TEST_CASE("what was written is on the pages of whoever wrote it, and on no other") {
  for (const Scene& scene : officeScenes()) {
    const state::AppState s = officeScene(scene, {});
    const std::string tree = semantics::dump(stage().draw(s));
    CAPTURE(scene.name);
    CHECK_FALSE(shows(tree, kFirstWords));
    CHECK(shows(tree, kSecondWords) == (scene.name == "office-own"));
  }
}
