// Things on five steps on the stage: by pointer, by finger and by keys.
#include <doctest/doctest.h>

#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::ScaleAnswer;

namespace {

const std::string kScale = R"(id = "bread"
kind = "scale"
title = "Bread today"
summary = "Four lines."
steps = ["Hardly at all", "A little", "Some", "Mostly", "Very much"]
petals = true
[[items]]
id = "crust"
name = "Crust"
text = "The crust sings when it cools."
[[items]]
id = "crumb"
name = "Crumb"
[[items]]
id = "salt"
name = "Salt"
[[items]]
id = "warmth"
name = "Warmth"
)";

}  // namespace

TEST_CASE("steps by pointer, finger and keys") {
  ExerciseStage s(kScale, {1280, 800}, state::Stage::Answering);
  const auto at = [&s](std::size_t i) { return s.answer<ScaleAnswer>().steps.at(i); };
  SUBCASE("a second tap changes nothing, and it can be left empty") {
    s.tap("Mostly, 4 of 5");
    CHECK(at(0) == 4);
    s.tap("Mostly, 4 of 5", Pointer::Finger);
    CHECK(at(0) == 4);
    CHECK(at(1) == 0);
    s.tap("Leave empty: Crust", Pointer::Finger);
    CHECK(at(0) == 0);
  }
  SUBCASE("arrows move and end at both ends, Delete clears") {
    REQUIRE(s.tabTo("Hardly at all, 1 of 5"));
    s.enter();
    CHECK(at(0) == 1);
    s.key(widgets::Key::Left);
    CHECK(at(0) == 1);
    s.key(widgets::Key::Right);
    CHECK(at(0) == 2);
    CHECK(s.focused() == "A little, 2 of 5");
    s.key(widgets::Key::End);
    s.key(widgets::Key::Right);
    CHECK(at(0) == 5);
    s.key(widgets::Key::Delete);
    CHECK(at(0) == 0);
    CHECK(at(1) == 0);
  }
  SUBCASE("a line is one stop of Tab: at the step that is set, else at the first one on the way") {
    s.tap("Mostly, 4 of 5");
    REQUIRE(s.tabTo("Mostly, 4 of 5"));
    s.tab();
    CHECK(s.focused() == "Leave empty: Crust");
    s.tab();
    CHECK(s.focused() == "Hardly at all, 1 of 5");
    s.key(widgets::Key::Right);
    CHECK(at(1) == 2);
    s.tab(-1);
    CHECK(s.focused() == "Leave empty: Crust");
    s.tab(-1);
    CHECK(s.focused() == "Mostly, 4 of 5");
    s.tab(-1);
    s.tab();
    CHECK(s.focused() == "Mostly, 4 of 5");
  }
  SUBCASE("a drag along the line moves with the finger and the mouse") {
    const auto middle = [&s](const char* label) {
      const base::Rect rect = s.find(label)->rect;
      return base::Point{rect.x + rect.width / 2, rect.y + rect.height / 2};
    };
    s.draw();
    s.drag(middle("Hardly at all, 1 of 5"), middle("Mostly, 4 of 5"));
    CHECK(at(0) == 4);
    s.drag(middle("Mostly, 4 of 5"), middle("A little, 2 of 5"), Pointer::Mouse);
    CHECK(at(0) == 2);
    CHECK(at(1) == 0);
  }
  SUBCASE("the group says what is set") {
    s.tap("Mostly, 4 of 5");
    const semantics::Node* group = s.find(semantics::Role::RadioGroup, "Crust");
    REQUIRE(group != nullptr);
    CHECK(group->value == "Mostly, 4 of 5");
  }
}

TEST_CASE("a finger that goes down scrolls over the steps, and sets none") {
  ExerciseStage s(kScale, {800, 600}, state::Stage::Answering);
  const semantics::Node* steps = s.find(semantics::Role::RadioGroup, "Crust");
  REQUIRE(steps != nullptr);
  const base::Point from{steps->rect.x + 52, steps->rect.y + 44};
  s.drag(from, {from.x, from.y - 160});
  CHECK(s.answer<ScaleAnswer>().steps.at(0) == 0);
  CHECK(s.find(semantics::Role::RadioGroup, "Crust")->rect.y < from.y - 100);
}

