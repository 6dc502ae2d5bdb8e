#include <doctest/doctest.h>

#include "app/widgets/path_picture.h"
#include "tests/app/widgets/field_desk.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;

namespace {

widgets::PathLook pathOf(std::size_t steps, std::size_t current) {
  widgets::PathLook look;
  constexpr paint::PlantKind kKinds[] = {paint::PlantKind::Sprig, paint::PlantKind::Daisy, paint::PlantKind::Fern,
                                         paint::PlantKind::Tulip, paint::PlantKind::Wheat, paint::PlantKind::Bloom};
  for (std::size_t i = 0; i < steps; ++i) {
    // The fifth was passed by.
    look.steps.push_back({i < current && i != 4, kKinds[i % 6], static_cast<std::uint32_t>(i * 7919 + 2), "a step"});
  }
  look.current = current;
  return look;
}

struct PathDesk {
  explicit PathDesk(const DeskSize& size, const widgets::PathLook& look)
      : desk(size, [look](widgets::Ui& ui, const state::AppState& s) {
          const float width = s.layout.window.width - 40;
          ui.canvas().fill(s.layout.window, ui.theme().page);
          widgets::drawPath(ui, {20, 20, width, widgets::pathHeight(ui, width)}, look);
        }) {
    desk.frames(2);
  }
  const Node& list() {
    const Node* found = semantics::findById(desk.tree(), widgets::idOf("path"));
    REQUIRE(found != nullptr);
    return *found;
  }
  FieldDesk desk;
};

DeskSize sized(int width, int height = 240) {
  DeskSize size;
  size.width = width;
  size.height = height;
  return size;
}

}  // namespace

TEST_CASE("the path of small steps") {
  SUBCASE("a wide one shows every step, with its number and title") {
    PathDesk path(sized(1096), pathOf(21, 6));
    REQUIRE(path.list().children.size() == 21);
    CHECK(path.list().role == Role::List);
    const Node& first = path.list().children.front();
    CHECK(first.role == Role::ListItem);
    CHECK(first.label == "Step 1 of 21: a step");
    CHECK(first.value == "done");
    CHECK(path.desk.picture("path-1096"));
  }
  SUBCASE("one step is today's") {
    PathDesk path(sized(1096), pathOf(21, 6));
    int current = 0;
    for (const Node& step : path.list().children) current += (step.state & semantics::kCurrent) != 0 ? 1 : 0;
    CHECK(current == 1);
    CHECK(path.list().children[6].value == "Today");
  }
  SUBCASE("a step that was passed by is told like one that lies ahead") {
    PathDesk path(sized(1096), pathOf(21, 6));
    CHECK(path.list().children[4].value == path.list().children[12].value);
    CHECK(path.list().children[4].state == path.list().children[12].state);
  }
  SUBCASE("a phone shows three behind and four to come") {
    PathDesk path(sized(390), pathOf(21, 6));
    REQUIRE(path.list().children.size() == 8);
    CHECK(path.list().children.front().label == "Step 4 of 21: a step");
    CHECK(path.list().children.back().label == "Step 11 of 21: a step");
    CHECK(path.desk.picture("path-390"));
  }
  SUBCASE("at either end the stretch is as full as elsewhere") {
    PathDesk begin(sized(390), pathOf(21, 0));
    CHECK(begin.list().children.size() == 8);
    CHECK(begin.list().children.front().label == "Step 1 of 21: a step");
  }
  SUBCASE("with nothing left there is no step of today") {
    PathDesk end(sized(390), pathOf(21, 21));
    REQUIRE(end.list().children.size() == 8);
    CHECK(end.list().children.back().label == "Step 21 of 21: a step");
    for (const Node& step : end.list().children) CHECK((step.state & semantics::kCurrent) == 0);
  }
  SUBCASE("a path of none, and of one step") {
    PathDesk none(sized(390), pathOf(0, 0));
    CHECK(semantics::findById(none.desk.tree(), widgets::idOf("path")) == nullptr);
  }
  SUBCASE("a path of one step") {
    PathDesk one(sized(390), pathOf(1, 0));
    CHECK(one.list().children.size() == 1);
  }
  SUBCASE("from the right, the first step stands at the right") {
    DeskSize size = sized(1096);
    size.language = "ar-XB";
    size.theme = state::ThemeChoice::Dusk;
    PathDesk path(size, pathOf(21, 6));
    CHECK(path.list().children.front().rect.x > path.list().children.back().rect.x);
    CHECK(path.desk.picture("path-mirrored"));
  }
  SUBCASE("at 200 % it stays inside") {
    DeskSize size = sized(390, 420);
    size.textSize = 40;
    size.theme = state::ThemeChoice::Contrast;
    PathDesk path(size, pathOf(21, 6));
    CHECK(path.list().children.size() >= 3);
    for (const Node& step : path.list().children) {
      CHECK(step.rect.x >= 20 - 0.5F);
      CHECK(step.rect.right() <= 370.5F);
    }
    CHECK(path.desk.picture("path-200"));
  }
}
