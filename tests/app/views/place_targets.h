// What holds for every page of a place where many share one screen: Help and Leave quickly, and targets that a finger
// meets, inside the window and with a name. For tests only.
#pragma once

#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "tests/app/views/scenes.h"

namespace tend::test {

inline state::AppState sceneState(const Scene& scene, const StageSize& size) {
  state::AppState s = stageState(size);
  scene.set(s);
  stage().forget();
  return s;
}

inline void checkTargets(const semantics::Node& tree, const base::Rect& window) {
  CHECK(semantics::findById(tree, widgets::idOf("nav.help")) != nullptr);
  CHECK(semantics::findById(tree, widgets::idOf("nav.leave")) != nullptr);
  semantics::visit(tree, [&](const semantics::Node& node, int) {
    if ((node.state & semantics::kFocusable) == 0) return;
    CAPTURE(node.label);
    CHECK(node.rect.width >= 47.99F);
    CHECK(node.rect.height >= 47.99F);
    CHECK_FALSE(node.label.empty());
    CHECK(node.rect.x >= -0.5F);
    CHECK(node.rect.right() <= window.right() + 0.5F);
  });
}

/// Every scene in every window size, in two sizes of text, in English, in long words and from right to left.
inline void checkTargetsEverywhere(const std::vector<Scene>& scenes, const std::vector<std::pair<int, int>>& windows) {
  for (const auto& [width, height] : windows) {
    for (const int textSize : {20, 40}) {
      for (const char* language : {"en", "en-XA", "ar-XB"}) {
        for (const Scene& scene : scenes) {
          const state::AppState s = sceneState(scene, {width, height, textSize, language});
          CAPTURE(scene.name);
          CAPTURE(s.layout.window.width);
          CAPTURE(textSize);
          CAPTURE(language);
          checkTargets(stage().draw(s), s.layout.window);
        }
      }
    }
  }
}

}  // namespace tend::test
