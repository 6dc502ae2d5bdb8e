#include <doctest/doctest.h>

#include <algorithm>

#include "tests/app/views/scenes.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;

namespace {

constexpr float kSmallestTarget = 48;

bool isTarget(const Node& node) { return (node.state & semantics::kFocusable) != 0; }

std::vector<Node> targetsOf(const Node& root) {
  std::vector<Node> all;
  semantics::visit(root, [&](const Node& node, int) {
    if (isTarget(node)) all.push_back(node);
  });
  return all;
}

bool overlap(base::Rect a, base::Rect b) {
  constexpr float kTouch = 0.5F;
  return a.x + kTouch < b.right() && b.x + kTouch < a.right() && a.y + kTouch < b.bottom() && b.y + kTouch < a.bottom();
}

std::string nameOf(const Scene& scene, const StageSize& size) {
  return scene.name + "-" + std::to_string(size.width) + "-" + std::to_string(size.textSize) + "-" + size.language;
}

template <class Each>
void everywhere(Each each) {
  for (const auto& [width, height] : {std::pair(390, 844), std::pair(800, 1280), std::pair(1280, 800),
                                      std::pair(360, 640), std::pair(640, 360), std::pair(3840, 2160)}) {
    for (const int textSize : {20, 40}) {
      for (const char* language : {"en", "en-XA", "ar-XB"}) {
        const StageSize size{width, height, textSize, language};
        for (const Scene& scene : scenes()) {
          state::AppState s = stageState(size);
          scene.set(s);
          stage().forget();
          each(scene, size, s, stage().draw(s));
        }
      }
    }
  }
}

/// Every target can be met by a finger and is called something.
void checkTargets(const Scene& scene, const StageSize& size, const state::AppState& s, const Node& tree) {
  CAPTURE(nameOf(scene, size));
  const base::Rect window = s.layout.window;
  const std::vector<Node> targets = targetsOf(tree);
  CHECK_FALSE(targets.empty());
  for (const Node& t : targets) {
    CAPTURE(t.label);
    CHECK(t.rect.width >= kSmallestTarget - 0.01F);
    CHECK(t.rect.height >= kSmallestTarget - 0.01F);
    CHECK_FALSE(t.label.empty());
    CHECK(t.label.find('<') == std::string::npos);
    CHECK(t.rect.x >= window.x - 0.5F);
    CHECK(t.rect.right() <= window.right() + 0.5F);
  }
}

/// No two targets of a layer lie over each other.
void checkApart(const Scene& scene, const StageSize& size, const state::AppState&, const Node& tree) {
  // A dialog, a menu, the sheet and a notice lie over what is below them on purpose.
  const bool layered = scene.name == "forget" || scene.name == "notice" || scene.name == "cover-notes" ||
                       scene.name == "cover-birds" || scene.name == "cover-view" || scene.name == "type-sheet" ||
                       scene.name == "people-remove" || scene.name == "erase" || scene.name == "host-warning" ||
                       scene.name == "host-version";
  if (layered) return;
  CAPTURE(nameOf(scene, size));
  const std::vector<Node> targets = targetsOf(tree);
  // What scrolls may pass under the rail and the bars, which cover it: compare within each of the two.
  const auto isChrome = [](const Node& n) {
    return n.id == widgets::idOf("nav.today") || n.id == widgets::idOf("nav.read") ||
           n.id == widgets::idOf("nav.practise") || n.id == widgets::idOf("nav.garden") ||
           n.id == widgets::idOf("nav.settings") || n.id == widgets::idOf("nav.unlock") ||
           n.id == widgets::idOf("nav.help") || n.id == widgets::idOf("nav.leave");
  };
  const auto isFoot = [](const Node& n) {
    constexpr const char* kFoot[] = {
        "shelf.find",     "files.back",         "people.not_now",    "people.rename_now", "page.back",   "lock.not_now",
        "lock.put_on",    "lock.choose_secret", "lock.written_down", "unlock.not_now",    "unlock.go",   "copies.back",
        "copies.not_now", "copies.join",        "check.not_now",     "check.begin",       "check.close", "check.next",
        "check.read",     "garden.back",        "garden.see_all",    "garden.read"};
    return std::any_of(std::begin(kFoot), std::end(kFoot), [&n](const char* id) { return n.id == widgets::idOf(id); });
  };
  for (std::size_t i = 0; i < targets.size(); ++i) {
    for (std::size_t j = i + 1; j < targets.size(); ++j) {
      if (isChrome(targets[i]) != isChrome(targets[j]) || isFoot(targets[i]) != isFoot(targets[j])) continue;
      CAPTURE(targets[i].label);
      CAPTURE(targets[j].label);
      CHECK_FALSE(overlap(targets[i].rect, targets[j].rect));
    }
  }
}

/// Both stand on every screen with words, at least 16 px apart (safety.md, Access); on the cover neither does.
void checkHelpAndLeave(const Scene& scene, const StageSize& size, const state::AppState& s, const Node& tree) {
  CAPTURE(nameOf(scene, size));
  const Node* help = semantics::findById(tree, widgets::idOf("nav.help"));
  const Node* leave = semantics::findById(tree, widgets::idOf("nav.leave"));
  if (s.screen == state::Screen::Cover) {
    CHECK(help == nullptr);
    CHECK(leave == nullptr);
    return;
  }
  REQUIRE(help != nullptr);
  REQUIRE(leave != nullptr);
  CHECK(help->label == s.strings().text("nav.help"));
  CHECK(leave->label == s.strings().text("nav.leave"));
  const float across = std::max(leave->rect.x - help->rect.right(), help->rect.x - leave->rect.right());
  const float down = std::max(leave->rect.y - help->rect.bottom(), help->rect.y - leave->rect.bottom());
  CHECK(std::max(across, down) >= 15.99F);
  CHECK(leave->rect.y >= 0);
  CHECK(leave->rect.bottom() <= s.layout.window.bottom() + 0.5F);
}

/// Nothing reaches out of the window, and every string is in the catalogue.
void checkInside(const Scene& scene, const StageSize& size, const state::AppState& s, const Node& tree) {
  CAPTURE(nameOf(scene, size));
  semantics::visit(tree, [&](const Node& node, int) {
    CAPTURE(node.label);
    CHECK(node.rect.x >= -0.5F);
    CHECK(node.rect.right() <= s.layout.window.right() + 0.5F);
    CHECK(node.label.find('<') == std::string::npos);  // a string that is not in the catalogue
  });
}

}  // namespace

