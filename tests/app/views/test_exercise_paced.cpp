// Prayer and breathing on the stage: by pointer, by finger and by keys, with time handed in.
#include <doctest/doctest.h>

#include "platform/scripted_speech.h"
#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::PacedAnswer;
using exercise::PacedWay;
using semantics::Role;

namespace {

const std::string kPrayer = R"(id = "bread"
kind = "paced"
title = "Thanks for bread"
summary = "A few lines."
own = "A line of your own"
reference = "Somewhere 1:2"
lines = ["Here we are, the two of us, at the end of a long day.", "We are tired.", "Let us rest.", "Amen."]
lines_alone = ["Here I am.", "I am tired.", "Let me rest.", "Amen."]
)";

const std::string kBreath = R"(id = "ground"
kind = "paced"
picture = "breath"
for = "one"
title = "Solid ground"
summary = "A slow breath."
lines = ["Let your shoulders drop.", "Feel what holds you."]
around = ["Name five things you can see.", "Listen for three sounds."]
)";

const PacedAnswer& now(const ExerciseStage& stage) { return stage.answer<PacedAnswer>(); }

}  // namespace

TEST_CASE("a prayer by pointer, by finger and by keys") {
  SUBCASE("on and back, by pointer and finger") {
    ExerciseStage s(kPrayer, {}, state::Stage::Answering);
    s.tap("Next line");
    CHECK(now(s).at == 1);
    s.tap("Next line", Pointer::Finger);
    CHECK(now(s).at == 2);
    s.tap("Back", Pointer::Finger);
    CHECK(now(s).at == 1);
    CHECK(s.find("Line 2 of 4") != nullptr);
  }
  SUBCASE("by keys alone, to the end of it") {
    platform::ScriptedSpeech voice;
    readerProgram().services.speech = &voice;
    ExerciseStage s(kPrayer, {390, 844}, state::Stage::Answering);
    REQUIRE(s.tabTo("Next line"));
    for (int i = 0; i < 3; ++i) s.enter();
    CHECK(now(s).at == 3);
    REQUIRE(s.tabTo("Together"));
    s.key(widgets::Key::Left);
    CHECK(now(s).way == PacedWay::ReadAloud);
    s.key(widgets::Key::Left);
    CHECK(now(s).way == PacedWay::Silent);
    REQUIRE(s.tabTo("Amen, close"));
    s.enter();
    CHECK(s.activity().stage == state::Stage::Closing);
    readerProgram().services.speech = nullptr;
  }
  SUBCASE("slower, and at the slowest back to the usual pace") {
    ExerciseStage s(kPrayer, {}, state::Stage::Answering);
    for (int i = 0; i < exercise::kMostSlower; ++i) s.tap("Slower");
    CHECK(now(s).slower == exercise::kMostSlower);
    CHECK(s.find("Slower") == nullptr);
    s.tap("Usual pace");
    CHECK(now(s).slower == 0);
  }
  SUBCASE("one alone has words and ways that fit one") {
    ExerciseStage s(kPrayer, {}, state::Stage::Answering, Company::Alone);
    CHECK(s.find("Here I am.") != nullptr);
    CHECK(s.find("Read to me") != nullptr);
    CHECK(s.find("Together") == nullptr);
  }
}

TEST_CASE("a prayer goes on by itself, and stands still when it is held") {
  ExerciseStage s(kPrayer, {}, state::Stage::Answering);
  s.act(state::TimePassed{100});
  s.act(state::TimePassed{100 + state::nextTick(s.state())});
  CHECK(now(s).at == 1);
  s.tap("Hold here");
  CHECK(state::nextTick(s.state()) == 0);
  CHECK(s.find("The line waits for you") != nullptr);
  SUBCASE("the candle asks for frames only while it moves, ten a second at most") {
    const auto wake = [&s] {
      s.draw();
      return stage().memory().wakeAtSeconds;
    };
    s.state().settings.reducedMotion = false;
    CHECK(wake() == 0);
    s.act(state::does(exercise::RunPaced{true}));
    CHECK(wake() > 0);
    CHECK_FALSE(stage().memory().animating);
    s.state().settings.reducedMotion = true;
    CHECK(wake() == 0);
  }
}

