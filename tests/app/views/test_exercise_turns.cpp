// Listening turns on the stage: by pointer, by finger and by keys, with time as the shell hands it in.
#include <doctest/doctest.h>

#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::TurnsAnswer;
using exercise::TurnsPhase;
using semantics::Role;

namespace {

const std::string kTurns = R"(id = "bread"
kind = "turns"
title = "Turns at the oven"
summary = "One speaks, one listens."
for = "two"
lengths = [1, 4]
heading = "Just take it in"
listening = ["Let {speaker} finish.", "Leave mending for Thursday."]
summing_up = ["What I hear is", "Is there more?"]
)";

ExerciseStage turns(const StageSize& size) { return {kTurns, size, state::Stage::Answering}; }

double& told() {
  static double seconds = 5000;
  return seconds;
}

void pass(ExerciseStage& s, int seconds) {
  for (int i = 0; i <= seconds; ++i) s.act(state::TimePassed{told() + i});
  told() += seconds;
}

}  // namespace

TEST_CASE("listening turns by pointer and finger") {
  ExerciseStage s = turns({390, 844});
  const auto now = [&s]() -> const TurnsAnswer& { return s.answer<TurnsAnswer>(); };
  SUBCASE("a length is chosen, and the turn begins") {
    CHECK(now().length == 0);
    s.tap("4 minutes", Pointer::Finger);
    CHECK(now().length == 1);
    CHECK(s.find("Nothing is written down or kept") != nullptr);
    s.tap("Begin the first turn");
    CHECK(now().phase == TurnsPhase::Speaking);
    CHECK(s.find("One of you speaks") != nullptr);
    CHECK(s.find("The other of you listens") != nullptr);
    CHECK(s.find("Let the one who speaks finish.") != nullptr);
    pass(s, 20);
    CHECK(s.find("3:40 left") != nullptr);
  }
  SUBCASE("passed on, said back, and the other's turn is as long") {
    s.tap("Begin the first turn");
    pass(s, 10);
    s.tap("Pass the turn now", Pointer::Finger);
    CHECK(now().phase == TurnsPhase::SummingUp);
    CHECK(s.find("“What I hear is”") != nullptr);
    s.tap("Now the other speaks");
    CHECK(now().speaker == 1);
    pass(s, 1);
    CHECK(s.find("0:59 left") != nullptr);
    s.tap("Pass the turn now");
    CHECK(s.find("You have each had a turn") != nullptr);
    s.tap("Finish");
    CHECK(s.activity().stage == state::Stage::Closing);
  }
  SUBCASE("a pause keeps the time, and has the switches") {
    s.tap("Begin the first turn");
    pass(s, 5);
    s.tap("Pause");
    CHECK(now().paused);
    CHECK(state::nextTick(s.state()) == 0);
    CHECK(s.find("The turn is resting") != nullptr);
    s.tap("A soft bell at the end of a turn");
    CHECK_FALSE(now().bell);
    s.tap("Go on");
    CHECK(state::nextTick(s.state()) > 0);
  }
  SUBCASE("after sleep it says that it waited") {
    s.tap("Begin the first turn");
    pass(s, 5);
    told() += 900;
    s.act(state::TimePassed{told()});
    CHECK(s.find("The turn waited for you") != nullptr);
    CHECK(state::nextTick(s.state()) == 0);
  }
  SUBCASE("the time can be hidden, and the ring with it") {
    s.tap("4 minutes");
    s.tap("Show the time that is left");
    s.tap("Begin the first turn");
    pass(s, 30);
    CHECK(s.find("3:30 left") == nullptr);
    CHECK(s.find("One of you speaks") != nullptr);
    const std::uint64_t before = stage().pixels();
    pass(s, 30);
    CHECK(stage().pixels() == before);
  }
  SUBCASE("either stops it at once") {
    s.tap("Begin the first turn");
    s.tap("Stop");
    CHECK_FALSE(s.state().activity);
    CHECK(s.state().screen == state::Screen::Reader);
  }
}

TEST_CASE("listening turns by keys alone") {
  ExerciseStage s = turns({1280, 800});
  REQUIRE(s.tabTo("1 minute"));
  s.key(widgets::Key::Right);
  CHECK(s.answer<TurnsAnswer>().length == 1);
  REQUIRE(s.tabTo("Begin the first turn"));
  s.enter();
  REQUIRE(s.tabTo("Pause"));
  s.enter();
  CHECK(s.answer<TurnsAnswer>().paused);
  REQUIRE(s.tabTo("Go on"));
  s.enter();
  REQUIRE(s.tabTo("Pass the turn now"));
  s.enter();
  CHECK(s.answer<TurnsAnswer>().phase == TurnsPhase::SummingUp);
  REQUIRE(s.tabTo("Stop"));
}

TEST_CASE("listening turns move nothing between two seconds") {
  ExerciseStage s = turns({1280, 800});
  s.tap("Begin the first turn");
  pass(s, 12);
  const std::uint64_t before = stage().pixels();
  s.draw();
  CHECK(stage().pixels() == before);
  pass(s, 1);
  CHECK(stage().pixels() != before);
}

TEST_CASE("listening turns at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    ExerciseStage s = turns(size);
    checkTargets(s);
    s.act(state::does(exercise::TurnsMove{exercise::TurnsDo::Begin}));
    checkTargets(s);
    s.act(state::does(exercise::TurnsMove{exercise::TurnsDo::Pause}));
    checkTargets(s);
    s.act(state::does(exercise::TurnsMove{exercise::TurnsDo::Pass}));
    checkTargets(s);
  });
}

TEST_CASE("golden trees of listening turns") {
  for (const StageSize& size : {StageSize{390, 844, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    const std::string width = std::to_string(size.width);
    ExerciseStage s = turns(size);
    checkGolden("views", "exercise-turns-" + width, s.dump());
    s.tap("4 minutes");
    s.tap("Begin the first turn");
    pass(s, 60);
    checkGolden("views", "exercise-turns-speaking-" + width, s.dump());
    s.tap("Pass the turn now");
    checkGolden("views", "exercise-turns-summary-" + width, s.dump());
  }
}