TEST_CASE("every screen at every size, in every language and direction") {
  everywhere([](const Scene& scene, const StageSize& size, const state::AppState& s, const Node& tree) {
    checkTargets(scene, size, s, tree);
    checkApart(scene, size, s, tree);
    checkHelpAndLeave(scene, size, s, tree);
    checkInside(scene, size, s, tree);
  });
}

TEST_CASE("the cover tells nothing of Tend and is the same in every theme and size") {
  state::AppState plain = stageState({});
  plain.screen = state::Screen::Cover;
  stage().forget();
  const std::string first = semantics::dump(stage().draw(plain), true);
  CHECK(first.find("Tend") == std::string::npos);
  CHECK(first.find("Leave") == std::string::npos);
  state::AppState other = stageState({1280, 800, 60, "en"});
  other.screen = state::Screen::Cover;
  other.settings.type.theme = state::ThemeChoice::Contrast;
  stage().forget();
  CHECK(semantics::dump(stage().draw(other), true) == first);
}

TEST_CASE("golden trees of the views") {
  for (const StageSize& size : {StageSize{390, 844, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    for (const Scene& scene : scenes()) {
      state::AppState s = stageState(size);
      scene.set(s);
      stage().forget();
      checkGolden("views", scene.name + "-" + std::to_string(size.width), semantics::dump(stage().draw(s)));
    }
  }
}