TEST_CASE("the words of a prayer become one's own, by keys alone") {
  ExerciseStage s(kPrayer, {390, 844}, state::Stage::Answering);
  REQUIRE(s.tabTo("Own words"));
  s.enter();
  REQUIRE(now(s).arranging);
  REQUIRE(s.tabTo("We are tired."));
  s.enter();
  CHECK(now(s).left.count(1) == 1);
  REQUIRE(s.tabTo("A line of your own"));
  s.type("Thank you for the bread.");
  CHECK(now(s).own == "Thank you for the bread.");
  REQUIRE(s.tabTo("As one more line"));
  s.key(widgets::Key::Right);
  REQUIRE(now(s).instead);
  CHECK(*now(s).instead == 0);
  REQUIRE(s.tabTo("Back to the lines"));
  s.enter();
  CHECK_FALSE(now(s).arranging);
  CHECK(s.find("Thank you for the bread.") != nullptr);
  CHECK(s.find("We are tired.") == nullptr);
  CHECK(s.fields().at("own") == "Thank you for the bread.");
}

TEST_CASE("breathing in and out, or looking around instead") {
  ExerciseStage s(kBreath, {390, 844}, state::Stage::Answering);
  CHECK(s.find("Breathe in, as it comes") != nullptr);
  s.act(state::TimePassed{100});
  s.act(state::TimePassed{104});
  CHECK(s.find("And out, a little longer") != nullptr);
  SUBCASE("by finger") {
    s.tap("Look around", Pointer::Finger);
    CHECK(now(s).around);
    CHECK(s.find("Name five things you can see.") != nullptr);
    CHECK(state::nextTick(s.state()) == 0);
    s.tap("Next line", Pointer::Finger);
    CHECK(s.find("Listen for three sounds.") != nullptr);
  }
  SUBCASE("by keys") {
    REQUIRE(s.tabTo("Breathe"));
    s.key(widgets::Key::Right);
    CHECK(now(s).around);
    REQUIRE(s.tabTo("That is enough"));
    s.enter();
    CHECK(s.activity().stage == state::Stage::Closing);
  }
  SUBCASE("held, it waits") {
    s.tap("Hold here");
    CHECK(s.find("Breathe as it comes") != nullptr);
    CHECK(state::nextTick(s.state()) == 0);
  }
}

TEST_CASE("lines one by one at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    ExerciseStage prayer(kPrayer, size, state::Stage::Answering);
    checkTargets(prayer);
    prayer.act(state::does(exercise::StepPaced{1}));
    checkTargets(prayer);
    prayer.act(state::does(exercise::ArrangePaced{true}));
    prayer.act(state::does(exercise::WriteText{"own", "Bread"}));
    checkTargets(prayer);
    ExerciseStage breath(kBreath, size, state::Stage::Answering);
    checkTargets(breath);
    breath.act(state::does(exercise::LookAroundPaced{true}));
    checkTargets(breath);
  });
}

TEST_CASE("golden trees of lines one by one") {
  for (const StageSize& size : {StageSize{390, 844, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    const std::string width = std::to_string(size.width);
    ExerciseStage prayer(kPrayer, size, state::Stage::Answering);
    prayer.act(state::does(exercise::StepPaced{1}));
    checkGolden("views", "exercise-paced-" + width, prayer.dump());
    prayer.act(state::does(exercise::ArrangePaced{true}));
    checkGolden("views", "exercise-paced-own-" + width, prayer.dump());
    ExerciseStage breath(kBreath, size, state::Stage::Answering);
    checkGolden("views", "exercise-breath-" + width, breath.dump());
  }
}