TEST_CASE("on a phone one line at a time") {
  ExerciseStage s(kScale, {390, 844}, state::Stage::Answering);
  CHECK(s.find("Crust") != nullptr);
  CHECK(s.find("Crumb") == nullptr);
  CHECK(s.find("1 of 4") != nullptr);
  CHECK(s.find("Back one line") == nullptr);
  s.tap("Some, 3 of 5", Pointer::Finger);
  s.tap("Next", Pointer::Finger);
  CHECK(s.find("Crumb") != nullptr);
  CHECK(s.find("2 of 4") != nullptr);
  s.tap("Back one line", Pointer::Finger);
  CHECK(s.find("Crust") != nullptr);
  CHECK(s.answer<ScaleAnswer>().steps.at(0) == 3);
  SUBCASE("leaving empty goes on") {
    s.tap("Leave empty", Pointer::Finger);
    CHECK(s.answer<ScaleAnswer>().steps.at(0) == 0);
    CHECK(s.find("Crumb") != nullptr);
  }
  SUBCASE("by keys alone to the end") {
    for (int i = 0; i < 3; ++i) {
      REQUIRE(s.tabTo("Next"));
      s.enter();
    }
    CHECK(s.find("Warmth") != nullptr);
    REQUIRE(s.tabTo("Leave empty"));
    s.enter();
    CHECK(s.find("Warmth") != nullptr);
    REQUIRE(s.tabTo("Finish"));
    s.enter();
    CHECK(s.activity().stage == state::Stage::Closing);
  }
  SUBCASE("another line begins at its top") {
    ExerciseStage large(kScale, {360, 640, 40}, state::Stage::Answering);
    const float top = large.find("1 of 4")->rect.y;
    large.tap("Next");
    CHECK(large.find("2 of 4")->rect.y == doctest::Approx(top));
  }
}

TEST_CASE("somebody alone sees what was marked, in words and as a flower") {
  ExerciseStage s(kScale, {1280, 800}, state::Stage::Answering, Company::Alone);
  s.tap("Mostly, 4 of 5");
  s.tap("Finish");
  CHECK(s.find(semantics::Role::ListItem, "Crust: Mostly") != nullptr);
  CHECK(s.find(semantics::Role::ListItem, "Crumb: left open") != nullptr);
  SUBCASE("and nothing where nothing was marked") {
    ExerciseStage empty(kScale, {1280, 800}, state::Stage::Closing, Company::Alone);
    CHECK(empty.find(semantics::Role::ListItem, "Crust: left open") == nullptr);
  }
  SUBCASE("everywhere") {
    forEachExercise([](const StageSize& size) {
      ExerciseStage on(kScale, size, state::Stage::Answering, Company::Alone);
      on.act(state::does(exercise::SetStep{0, 4}));
      on.act(state::FinishExercise{});
      checkTargets(on);
      CHECK(nodesOf(on.tree(), semantics::Role::ListItem).size() == 4);
    });
  }
}

TEST_CASE("golden trees of a scale") {
  for (const StageSize& size : {StageSize{390, 844}, StageSize{1280, 800}}) {
    ExerciseStage s(kScale, size, state::Stage::Answering);
    s.act(state::does(exercise::SetStep{0, 4}));
    s.act(state::does(exercise::SetStep{1, 2}));
    s.act(state::does(exercise::ShowItem{1}));
    checkGolden("views", "exercise-scale-" + std::to_string(size.width), s.dump());
  }
}

TEST_CASE("steps can be met everywhere") {
  forEachExercise([](const StageSize& size) {
    ExerciseStage s(kScale, size, state::Stage::Answering);
    s.act(state::does(exercise::SetStep{0, 4}));
    s.act(state::does(exercise::SetStep{1, 2}));
    checkTargets(s);
    s.act(state::does(exercise::ShowItem{1}));
    checkTargets(s);
  });
}
