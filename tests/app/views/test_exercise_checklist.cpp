// Things to tick and questions to write about on the stage: by pointer, by finger and by keys.
#include <doctest/doctest.h>

#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::ChecklistAnswer;
using exercise::ReflectAnswer;

namespace {

const std::string kList = R"(id = "oven"
kind = "checklist"
title = "The oven"
summary = "Tick what you have."
ticked = "We have this"
other = "Something else"
[[items]]
id = "flour"
text = "Flour"
[[items]]
id = "salt"
text = "Salt"
)";

const std::string kQuestions = R"(id = "loaf"
kind = "reflect"
for = "one"
sees = "self"
title = "A loaf"
summary = "One question."
[[questions]]
id = "smell"
text = "What does bread smell of?"
)";

}  // namespace

TEST_CASE("a checklist by pointer, finger and keys") {
  ExerciseStage s(kList, {390, 844}, state::Stage::Answering);
  const auto ticked = [&s](std::size_t i) -> bool { return s.answer<ChecklistAnswer>().ticked.at(i); };
  s.tap("Salt", Pointer::Finger);
  CHECK(ticked(1));
  REQUIRE(s.tabTo("Flour"));
  s.enter();
  CHECK(ticked(0));
  s.tap("Something else");
  REQUIRE(s.answer<ChecklistAnswer>().ownShown == 1);
  s.type("Honey");  // the new field has the focus
  CHECK(s.answer<ChecklistAnswer>().own[0] == "Honey");
  s.tap("One more thing", Pointer::Finger);
  s.type("Seeds");
  CHECK(s.answer<ChecklistAnswer>().own[1] == "Seeds");
  CHECK(s.find("One more thing") == nullptr);
  s.tap("Salt", Pointer::Mouse);
  CHECK_FALSE(ticked(1));
}

TEST_CASE("a long checklist stands in two columns where there is room, in the order of the pack") {
  std::string toml = kList;
  for (const auto& [id, text] :
       {std::pair("yeast", "Yeast"), std::pair("water", "Water"), std::pair("oil", "Oil"), std::pair("rye", "Rye")}) {
    toml += std::string("[[items]]\nid = \"") + id + "\"\ntext = \"" + text + "\"\n";
  }
  ExerciseStage s(toml, {1280, 800}, state::Stage::Answering);
  const base::Rect flour = s.find("Flour")->rect, salt = s.find("Salt")->rect, yeast = s.find("Yeast")->rect;
  CHECK(salt.x > flour.right());
  CHECK(salt.y == doctest::Approx(flour.y));
  CHECK(yeast.x == doctest::Approx(flour.x));
  CHECK(yeast.y > flour.bottom());
  s.tap("Yeast");
  CHECK(s.answer<ChecklistAnswer>().ticked.at(2));
}

TEST_CASE("golden trees of a checklist and of questions") {
  for (const StageSize& size : {StageSize{390, 844}, StageSize{1280, 800}}) {
    ExerciseStage list(kList, size, state::Stage::Answering);
    list.act(state::does(exercise::MarkItem{0, true}));
    list.act(state::does(exercise::AddOwn{}));
    checkGolden("views", "exercise-checklist-" + std::to_string(size.width), list.dump());
    ExerciseStage questions(kQuestions, size, state::Stage::Answering, Company::Alone);
    checkGolden("views", "exercise-reflect-" + std::to_string(size.width), questions.dump());
  }
}

TEST_CASE("a question to reflect on is written by keys alone") {
  ExerciseStage s(kQuestions, {1280, 800}, state::Stage::Answering, Company::Alone);
  REQUIRE(s.tabTo("What does bread smell of?"));
  s.type("Of home");
  CHECK(s.answer<ReflectAnswer>().words.at(0) == "Of home");
}

TEST_CASE("checklists and questions can be met everywhere") {
  forEachExercise([](const StageSize& size) {
    ExerciseStage list(kList, size, state::Stage::Answering);
    list.act(state::does(exercise::MarkItem{0, true}));
    list.act(state::does(exercise::AddOwn{}));
    checkTargets(list);
    ExerciseStage questions(kQuestions, size, state::Stage::Answering, Company::Alone);
    checkTargets(questions);
  });
}
