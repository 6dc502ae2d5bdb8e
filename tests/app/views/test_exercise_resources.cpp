// Help near by on the stage: the checked numbers of the chosen country with their dates, and questions one may ask.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/views/help_data.h"
#include "tests/app/state/keeping_steps.h"
#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Role;

namespace {

const std::string kHelp = R"(id = "help"
kind = "resources"
for = "one"
quiet = true
title = "Help near you"
summary = "Numbers and questions."
[[group]]
title = "You might ask"
questions = ["What does it cost?", "Who can read your notes?"]
)";

class Help : public ExerciseStage {
 public:
  explicit Help(const StageSize& size, const std::string& country = {}) : ExerciseStage(size, articleAround(kHelp)) {
    act(state::OpenExercise{"help"});
    act(state::BeginExercise{true});
    state().today = {2026, 12, 1};
    act(state::SetCountry{country});
  }
  bool says(const std::string& words) const { return find(words) != nullptr; }
  std::size_t count(const std::string& part) const {
    std::size_t found = 0;
    semantics::visit(tree(), [&](const semantics::Node& node, int) {
      if (node.label.find(part) != std::string::npos || node.value.find(part) != std::string::npos) ++found;
    });
    return found;
  }
};

std::vector<StageSize> sizes() { return {{390, 844}, {800, 1280}, {1280, 800}, {390, 844, 40}, {1280, 800, 40}}; }

}  // namespace

TEST_CASE("golden trees of help near by, with a country and without one") {
  for (const StageSize& size : sizes()) {
    const std::string name = std::to_string(size.width) + (size.textSize == 20 ? "" : "-40");
    checkGolden("views", "exercise-resources-ireland-" + name, Help(size, "IE").dump());
  }
  checkGolden("views", "exercise-resources-none-390", Help({390, 844}).dump());
}

TEST_CASE("every country has its own numbers, each with the date it was checked") {
  Help s({1280, 800});
  const auto numbers = views::helpNumbers(s.state());
  REQUIRE_FALSE(numbers->countries.empty());
  for (const pack::HelpCountry& country : numbers->countries) {
    CAPTURE(country.code);
    s.act(state::SetCountry{country.code});
    REQUIRE(s.find(Role::Table, "People you can reach now") != nullptr);
    std::size_t rows = 0;
    semantics::visit(s.tree(), [&](const semantics::Node& node, int) { rows += node.role == Role::Row ? 1 : 0; });
    CHECK(rows == country.rows.size());
    CHECK(s.count("Checked ") >= rows);
    CHECK(s.count("It may have changed.") == 0);
  }
}

TEST_CASE("numbers that were checked over a year ago say so, and none is called old where the day is unknown") {
  Help s({1280, 800}, "IE");
  s.state().today = {2028, 6, 1};
  s.draw();
  CHECK(s.count("It may have changed.") > 0);
  s.state().today = {};
  s.draw();
  CHECK(s.count("It may have changed.") == 0);
  CHECK(s.count("Checked ") > 0);
}

TEST_CASE("the country is chosen and never guessed") {
  for (const char* language : {"en", "es"}) {
    Help s({1280, 800, 20, language});
    CHECK(s.find(Role::Table, s.state().strings().text("help.people")) == nullptr);
    CHECK(s.says(s.state().strings().text("help.none")));
  }
  SUBCASE("by pointer and finger") {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      Help s({390, 844});
      s.tap("Ireland", pointer);
      CHECK(s.says("Numbers for: Ireland"));
      s.tap("Change", pointer);
      CHECK(s.state().settings.helpCountry.empty());
    }
  }
  SUBCASE("by keys") {
    Help s({1280, 800});
    REQUIRE(s.tabTo("Ireland"));
    s.enter();
    CHECK(s.says("Numbers for: Ireland"));
    REQUIRE(s.tabTo("Finish"));
    s.enter();
    CHECK(s.activity().stage == state::Stage::Closing);
  }
  SUBCASE("one that is not known has no number at all") {
    Help s({1280, 800}, "XX");
    CHECK(s.says("We have no checked number here. Call your local emergency number."));
    CHECK(s.find(Role::Table, "People you can reach now") == nullptr);
  }
}

TEST_CASE("help near by speaks to one, keeps nothing, and shows the questions") {
  Help s({1280, 800}, "IE");
  CHECK(s.says("Nothing of this page is kept"));
  CHECK(s.says("What does it cost?"));
  CHECK(s.says("Who can read your notes?"));
  CHECK(s.count("oth of you") == 0);
  const auto before = readerProgram().store.contents;
  s.tap("Finish");
  s.act(state::LeaveExercise{});
  CHECK(readerProgram().store.contents == before);
}

TEST_CASE("help near by at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    Help s(size, "US");
    checkTargets(s);
  });
}
