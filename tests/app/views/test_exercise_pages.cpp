#include <doctest/doctest.h>

#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Role;

namespace {

const char* const kForEither = R"(id = "bread"
kind = "checklist"
ticked = "Yes"
items = [{id = "crust", text = "The crust"}]
title = "Bread at this table"
for = "either"
sees = "reveal"
minutes = 6
summary = "Each of you looks at the loaf, on your own."
summary_alone = "You look at the loaf."
intro = ["It was baked on Monday.", "It may be eaten or left."]
closing = ["The table can be cleared now."])";

}  // namespace

TEST_CASE("the first page of an exercise") {
  SUBCASE("says what it is, for whom, who sees it and how long it may take, and offers both ways and none") {
    for (const int width : {390, 1280}) {
      ExerciseStage on(kForEither, {width, width == 390 ? 844 : 800, 20, "en"});
      checkGolden("views", "exercise-opening-" + std::to_string(width), on.dump());
    }
  }
  SUBCASE("together, by pointer") {
    ExerciseStage on(kForEither, {1280, 800, 20, "en"});
    on.tap("We do it together");
    CHECK(on.activity().stage == state::Stage::Whose);
    CHECK_FALSE(on.activity().alone);
  }
  SUBCASE("alone, by finger") {
    ExerciseStage on(kForEither, {390, 844, 20, "en"});
    on.tap(Role::Button, "I am on my own", Pointer::Finger);
    CHECK(on.activity().stage == state::Stage::Answering);
    CHECK(on.activity().alone);
  }
  SUBCASE("not now, by keyboard: nothing is left of it") {
    ExerciseStage on(kForEither, {1280, 800, 20, "en"});
    REQUIRE(on.tabTo("Not now"));
    on.enter();
    CHECK_FALSE(on.state().activity);
    CHECK(on.state().screen == state::Screen::Reader);
  }
  SUBCASE("a finger that drags scrolls, and presses nothing") {
    ExerciseStage on(kForEither, {640, 360, 40, "en"});
    const float before = on.find(Role::Heading, "Bread at this table")->rect.y;
    on.drag({320, 300}, {320, 180});
    CHECK(on.find(Role::Heading, "Bread at this table")->rect.y < before - 60);
    CHECK(on.activity().stage == state::Stage::Opening);
  }
  SUBCASE("stands at every size, in every language and direction") {
    forEachExercise([](const StageSize& size) {
      CAPTURE(nameOf(size));
      ExerciseStage on(kForEither, size);
      checkTargets(on);
    });
  }
}
