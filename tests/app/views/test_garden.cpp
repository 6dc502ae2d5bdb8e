#include <doctest/doctest.h>

#include <algorithm>

#include "app/paint/atlas.h"
#include "app/shell/focus.h"
#include "tests/app/views/garden_scenes.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;
using widgets::Key;

namespace {

state::AppState sceneState(const char* name, const StageSize& size) {
  state::AppState s = stageState(size);
  for (const Scene& scene : gardenScenes()) {
    if (scene.name == name) scene.set(s);
  }
  stage().forget();
  return s;
}

const Node& picture(const Node& tree) {
  const Node* found = semantics::findById(tree, widgets::idOf("garden.picture"));
  REQUIRE(found != nullptr);
  return *found;
}

std::vector<Node> plantsIn(const Node& tree, Role role) {
  std::vector<Node> out;
  for (const Node& node : picture(tree).children) {
    if (node.role == role && node.label.find("Further") != 0) out.push_back(node);
  }
  return out;
}

float scroll() { return stage().memory().scroll[widgets::idOf("garden.picture")]; }

const Node& key(const state::AppState& s, Key which) {
  widgets::Input input;
  input.keys.push_back({which, false, false});
  return stage().frame(s, input);
}

template <class A>
const A* asked() {
  for (const state::Action& action : stage().actions()) {
    if (const A* found = action.as<A>()) return found;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("garden: plants as things to choose") {
  state::AppState s = sceneState("garden-full", {});
  const Node tree = stage().draw(s);
  SUBCASE("every plant is in the tree with what it stands for") {
    const auto pressed = plantsIn(tree, Role::Button);
    const auto beside = plantsIn(tree, Role::Image);
    CHECK(pressed.size() + beside.size() == state::gardenItems(s).size());
    for (const Node& plant : pressed) CHECK_FALSE(plant.value.empty());
    CHECK(picture(tree).label.find(std::to_string(state::gardenItems(s).size()) + " plants") != std::string::npos);
  }
  SUBCASE("pressing one asks for its words at the foot") {
    stage().press(s, Role::Button, "Exercise 0");
    REQUIRE(asked<state::ChoosePlant>() != nullptr);
    CHECK(asked<state::ChoosePlant>()->id == "thing-0");
    s.garden.chosen = "thing-0";
    const Node& chosen = stage().draw(s);
    CHECK(semantics::find(chosen, Role::Status, "Exercise 0") != nullptr);
    CHECK(semantics::find(chosen, Role::Text, "A look at the layers of closeness.") != nullptr);
  }
  SUBCASE("Tab comes to the plants, then to the list") {
    stage().focus(0);
    std::size_t plants = 0;
    bool all = false;
    for (int i = 0; i < 60 && !all; ++i) {
      shell::moveFocus(stage().memory(), stage().draw(s), 1);
      const Node* focused = semantics::findById(stage().draw(s), stage().memory().focus);
      REQUIRE(focused != nullptr);
      all = focused->id == widgets::idOf("garden.see_all");
      plants += all ? 0 : 1;
    }
    CHECK(all);
    CHECK(plants >= plantsIn(tree, Role::Button).size());
  }
  SUBCASE("what is not done yet is told without hurry, and no number but that of the plants is told") {
    const Node* half = semantics::find(tree, Role::Status, "Exercise 4, a seed");
    CHECK(half != nullptr);
    CHECK(semantics::find(tree, Role::Text, "It opens as you go on with it. There is no hurry.") != nullptr);
  }
}

TEST_CASE("garden: moving sideways") {
  state::AppState s = sceneState("garden-full", {390, 844, 20, "en"});
  const Node tree = stage().draw(s);
  const base::Rect rect = picture(tree).rect;
  REQUIRE_FALSE(plantsIn(tree, Role::Image).empty());
  const float before = scroll();

  SUBCASE("by dragging it") {
    widgets::Input input;
    widgets::Drag drag;
    drag.origin = {rect.x + 200, rect.bottom() - 40};
    drag.at = {drag.origin.x - 60, drag.origin.y};
    drag.began = true;
    drag.dx = -60;
    drag.touch = true;
    input.drag = drag;
    stage().frame(s, input);
    CHECK(scroll() == doctest::Approx(before + 60));
  }
  SUBCASE("by the wheel") {
    widgets::Input input;
    input.pointer = {rect.x + 200, rect.bottom() - 40};
    input.wheelY = 96;
    stage().frame(s, input);
    CHECK(scroll() == doctest::Approx(before + 96));
  }
  SUBCASE("by the button at the side, as far as there are plants") {
    for (int i = 0; i < 20; ++i) stage().press(s, Role::Button, "Further to the right");
    CHECK(semantics::find(stage().draw(s), Role::Button, "Further to the right") == nullptr);
    CHECK(semantics::find(stage().draw(s), Role::Button, "Further to the left") != nullptr);
    CHECK(scroll() > before);
  }
  SUBCASE("by the arrows") {
    key(s, Key::Right);
    CHECK(scroll() > before);
    key(s, Key::Left);
    CHECK(scroll() == doctest::Approx(before));
  }
  SUBCASE("with the focus on a plant, the arrows come to every other one") {
    stage().focus(plantsIn(tree, Role::Button).front().id);
    std::set<semantics::NodeId> met;
    for (int i = 0; i < 60; ++i) {
      key(s, Key::Left);
      const Node* focused = semantics::findById(stage().draw(s), stage().memory().focus);
      REQUIRE(focused != nullptr);
      CHECK(focused->role == Role::Button);
      met.insert(focused->id);
    }
    for (int i = 0; i < 60; ++i) {
      key(s, Key::Right);
      stage().draw(s);
      met.insert(stage().memory().focus);
    }
    CHECK(met.size() == state::gardenItems(s).size());
  }
  SUBCASE("a plant chosen in the list is brought into view") {
    const Node far = plantsIn(tree, Role::Image).front();
    for (const exercise::GardenItem& item : state::gardenItems(s)) {
      if (item.title == far.label) s.garden.chosen = item.id;
    }
    const Node* now = semantics::findById(stage().draw(s), far.id);
    REQUIRE(now != nullptr);
    CHECK(now->role == Role::Button);
  }
}

TEST_CASE("garden: in a low window the page scrolls and the picture is a part of it") {
  state::AppState s = sceneState("garden-full", {640, 360, 20, "en"});
  const Node tree = stage().draw(s);
  const base::Rect rect = picture(tree).rect;
  CHECK(rect.height >= 300);
  const float before = scroll();
  widgets::Input input;
  input.pointer = {rect.x + 100, 200};
  input.wheelY = 96;
  stage().frame(s, input);
  CHECK(picture(stage().draw(s)).rect.y == doctest::Approx(rect.y - 96));
  CHECK(scroll() == before);
}

TEST_CASE("garden: what was drawn once is not rasterised again") {
  state::AppState s = sceneState("garden-full", {390, 844, 20, "en"});
  const auto masks = [] {
    const paint::Atlas& atlas = stage().atlas();
    const auto side = static_cast<std::size_t>(atlas.side());
    return std::string(reinterpret_cast<const char*>(atlas.coverage()), side * side);
  };
  const auto moveTo = [&s](float x) {
    stage().memory().scroll[widgets::idOf("garden.picture")] = x;
    stage().draw(s);
  };
  stage().draw(s);
  const std::string once = masks();
  const unsigned generation = stage().atlas().generation();
  SUBCASE("standing still") {
    stage().frame(s);
    CHECK(masks() == once);
  }
  SUBCASE("moving over what was seen, at places between the pixels, too") {
    const float still = scroll();
    for (const float x : {still + 37, still + 80}) moveTo(x);
    const std::string seen = masks();
    for (const float x : {still + 12.25F, still + 55.5F, still + 80, still}) moveTo(x);
    CHECK(masks() == seen);
  }
  SUBCASE("choosing another plant") {
    s.garden.chosen = "thing-2";
    stage().draw(s);
    const std::string other = masks();
    s.garden.chosen = "thing-4";
    stage().draw(s);
    CHECK(masks() == other);
  }
  CHECK(stage().atlas().generation() == generation);
}

TEST_CASE("garden: growth") {
  state::AppState s = sceneState("garden-first", {});
  SUBCASE("moves for a moment, once a visit") {
    s.settings.reducedMotion = false;
    REQUIRE_FALSE(s.garden.grew.empty());
    stage().frame(s);
    CHECK(stage().memory().animating);
    for (int i = 0; i < 4; ++i) stage().frame(s);
    CHECK_FALSE(stage().memory().animating);
    stage().frame(s);
    CHECK_FALSE(stage().memory().animating);
  }
  SUBCASE("is not there with reduced motion") {
    stage().frame(s);
    stage().frame(s);
    CHECK_FALSE(stage().memory().animating);
  }
}

TEST_CASE("garden: empty, and as a list") {
  SUBCASE("an empty garden leads to the page") {
    state::AppState s = sceneState("garden-empty", {});
    const Node tree = stage().draw(s);
    CHECK(plantsIn(tree, Role::Button).empty());
    CHECK(semantics::find(tree, Role::Text, "One seed is enough to begin.") != nullptr);
    stage().press(s, Role::Button, "Open the page");
    REQUIRE(asked<state::OpenScreen>() != nullptr);
    CHECK(asked<state::OpenScreen>()->screen == state::Screen::Reader);
  }
  SUBCASE("the list has every plant, and leads back") {
    state::AppState s = sceneState("garden-list", {});
    const Node tree = stage().draw(s);
    std::size_t rows = 0;
    semantics::visit(tree, [&](const Node& node, int) {
      rows += node.role == Role::ListItem && (node.state & semantics::kFocusable) != 0 ? 1 : 0;
    });
    CHECK(rows == state::gardenItems(s).size());
    stage().press(s, Role::ListItem, "Exercise 1");
    REQUIRE(asked<state::ChoosePlant>() != nullptr);
    CHECK(asked<state::ChoosePlant>()->id == "thing-1");
    stage().press(s, Role::Button, "Back to the garden");
    REQUIRE(asked<state::ShowPlants>() != nullptr);
    CHECK_FALSE(asked<state::ShowPlants>()->shown);
  }
}

TEST_CASE("garden: what grew lately, in one sentence") {
  state::AppState s = sceneState("garden-first", {});
  CHECK(semantics::find(stage().draw(s), Role::Text, "A turn of listening and a look at the layers of closeness.") !=
        nullptr);
  // Only reading: there is no order in time, and no claim of one.
  s = sceneState("garden-empty", {});
  readToEnd(s, "part-0");
  readToEnd(s, "part-1");
  const Node& read = stage().draw(s);
  CHECK(semantics::find(read, Role::Heading, "So far") != nullptr);
  CHECK(semantics::find(read, Role::Text, "Two parts of the book.") != nullptr);
}
