// The ladder on the stage: by pointer, by finger and by keys.
#include <doctest/doctest.h>

#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::LadderAnswer;
using exercise::LadderPhase;
using semantics::Role;

namespace {

const std::string kLadder = R"(id = "bread"
kind = "ladder"
title = "The ladder at the barn"
summary = "A little at a time."
for = "two"
telling = ["Say it shortly."]
listening = ["There is nothing to solve."]
thanks = "Thank you for telling me."
[[rung]]
id = "wish"
title = "A wish"
example = "Rye bread, for once."
[[rung]]
id = "worry"
title = "A worry"
[[rung]]
id = "hurt"
title = "A hurt"
)";

constexpr const char* kWish = "A wish. Rye bread, for once.";

ExerciseStage ladder(const StageSize& size) { return {kLadder, size, state::Stage::Answering}; }

}  // namespace

TEST_CASE("the ladder by pointer and finger") {
  ExerciseStage s = ladder({390, 844});
  const auto now = [&s]() -> const LadderAnswer& { return s.answer<LadderAnswer>(); };
  SUBCASE("the lowest rung is there to begin with, and stands lowest") {
    const semantics::Node* wish = s.find(Role::Radio, kWish);
    const semantics::Node* hurt = s.find(Role::Radio, "A hurt");
    REQUIRE(wish != nullptr);
    REQUIRE(hurt != nullptr);
    CHECK((wish->state & semantics::kChecked) != 0);
    CHECK(wish->value == "Rung 1 of 3, counted from the ground");
    CHECK(wish->rect.y > hurt->rect.y);
  }
  SUBCASE("set, agreed to, said, thanked, and changed over") {
    s.tap("A hurt", Pointer::Finger);
    s.tap("Ask about this rung");
    CHECK(s.find(Role::Radio, "A hurt") == nullptr);
    s.tap("Yes, this rung is all right", Pointer::Finger);
    CHECK(s.find("There is nothing to solve.") != nullptr);
    s.tap("It is said");
    CHECK(s.find("“Thank you for telling me.”") != nullptr);
    s.tap("Change over");
    CHECK(now().speaker == 1);
    CHECK(now().rung == 0);
  }
  SUBCASE("one tap goes lower, at any time, and off the ladder in the end") {
    s.tap("A worry");
    s.tap("Ask about this rung");
    s.tap("Yes, this rung is all right");
    s.tap("One rung lower");
    CHECK(now().rung == 0);
    CHECK(now().phase == LadderPhase::Telling);
    s.tap("Not today");
    CHECK(s.find("It may rest for today") != nullptr);
    s.tap("Finish");
    CHECK(s.activity().stage == state::Stage::Closing);
  }
  SUBCASE("nothing is written and nothing is kept") {
    CHECK(s.find("Nothing is written down or kept") != nullptr);
    s.tap("A hurt");
    CHECK(s.fields().empty());
    CHECK(s.state().fields.names().empty());
  }
}

TEST_CASE("the ladder by keys alone") {
  ExerciseStage s = ladder({1280, 800});
  REQUIRE(s.tabTo(kWish));
  s.key(widgets::Key::Up);
  CHECK(s.answer<LadderAnswer>().rung == 1);
  s.key(widgets::Key::Down);
  CHECK(s.answer<LadderAnswer>().rung == 0);
  REQUIRE(s.tabTo("Ask about this rung"));
  s.enter();
  REQUIRE(s.tabTo("Not today"));
  s.enter();
  CHECK(s.answer<LadderAnswer>().phase == LadderPhase::Off);
}

TEST_CASE("the ladder at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    ExerciseStage s = ladder(size);
    checkTargets(s);
    for (const exercise::LadderDo what :
         {exercise::LadderDo::Ask, exercise::LadderDo::Agree, exercise::LadderDo::Told}) {
      s.act(state::does(exercise::LadderMove{what}));
      checkTargets(s);
    }
  });
}

TEST_CASE("golden trees of the ladder") {
  for (const StageSize& size : {StageSize{390, 844, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    const std::string width = std::to_string(size.width);
    ExerciseStage s = ladder(size);
    checkGolden("views", "exercise-ladder-" + width, s.dump());
    s.tap("Ask about this rung");
    checkGolden("views", "exercise-ladder-asked-" + width, s.dump());
    s.tap("Yes, this rung is all right");
    checkGolden("views", "exercise-ladder-told-" + width, s.dump());
  }
}
