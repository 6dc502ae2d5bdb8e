// Questions to write about on the stage: by pointer, by finger and by keys; alone and together; what is quiet.
#include <doctest/doctest.h>

#include "tests/app/state/keeping_steps.h"
#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::ReflectAnswer;
using semantics::Role;

namespace {

const std::string kQuestions = R"([[questions]]
id = "smell"
text = "What does bread smell of to the two of you?"
text_alone = "What does bread smell of?"
help = "A word is enough."
[[questions]]
id = "crust"
text = "Who takes the crust?"
text_alone = "Do you like the crust?"
one_line = true
)";
const std::string kHead = "id = \"loaf\"\nkind = \"reflect\"\ntitle = \"A loaf\"\nsummary = \"Two questions.\"\n";
const std::string kTogether = kHead + kQuestions;
const std::string kOwn = kHead + "for = \"one\"\nsees = \"self\"\n" + kQuestions;
const std::string kQuiet = kHead + "for = \"one\"\nsees = \"self\"\nquiet = true\n" + kQuestions;

constexpr const char* kSmell = "What does bread smell of to the two of you?";
constexpr const char* kSmellAlone = "What does bread smell of?";

class Loaf : public ExerciseStage {
 public:
  Loaf(const std::string& toml, const StageSize& size, Company company = Company::Two)
      : ExerciseStage(size, articleAround(toml)) {
    open(company);
  }
  void open(Company company) {
    act(state::OpenExercise{"loaf"});
    act(state::BeginExercise{company == Company::Alone});
  }
  std::string words(std::size_t i) const { return answer<ReflectAnswer>().words.at(i); }
  bool says(const std::string& text) const { return find(text) != nullptr; }
};

}  // namespace

TEST_CASE("golden trees of questions, at every width and at large type") {
  for (const StageSize& size : {StageSize{800, 1280}, StageSize{390, 844, 40}, StageSize{1280, 800, 40}}) {
    Loaf s(kTogether, size);
    const std::string name = std::to_string(size.width) + (size.textSize == 20 ? "" : "-40");
    checkGolden("views", "exercise-reflect-two-" + name, s.dump());
  }
  Loaf alone(kOwn, {390, 844}, Company::Alone);
  checkGolden("views", "exercise-reflect-own-390", alone.dump());
}

TEST_CASE("questions by pointer and finger") {
  SUBCASE("finished: a few words, and back to the page") {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      Loaf s(kTogether, {390, 844});
      s.tap(Role::TextField, kSmell, pointer);
      s.type("Of home");
      CHECK(s.words(0) == "Of home");
      s.tap(Role::TextField, "Who takes the crust?", pointer);
      s.type("Both");
      CHECK(s.words(1) == "Both");
      s.tap("Finish", pointer);
      CHECK(s.activity().stage == state::Stage::Closing);
      s.tap("Back to the page", pointer);
      CHECK(s.state().screen == state::Screen::Reader);
    }
  }
  SUBCASE("left: it waits for the two, as they wrote it") {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      Loaf s(kTogether, {390, 844});
      s.tap(Role::TextField, kSmell, pointer);
      s.type("Of home");
      CHECK(s.words(0) == "Of home");
      s.tap(Role::TextField, "Who takes the crust?", pointer);
      s.type("Both");
      CHECK(s.words(1) == "Both");
      s.tap("Stop for now", pointer);
      CHECK(s.state().screen == state::Screen::Reader);
      s.open(Company::Two);
      CHECK(s.words(0) == "Of home");
    }
  }
}

TEST_CASE("questions by keys alone") {
  Loaf s(kTogether, {1280, 800});
  REQUIRE(s.tabTo(kSmell));
  s.type("Of home");
  REQUIRE(s.tabTo("Who takes the crust?"));
  s.type("Sam");
  REQUIRE(s.tabTo("Finish"));
  s.enter();
  CHECK(s.activity().stage == state::Stage::Closing);
  REQUIRE(s.state().kept.keeper->active()->view().answers.size() == 1);
  CHECK(s.state().kept.keeper->active()->view().answers.front().value.fields.at("smell") == "Of home");
}

TEST_CASE("alone and together they are asked in other words, and it says who sees the answer") {
  SUBCASE("two, on one page") {
    Loaf s(kTogether, {1280, 800});
    CHECK(s.says("Both of you see this"));
    CHECK_FALSE(s.says(kSmellAlone));
  }
  SUBCASE("one, where there is no page of one's own: no word of both, and no promise") {
    Loaf s(kTogether, {1280, 800}, Company::Alone);
    CHECK(s.says(kSmellAlone));
    CHECK(s.says("Whoever can open Tend here can see this"));
    CHECK(s.dump().find("oth of you") == std::string::npos);
    CHECK_FALSE(s.says("Only you see this"));
  }
  SUBCASE("one, on a page of one's own") {
    Loaf s(kTogether, {1280, 800}, Company::Alone);
    s.act(state::LeaveExercise{});
    reads(readerProgram(), s.state(), addPerson(readerProgram(), s.state(), "Sam"));
    s.open(Company::Alone);
    CHECK(s.says("Only you see this"));
    s.tap(Role::TextField, kSmellAlone);
    s.type("Of rain");
    s.act(state::LeaveExercise{});
    reads(readerProgram(), s.state(), std::nullopt);
    s.open(Company::Alone);
    CHECK(s.words(0).empty());
    s.act(state::LeaveExercise{});
    s.open(Company::Two);
    CHECK(s.words(0).empty());
  }
  SUBCASE("for one, it is never said that both see it, and without a page of one's own nothing is kept") {
    Loaf s(kHead + "for = \"one\"\n" + kQuestions, {1280, 800}, Company::Alone);
    CHECK(s.says("Only you see this"));
    s.tap(Role::TextField, kSmellAlone);
    s.type("Of rain");
    s.act(state::FinishExercise{});
    CHECK_FALSE(stored(readerProgram(), "Of rain"));
    s.act(state::LeaveExercise{});
    s.open(Company::Alone);
    CHECK(s.words(0).empty());
  }
}

TEST_CASE("what is quiet keeps nothing, and asks before it is gone") {
  Loaf s(kQuiet, {390, 844}, Company::Alone);
  CHECK(s.says("Nothing of this page is kept"));
  const auto before = readerProgram().store.contents;
  s.tap(Role::TextField, kSmellAlone, Pointer::Finger);
  s.type("Of smoke");
  SUBCASE("closed, keeping nothing") {
    s.tap("Stop for now", Pointer::Finger);
    REQUIRE(s.state().activity);
    s.tap("Close, keep nothing", Pointer::Finger);
    CHECK_FALSE(s.state().activity);
  }
  SUBCASE("finished") {
    s.tap("Finish");
    s.act(state::LeaveExercise{});
  }
  CHECK(readerProgram().store.contents == before);
  s.open(Company::Alone);
  CHECK(s.words(0).empty());
}

TEST_CASE("questions at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    Loaf s(kTogether, size);
    checkTargets(s);
  });
}
