// A path of days and the rhythm of a day on the stage: by pointer, by finger and by keys.
#include <doctest/doctest.h>

#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::PracticeAnswer;
using semantics::Role;

namespace {

const std::string kDays = R"([[day]]
id = "flour"
title = "Sieve the flour"
title_alone = "Sieve your flour"
text = ["Each of you sieves a bowl.", "A word now and then is enough."]
text_alone = ["You sieve a bowl."]
section = "bread"
plant = "wheat"
minutes = 3
light = true
[[day]]
id = "salt"
title = "Pass the salt"
text = ["To each other."]
plant = "daisy"
minutes = 1
[[day]]
id = "wait"
title = "Wait for the dough"
text = ["An hour, side by side."]
plant = "fern"
minutes = 60
)";
const std::string kHead =
    "id = \"loaf\"\nkind = \"practice\"\ntitle = \"A loaf in steps\"\nsummary = \"Small steps.\"\n";
const std::string kPath = kHead + kDays;
const std::string kRhythm = kHead + "repeats = true\n" + kDays;
const std::string kQuiet = kHead + "quiet = true\n" + kDays;

const std::vector<StageSize> kSizes = {{390, 844}, {800, 1280}, {1280, 800}, {390, 844, 40}, {1280, 800, 40}};

std::string named(const char* scene, const StageSize& size) {
  return std::string(scene) + "-" + std::to_string(size.width) + (size.textSize == 20 ? "" : "-40");
}

class Path : public ExerciseStage {
 public:
  Path(const std::string& toml, const StageSize& size, Company company = Company::Two)
      : ExerciseStage(size, articleAround(toml)) {
    act(state::OpenExercise{"loaf"});
    act(state::BeginExercise{company == Company::Alone});
  }
  std::string open() const { return answer<PracticeAnswer>().open; }
  bool done(const std::string& id) const { return answer<PracticeAnswer>().done.count(id) > 0; }
  bool says(const std::string& words) const { return find(words) != nullptr; }
};

}  // namespace

TEST_CASE("golden trees of a path, of a day, and of a rhythm") {
  for (const StageSize& size : kSizes) {
    Path path(kPath, size);
    checkGolden("views", named("exercise-path", size), path.dump());
    path.act(state::does(exercise::ChooseDay{"flour"}));
    checkGolden("views", named("exercise-path-day", size), path.dump());
    path.act(state::FinishDay{"flour", true});
    checkGolden("views", named("exercise-path-done", size), path.dump());
  }
  Path rhythm(kRhythm, {390, 844}, Company::Alone);
  checkGolden("views", "exercise-rhythm-390", rhythm.dump());
}

TEST_CASE("a path by pointer and finger") {
  SUBCASE("done, with one tap and without a word of praise") {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      Path s(kPath, {390, 844});
      s.tap(Role::Button, "Pass the salt", pointer);  // in any order
      REQUIRE(s.open() == "salt");
      s.tap("This is done", pointer);
      CHECK(s.done("salt"));
      CHECK(s.says("Done. Nothing more is asked of today."));
      s.tap("Close this page", pointer);
      CHECK(s.state().screen == state::Screen::Reader);
    }
  }
  SUBCASE("a slip of the finger is taken back") {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      Path s(kPath, {390, 844});
      s.tap(Role::Button, "Pass the salt", pointer);  // in any order
      REQUIRE(s.open() == "salt");
      s.tap("This is done", pointer);
      s.tap("Not done yet", pointer);
      CHECK_FALSE(s.done("salt"));
      CHECK(s.says("This is done"));
    }
  }
  SUBCASE("not today leaves, and nothing tells of it") {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      Path s(kPath, {390, 844});
      s.tap(Role::Button, "Pass the salt", pointer);  // in any order
      REQUIRE(s.open() == "salt");
      const std::string before = semantics::dump(s.tree());
      s.tap("Not today", pointer);
      CHECK(s.state().screen == state::Screen::Reader);
      s.act(state::OpenExercise{"loaf"});
      s.act(state::BeginExercise{});
      s.act(state::does(exercise::ChooseDay{"salt"}));
      stage().memory().focus = 0;
      s.draw();
      std::string after = s.dump();
      CHECK(after.find("Not done") == std::string::npos);
      CHECK(before.find("Not done") == std::string::npos);
    }
  }
  SUBCASE("all of them again") {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      Path s(kPath, {390, 844});
      s.tap(Role::Button, "Pass the salt", pointer);  // in any order
      REQUIRE(s.open() == "salt");
      s.tap("All steps", pointer);
      CHECK(s.open().empty());
      CHECK(s.says("Wait for the dough"));
    }
  }
}

TEST_CASE("a path by keys alone") {
  Path s(kPath, {1280, 800});
  REQUIRE(s.tabTo("Sieve the flour"));
  s.enter();
  REQUIRE(s.open() == "flour");
  REQUIRE(s.tabTo("This is done"));
  s.enter();
  CHECK(s.done("flour"));
  REQUIRE(s.tabTo("All steps"));
  s.enter();
  CHECK(s.open().empty());
  REQUIRE(s.tabTo("Close this page"));
  s.enter();
  CHECK(s.state().screen == state::Screen::Reader);
}

TEST_CASE("a day leads to its page in the article") {
  Path s(kPath, {1280, 800});
  s.act(state::does(exercise::ChooseDay{"flour"}));
  s.tap("Read “Bread”", Pointer::Finger);
  CHECK(s.state().screen == state::Screen::Reader);
}

TEST_CASE("the words fit one or two, and change with a tap") {
  Path s(kPath, {1280, 800}, Company::Alone);
  s.act(state::does(exercise::ChooseDay{"flour"}));
  CHECK(s.says("You sieve a bowl."));
  CHECK(s.dump().find("oth of you") == std::string::npos);
  s.tap("We are two");
  CHECK(s.says("Each of you sieves a bowl."));
  CHECK(s.says("Both of you see this"));
  s.tap("I am on my own", Pointer::Finger);
  CHECK(s.says("Sieve your flour"));
  s.tap("All steps");
  CHECK(s.dump().find("Sieve the flour") == std::string::npos);
}

TEST_CASE("a rhythm goes on to its next part, and remembers nothing") {
  Path s(kRhythm, {390, 844});
  const auto before = readerProgram().store.contents;
  s.tap("Sieve the flour");
  s.tap("This is done");
  s.tap("The next one", Pointer::Finger);
  CHECK(s.open() == "salt");
  s.act(state::LeaveExercise{});
  CHECK(readerProgram().store.contents == before);
  s.act(state::OpenExercise{"loaf"});
  s.act(state::BeginExercise{});
  CHECK_FALSE(s.done("flour"));
}

TEST_CASE("a quiet path keeps nothing and says so") {
  Path s(kQuiet, {1280, 800}, Company::Alone);
  const auto before = readerProgram().store.contents;
  s.act(state::does(exercise::ChooseDay{"flour"}));
  CHECK(s.says("Nothing of this page is kept"));
  s.tap("This is done");
  CHECK(s.done("flour"));
  s.act(state::LeaveExercise{});
  s.act(state::CloseWriting{state::CloseHow::KeepNothing});
  CHECK(readerProgram().store.contents == before);
  s.act(state::OpenExercise{"loaf"});
  s.act(state::BeginExercise{true});
  CHECK_FALSE(s.done("flour"));
}

TEST_CASE("a path at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    Path s(kPath, size);
    checkTargets(s);
    s.act(state::does(exercise::ChooseDay{"flour"}));
    checkTargets(s);
    s.act(state::FinishDay{"flour", true});
    checkTargets(s);
  });
}
