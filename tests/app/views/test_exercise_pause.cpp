// The pause of any exercise: breath or looking around, a ring that fills without numbers, and three ways on.
#include <doctest/doctest.h>

#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Role;

namespace {

const std::string kLetter = R"(id = "letter"
kind = "letter"
title = "A letter"
summary = "A few lines."
label = "Our letter"
)";

}  // namespace

TEST_CASE("a pause: what it offers, and where it leads") {
  ExerciseStage s(kLetter, {390, 844}, state::Stage::Answering);
  s.tap("Pause", Pointer::Finger);
  REQUIRE(s.activity().pause);
  SUBCASE("breath or a look around, by keys") {
    REQUIRE(s.tabTo("Breathe"));
    s.key(widgets::Key::Right);
    REQUIRE(s.activity().pause);
    CHECK(s.activity().pause->lookAround);
    CHECK(s.find(Role::Heading, "Sixty seconds of looking around") != nullptr);
    s.key(widgets::Key::Left);
    CHECK_FALSE(s.activity().pause->lookAround);
  }
  SUBCASE("on, to where one was") {
    s.tap("Go on");
    CHECK_FALSE(s.activity().pause);
    CHECK(s.activity().stage == state::Stage::Answering);
  }
  SUBCASE("something lighter") {
    s.tap("Something lighter", Pointer::Finger);
    CHECK(s.state().screen == state::Screen::Reader);
  }
  SUBCASE("or stop") {
    REQUIRE(s.tabTo("Stop for now"));
    s.enter();
    CHECK(s.state().screen == state::Screen::Reader);
  }
}

TEST_CASE("a pause passes without numbers, and nothing ends by itself") {
  ExerciseStage s(kLetter, {1280, 800}, state::Stage::Answering);
  s.act(state::PauseExercise{});
  s.act(state::TimePassed{500});
  CHECK(s.find("A minute has gone by. Stay as long as you like.") == nullptr);
  const std::uint64_t before = stage().pixels();
  s.act(state::TimePassed{506});
  CHECK(stage().pixels() != before);  // a leaf is filled
  const std::string words = s.dump();
  s.act(state::TimePassed{530});
  CHECK(s.dump() == words);
  s.act(state::TimePassed{561});
  CHECK(s.find("A minute has gone by. Stay as long as you like.") != nullptr);
  CHECK(s.activity().pause);
  CHECK(state::nextTick(s.state()) == 0);
}

TEST_CASE("the ring of a pause moves ten times a second at most, and not with reduced motion") {
  ExerciseStage s(kLetter, {1280, 800}, state::Stage::Answering);
  s.act(state::PauseExercise{});
  CHECK(stage().memory().wakeAtSeconds == 0);
  s.state().settings.reducedMotion = false;
  s.draw();
  CHECK(stage().memory().wakeAtSeconds > 0);
  CHECK_FALSE(stage().memory().animating);
  s.act(state::ChoosePause{true});
  CHECK(stage().memory().wakeAtSeconds == 0);
}

TEST_CASE("a pause at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    ExerciseStage s(kLetter, size, state::Stage::Answering);
    s.act(state::PauseExercise{});
    checkTargets(s);
  });
}

TEST_CASE("golden trees of a pause") {
  for (const StageSize& size : {StageSize{390, 844, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    ExerciseStage s(kLetter, size, state::Stage::Answering);
    s.act(state::PauseExercise{});
    checkGolden("views", "exercise-pause-" + std::to_string(size.width), s.dump());
  }
}
