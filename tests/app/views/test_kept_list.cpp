#include <doctest/doctest.h>

#include "tests/app/views/marks_stage.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;

TEST_CASE("the list of what was kept") {
  Keeping keeps;
  state::AppState s = marked(keeps, {1280, 800, 20, "en"});
  keeps.act(s, state::ShowKeptList{true});
  SUBCASE("stands in reading order, with section and note") {
    const Node& tree = settle(s);
    float y = -1e9F;
    for (const state::Mark& mark : s.kept.marks) {
      const Node* row = byName(tree, "kept.row", mark.thing.low);
      REQUIRE(row != nullptr);
      CHECK(row->rect.y > y);
      y = row->rect.y;
    }
    const Node* row = byName(tree, "kept.row", noted(s).thing.low);
    CHECK(row->value == "The quiet distance. Note: Bread and salt");
  }
  SUBCASE("a row goes there") {
    settle(s);
    stage().memory().activate = widgets::idOf("kept.row", s.kept.marks.back().thing.low);
    settle(s);
    CHECK(s.reader->currentSection() <= 1);
    CHECK(s.overlay == state::Overlay::Contents);
  }
  SUBCASE("its button opens the sheet, and closing that leads back to the list") {
    settle(s);
    stage().memory().activate = widgets::idOf("kept.open", noted(s).thing.low);
    settle(s);
    CHECK(s.overlay == state::Overlay::Mark);
    stage().memory().activate = widgets::idOf("mark.done");
    CHECK(byName(settle(s), "kept.list") != nullptr);
  }
  SUBCASE("deleting from it leads back to it, too") {
    keeps.act(s, state::OpenMark{noted(s).thing});
    keeps.act(s, state::DeleteMark{});
    CHECK(byName(settle(s), "kept.list") != nullptr);
    CHECK(s.kept.marks.size() == 3);
  }
  SUBCASE("words that are not in the article any more stand last, under a heading that says so") {
    s.kept.marks.back().range.reset();
    const progress::ThingId lost = s.kept.marks.back().thing;
    const Node& tree = settle(s);
    const Node* heading = semantics::find(tree, Role::Heading, s.strings().text("kept.lost"));
    const Node* row = byName(tree, "kept.row", lost.low);
    REQUIRE(heading != nullptr);
    REQUIRE(row != nullptr);
    CHECK(row->rect.y >= heading->rect.bottom());
    stage().memory().activate = row->id;
    const Node& sheet = settle(s);
    CHECK(semantics::find(sheet, Role::Text, s.strings().text("kept.lost_hint")) != nullptr);
    CHECK(byName(sheet, "mark.delete") != nullptr);
  }
  SUBCASE("nothing kept: kind words, and how to") {
    s.kept.marks.clear();
    const Node& tree = settle(s);
    CHECK(semantics::find(tree, Role::Text, s.strings().text("kept.empty")) != nullptr);
    CHECK(semantics::find(tree, Role::Text, s.strings().text("kept.empty_hint")) != nullptr);
  }
  SUBCASE("a long list makes only what is near") {
    const state::Mark one = s.kept.marks.back();
    for (std::uint64_t i = 0; i < 2000; ++i) {
      s.kept.marks.push_back(one);
      s.kept.marks.back().thing.low = 100000 + i;
    }
    CHECK(nodesOf(*byName(settle(s), "kept.list"), Role::ListItem).size() < 40);
  }
}
