// Scenes with a few ways to answer on the stage: by pointer, by finger and by keys.
#include <doctest/doctest.h>

#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::ChooseAnswer;
using semantics::Role;

namespace {

const std::string kScenes = R"(id = "mill"
kind = "choose"
title = "At the mill"
summary = "Three small scenes."
[[scenes]]
id = "queue"
text = "The queue is long, and the bread is nearly gone."
question = "What might be said?"
[[scenes.options]]
id = "wait"
text = "“Shall we wait?”"
feedback = "A question leaves the answer open."
[[scenes.options]]
id = "home"
text = "“I would rather go home.”"
feedback = "It says what is possible today."
[[scenes]]
id = "rain"
text = "It begins to rain on the way back."
[[scenes.options]]
id = "run"
text = "“Let us run.”"
feedback = "Quick, and perhaps merry."
[[scenes.options]]
id = "tree"
text = "“Let us stand under the tree.”"
feedback = "Dry, and a little slower."
[[scenes]]
id = "loaf"
text = "One loaf is left."
[[scenes.options]]
id = "half"
text = "“Half each?”"
feedback = "Plain and fair."
[[scenes.options]]
id = "keep"
text = "“You have it.”"
feedback = "A gift, if it is meant as one."
)";

const char* const kWait = "“Shall we wait?”";
const char* const kHome = "“I would rather go home.”";

const semantics::Node* status(const ExerciseStage& s) {
  const semantics::Node* found = nullptr;
  semantics::visit(s.tree(), [&found](const semantics::Node& node, int) {
    if (node.role == Role::Status) found = &node;
  });
  return found;
}

std::optional<std::size_t> chosen(ExerciseStage& s, std::size_t scene) {
  return s.answer<ChooseAnswer>().chosen.at(scene);
}

}  // namespace

TEST_CASE("a scene by pointer and finger: what belongs to a way opens beneath it, and only there") {
  for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
    ExerciseStage s(kScenes, {390, 844}, state::Stage::Answering);
    CHECK(status(s) == nullptr);
    s.tap(kHome, pointer);
    CHECK(chosen(s, 0) == 1U);
    REQUIRE(status(s) != nullptr);
    CHECK(status(s)->label == "It says what is possible today.");
    CHECK(status(s)->rect.y >= s.find(kHome)->rect.bottom() - 1);
    s.tap(kWait, pointer);
    CHECK(chosen(s, 0) == 0U);
    REQUIRE(status(s) != nullptr);
    CHECK(status(s)->label == "A question leaves the answer open.");
    CHECK(status(s)->rect.bottom() <= s.find(kHome)->rect.y + 1);
  }
}

TEST_CASE("a second tap never clears a way that was chosen; leaving the scene open does") {
  ExerciseStage s(kScenes, {390, 844}, state::Stage::Answering);
  CHECK(s.find("Leave this scene open") == nullptr);
  s.tap(kWait);
  s.tap(kWait);
  CHECK(chosen(s, 0) == 0U);
  s.tap("Leave this scene open", Pointer::Finger);
  CHECK_FALSE(chosen(s, 0));
  CHECK(s.fields().empty());
  CHECK(s.focused() == kWait);
}

TEST_CASE("scenes follow each other, answered or not, and back again") {
  for (const StageSize& size : {StageSize{390, 844}, StageSize{800, 1280}, StageSize{1280, 800}}) {
    ExerciseStage s(kScenes, size, state::Stage::Answering);
    CHECK(s.find("At the mill · Scene 1 of 3") != nullptr);
    CHECK(s.find("Back") == nullptr);
    s.tap("Next");
    CHECK(s.find("At the mill · Scene 2 of 3") != nullptr);
    CHECK(s.find("It begins to rain on the way back.") != nullptr);
    CHECK(s.find(Role::Heading, "What might you say?") != nullptr);
    s.tap("“Let us run.”");
    s.tap("Next", Pointer::Finger);
    CHECK(s.find("Next") == nullptr);
    s.tap("Back", Pointer::Finger);
    REQUIRE(status(s) != nullptr);
    CHECK(status(s)->label == "Quick, and perhaps merry.");
    s.tap("Back");
    CHECK(s.find("At the mill · Scene 1 of 3") != nullptr);
    CHECK(s.fields() == exercise::Fields{{"rain", "run"}});
    s.act(state::does(exercise::ShowScene{2}));
    s.tap("Finish");
    CHECK(s.activity().stage == state::Stage::Closing);
  }
}

TEST_CASE("scenes by keys alone") {
  ExerciseStage s(kScenes, {1280, 800}, state::Stage::Answering);
  REQUIRE(s.tabTo(kWait));
  CHECK_FALSE(chosen(s, 0));
  s.enter();
  CHECK(chosen(s, 0) == 0U);
  s.key(widgets::Key::Down);
  CHECK(chosen(s, 0) == 1U);
  CHECK(s.focused() == kHome);
  REQUIRE(s.tabTo("Next"));
  s.enter();
  CHECK(s.answer<ChooseAnswer>().at == 1);
  CHECK(s.focused() == "“Let us run.”");
  CHECK_FALSE(chosen(s, 1));
  REQUIRE(s.tabTo("Back"));
  s.enter();
  CHECK(s.focused() == kHome);
  CHECK(chosen(s, 0) == 1U);
}

TEST_CASE("what opens beneath a way is brought into view") {
  constexpr float kBelowCardPx = 24;  // to the foot (card.cpp)
  for (const int height : {548, 556, 564}) {
    ExerciseStage s(kScenes, {390, height}, state::Stage::Answering);
    REQUIRE(s.tabTo(kWait));
    s.key(widgets::Key::Down);  // to the last one
    REQUIRE(status(s) != nullptr);
    CAPTURE(height);
    CHECK((s.find(kHome)->state & semantics::kOffscreen) == 0);
    CHECK(status(s)->rect.bottom() <= s.find("Both of you see this")->rect.y - kBelowCardPx);
  }
}

TEST_CASE("no way to answer looks or sounds like a mark") {
  ExerciseStage s(kScenes, {390, 844}, state::Stage::Answering);
  s.tap(kWait);
  const semantics::Node first = *s.find(kWait);
  s.tap(kHome);
  const semantics::Node second = *s.find(kHome);
  CHECK(first.state == second.state);
  CHECK(first.value == second.value);
  CHECK(first.rect.height == doctest::Approx(second.rect.height).epsilon(0.6));
}

TEST_CASE("golden trees of a scene") {
  for (const StageSize& size : {StageSize{390, 844}, StageSize{800, 1280}, StageSize{1280, 800}}) {
    ExerciseStage s(kScenes, size, state::Stage::Answering);
    s.act(state::does(exercise::ShowScene{1}));
    s.act(state::does(exercise::ChooseOption{1, 1}));
    checkGolden("views", "exercise-choose-" + std::to_string(size.width), s.dump());
  }
}

TEST_CASE("scenes can be met everywhere") {
  forEachExercise([](const StageSize& size) {
    ExerciseStage s(kScenes, size, state::Stage::Answering);
    checkTargets(s);
    s.act(state::does(exercise::ShowScene{1}));
    s.act(state::does(exercise::ChooseOption{1, 1}));
    checkTargets(s);
    s.act(state::does(exercise::ShowScene{2}));
    checkTargets(s);
  });
}
