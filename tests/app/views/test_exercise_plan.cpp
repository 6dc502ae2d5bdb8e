// Plans, letters and help near by on the stage: by pointer, by finger and by keys.
#include <doctest/doctest.h>

#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::LetterAnswer;
using exercise::PlanAnswer;
using semantics::Role;

namespace {

const std::string kPlan = R"(id = "kind"
kind = "plan"
title = "Bread for the week"
summary = "One small thing."
label = "Something small"
small = "One step is plenty."
what = ["Bake bread", "Fetch flour"]
when = ["This evening", "On Friday"]
[[who]]
id = "one"
text = "One of us"
text_alone = "I"
[[who]]
id = "both"
text = "Both of us"
)";

const std::string kLetter = R"(id = "letter"
kind = "letter"
title = "A letter"
summary = "A few lines."
label = "Our letter"
beginnings = ["Dear us,", "It has rained, and"]
thoughts = ["Something small that was good."]
)";

const std::string kResources = R"(id = "help"
kind = "resources"
for = "one"
title = "Help near you"
summary = "Numbers and questions."
[[group]]
title = "You might ask"
questions = ["What does it cost?", "Who can read your notes?"]
)";

}  // namespace

TEST_CASE("a plan by pointer, finger and keys") {
  ExerciseStage s(kPlan, {390, 844}, state::Stage::Answering);
  const auto step = [&s](std::size_t i) { return s.answer<PlanAnswer>().steps.at(i); };
  SUBCASE("suggestions go into the field, where they can be changed") {
    s.tap("Bake bread");
    CHECK(step(0).what == "Bake bread");
    s.tap("Fetch flour", Pointer::Finger);
    CHECK(step(0).what == "Fetch flour");
    REQUIRE(s.tabTo("What"));
    s.type(" on foot");
    CHECK(step(0).what == "Fetch flour on foot");
    s.tap("Both of us");
    s.tap("On Friday");
    CHECK(step(0).who == "both");
    CHECK(step(0).when == "On Friday");
    CHECK(s.fields().at("when-0") == "On Friday");
  }
  SUBCASE("by keys alone, with a second step and back to the first") {
    REQUIRE(s.tabTo("Bake bread"));
    s.enter();
    s.key(widgets::Key::Right);
    CHECK(step(0).what == "Fetch flour");
    REQUIRE(s.tabTo("Add another small step"));
    s.enter();
    REQUIRE(s.answer<PlanAnswer>().steps.size() == 2);
    REQUIRE(s.tabTo("What"));
    s.type("Rest");
    CHECK(step(1).what == "Rest");
    CHECK(step(0).what == "Fetch flour");
    REQUIRE(s.tabTo("Fetch flour"));
  }
  SUBCASE("a step can be taken away") {
    s.tap("Bake bread");
    s.tap("Take this step away");
    CHECK(step(0).empty());
  }
  SUBCASE("no more than three") {
    for (int i = 0; i < 3; ++i) {
      s.tap(Role::Radio, "Bake bread");
      if (i < 2) s.tap("Add another small step");
    }
    CHECK(s.find("Add another small step") == nullptr);
  }
}

TEST_CASE("a letter begins as one likes, and nothing written is lost") {
  ExerciseStage s(kLetter, {390, 844}, state::Stage::Answering);
  const auto text = [&s] { return s.answer<LetterAnswer>().text; };
  s.tap("Dear us,");
  CHECK(text() == "Dear us, ");
  SUBCASE("another beginning takes the place of one that nobody wrote on") {
    s.tap("It has rained, and", Pointer::Finger);
    CHECK(text() == "It has rained, and ");
  }
  SUBCASE("what was written stays") {
    REQUIRE(s.tabTo("Our letter"));
    s.type("we baked.");
    CHECK(text() == "Dear us, we baked.");
    s.tap("It has rained, and");
    CHECK(text() == "Dear us, we baked.It has rained, and ");
  }
  SUBCASE("it says who sees it") { CHECK(s.find("Both of you see this") != nullptr); }
}

TEST_CASE("help near you shows the numbers of the chosen country, and what to ask") {
  ExerciseStage s(kResources, {}, state::Stage::Answering);
  CHECK(s.find("We have no checked number here. Call your local emergency number.") != nullptr);
  CHECK(s.find("What does it cost?") != nullptr);
  s.tap("Ireland");
  CHECK(s.find("Numbers for: Ireland") != nullptr);
  CHECK(s.find(Role::Table, "People you can reach now") != nullptr);
  CHECK(s.state().screen == state::Screen::Exercise);
  REQUIRE(s.tabTo("Change"));
  s.enter();
  CHECK(s.find("Ireland") != nullptr);
  CHECK(s.state().settings.helpCountry.empty());
}

TEST_CASE("plans, letters and help at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    ExerciseStage plan(kPlan, size, state::Stage::Answering);
    plan.act(state::does(exercise::WriteText{"what-0", "Bread"}));
    checkTargets(plan);
    plan.act(state::does(exercise::OpenPlanStep{1}));
    checkTargets(plan);
    ExerciseStage letter(kLetter, size, state::Stage::Answering);
    checkTargets(letter);
    ExerciseStage help(kResources, size, state::Stage::Answering);
    checkTargets(help);
    help.act(state::SetCountry{"US"});
    checkTargets(help);
  });
}

TEST_CASE("golden trees of plans, letters and help") {
  for (const StageSize& size : {StageSize{390, 844, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    const std::string width = std::to_string(size.width);
    ExerciseStage plan(kPlan, size, state::Stage::Answering);
    plan.tap("Bake bread");
    plan.tap("Add another small step");
    checkGolden("views", "exercise-plan-" + width, plan.dump());
    checkGolden("views", "exercise-letter-" + width, ExerciseStage(kLetter, size, state::Stage::Answering).dump());
    checkGolden("views", "exercise-resources-" + width,
                ExerciseStage(kResources, size, state::Stage::Answering).dump());
  }
}
