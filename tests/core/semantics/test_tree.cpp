#include <doctest/doctest.h>

#include "core/semantics/tree.h"

using namespace tend::semantics;

namespace {

Node named(Role role, std::string label, NodeId id = 0) {
  Node node;
  node.role = role;
  node.label = std::move(label);
  node.id = id;
  return node;
}

Node smallWindow() {
  Builder builder(named(Role::Window, "Tend", 1));
  {
    const Scope rail(builder, named(Role::Navigation, "Rooms", 2));
    Node read = named(Role::Button, "Read", 3);
    read.state = kFocusable | kCurrent;
    read.rect = {4.4F, 8.6F, 40, 48};
    builder.leaf(read);
  }
  Node heading = named(Role::Heading, "Read", 4);
  heading.level = 2;
  heading.value = "1 of 14";
  builder.leaf(heading);
  return builder.take();
}

}  // namespace

TEST_CASE("Builder") {
  SUBCASE("keeps reading order and nesting") {
    CHECK(dump(smallWindow()) ==
          "window \"Tend\"\n"
          "  navigation \"Rooms\"\n"
          "    button \"Read\" [focusable] [current]\n"
          "  heading 2 \"Read\" = \"1 of 14\"\n");
  }
  SUBCASE("closes what was left open") {
    Builder builder(named(Role::Window, "Tend"));
    builder.open(named(Role::Group, "outer"));
    builder.open(named(Role::Group, "inner"));
    const Node root = builder.take();
    REQUIRE(root.children.size() == 1);
    CHECK(root.children[0].children.size() == 1);
  }
  SUBCASE("one close too many changes nothing") {
    Builder builder(named(Role::Window, "Tend"));
    builder.close();
    builder.leaf(named(Role::Text, "still here"));
    const Node root = builder.take();
    CHECK(root.label == "Tend");
    CHECK(root.children.size() == 1);
  }
  SUBCASE("can be asked for a tree again after take") {
    Builder builder(named(Role::Window, "first"));
    (void)builder.take();
    builder.leaf(named(Role::Text, "second"));
    CHECK(builder.take().children.size() == 1);
  }
}

TEST_CASE("find and findById") {
  const Node root = smallWindow();
  SUBCASE("role and label must both fit") {
    REQUIRE(find(root, Role::Heading, "Read") != nullptr);
    CHECK(find(root, Role::Heading, "Read")->id == 4);
    CHECK(find(root, Role::Button, "Read")->id == 3);
    CHECK(find(root, Role::Button, "Rea") == nullptr);
    CHECK(find(root, Role::Slider, "Read") == nullptr);
  }
  SUBCASE("the root itself can be found") { CHECK(find(root, Role::Window, "Tend") == &root); }
  SUBCASE("ids reach every depth") {
    REQUIRE(findById(root, 3) != nullptr);
    CHECK(findById(root, 3)->label == "Read");
    CHECK(findById(root, 99) == nullptr);
  }
}

TEST_CASE("visit goes in reading order with depths") {
  std::string order;
  visit(smallWindow(), [&order](const Node& node, int depth) {
    order += std::to_string(node.id) + "@" + std::to_string(depth) + " ";
  });
  CHECK(order == "1@0 2@1 3@2 4@1 ");
}

TEST_CASE("dump") {
  SUBCASE("rectangles are rounded to whole logical pixels") {
    CHECK(dump(smallWindow(), true).find("button \"Read\" [focusable] [current] @4,9 40x48\n") != std::string::npos);
  }
  SUBCASE("every role has its own name") {
    std::vector<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(Role::Cell); ++i) names.push_back(roleName(static_cast<Role>(i)));
    for (std::size_t i = 0; i < names.size(); ++i) {
      CHECK_FALSE(names[i].empty());
      for (std::size_t k = 0; k < i; ++k) CHECK(names[i] != names[k]);
    }
    CHECK(roleName(Role::Cell) == "cell");
    CHECK(roleName(Role::TextField) == "text field");
  }
  SUBCASE("every state is named") {
    Node node = named(Role::Radio, "x");
    node.state = kFocusable | kFocused | kChecked | kDisabled | kExpanded | kCurrent | kOffscreen | kModal;
    CHECK(dump(node) ==
          "radio \"x\" [focusable] [focused] [checked] [disabled] [expanded] [current] [offscreen] [modal]\n");
  }
}
