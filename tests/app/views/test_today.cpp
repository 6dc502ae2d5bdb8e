// Today on the stage: by pointer, by finger and by keys alone; what it says to one and to two; every size.
#include <doctest/doctest.h>

#include "app/state/guide.h"
#include "tests/app/state/keeping_steps.h"
#include "tests/app/views/bread_article.h"
#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Role;
using state::Screen;

namespace {

class TodayStage : public ExerciseStage {
 public:
  explicit TodayStage(const StageSize& size) : ExerciseStage(size, breadArticle()) {
    act(state::OpenScreen{Screen::Today});
    (void)takeAsked();
  }
  bool says(const std::string& words) const { return find(words) != nullptr; }
  std::string openDay() { return answer<exercise::PracticeAnswer>().open; }
};

const std::vector<StageSize> kSizes = {{390, 844}, {800, 1280}, {1280, 800}, {390, 844, 40}, {1280, 800, 40}};

std::string named(const char* scene, const StageSize& size) {
  return std::string(scene) + "-" + std::to_string(size.width) + (size.textSize == 20 ? "" : "-40");
}

}  // namespace

TEST_CASE("golden trees of Today") {
  for (const StageSize& size : kSizes) {
    TodayStage s(size);
    checkGolden("views", named("today", size), s.dump());
  }
  TodayStage resting({390, 844});
  resting.act(state::SetAsideStep{});
  checkGolden("views", "today-resting-390", resting.dump());
}

TEST_CASE("Today by pointer and finger") {
  SUBCASE("Begin opens the day, and Back leads here") {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      TodayStage s({390, 844});
      REQUIRE(s.says("Read about flour"));
      s.tap("Begin", pointer);
      REQUIRE(s.state().screen == Screen::Exercise);
      CHECK(s.openDay() == "flour-page");
      s.tap("Not today", pointer);
      CHECK(s.state().screen == Screen::Today);
      CHECK(s.says("Read about flour"));
    }
  }
  SUBCASE("Another step, until there is none, and again") {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      TodayStage s({390, 844});
      REQUIRE(s.says("Read about flour"));
      for (const char* next : {"Sweep the crumbs", "Pass the salt"}) {
        s.tap("Another step", pointer);
        CHECK(s.says(next));
      }
      for (int i = 0; i < 4 && !s.says("Those were all of them"); ++i) s.tap("Another step", pointer);
      CHECK(s.says("Those were all of them"));
      CHECK_FALSE(s.says("Begin"));
      s.tap("Begin with the first again", pointer);
      CHECK(s.says("Read about flour"));
    }
  }
  SUBCASE("Not today asks nothing more, and a step after all") {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      TodayStage s({390, 844});
      REQUIRE(s.says("Read about flour"));
      s.tap("Not today", pointer);
      CHECK(s.says("Nothing is needed today"));
      CHECK_FALSE(s.says("Another step"));
      s.tap("Show me a step", pointer);
      CHECK(s.says("Sweep the crumbs"));
    }
  }
  SUBCASE("See all steps opens the path with none of them open") {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      TodayStage s({390, 844});
      REQUIRE(s.says("Read about flour"));
      s.tap("See all steps", pointer);
      REQUIRE(s.state().screen == Screen::Exercise);
      CHECK(s.openDay().empty());
      CHECK(s.says("Mend the bowl"));
    }
  }
  SUBCASE("Open the page leads to the text") {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      TodayStage s({390, 844});
      REQUIRE(s.says("Read about flour"));
      s.tap("Open the page", pointer);
      CHECK(s.state().screen == Screen::Reader);
    }
  }
}

TEST_CASE("Today by keys alone") {
  TodayStage s({1280, 800});
  SUBCASE("Another step, then Begin") {
    REQUIRE(s.tabTo("Another step"));
    s.enter();
    CHECK(s.focused() == "Another step");  // still there, for one more
    CHECK(s.says("Sweep the crumbs"));
    REQUIRE(s.tabTo("Begin"));
    s.enter();
    REQUIRE(s.state().screen == Screen::Exercise);
    CHECK(s.openDay() == "crumbs");
  }
  SUBCASE("Not today, and a step after all") {
    REQUIRE(s.tabTo("Not today"));
    s.enter();
    REQUIRE(s.tabTo("Show me a step"));
    s.enter();
    CHECK(s.says("Begin"));
  }
  SUBCASE("See all steps") {
    REQUIRE(s.tabTo("See all steps"));
    s.enter();
    CHECK(s.state().screen == Screen::Exercise);
  }
}

TEST_CASE("Today greets those who are there, and says nothing of days that went by") {
  TodayStage s({1280, 800});
  CHECK(s.says("Good to see you"));
  addPerson(readerProgram(), s.state(), "Sam");
  addPerson(readerProgram(), s.state(), "Robin");
  s.act(state::OpenScreen{Screen::Today});
  CHECK(s.says("Good to see you both"));
  const auto sam = s.state().kept.keeper->space()->partners.front().id;
  reads(readerProgram(), s.state(), sam);
  s.act(state::OpenScreen{Screen::Today});
  CHECK(s.says("Good to see you"));
  s.act(state::AnotherStep{});
  CHECK(s.says("Sweep your crumbs"));  // in words that fit one
  const std::string all = s.dump();
  for (const std::string word : {"both", "Monday", "yesterday", "streak", "missed", "days ago", "Sweep the crumbs"}) {
    CAPTURE(word);
    CHECK(all.find(word) == std::string::npos);
  }
}

TEST_CASE("what is quiet is nowhere on Today, whatever is done or passed over") {
  TodayStage s({1280, 800});
  for (int i = 0; i < 8; ++i) {
    const std::string all = s.dump();
    for (const std::string word : {"Burns", "burnt", "Alone with it"}) {
      CAPTURE(word);
      CHECK(all.find(word) == std::string::npos);
    }
    s.act(state::AnotherStep{});
  }
}

TEST_CASE("a day that was done looks done on the path, and the next one is proposed") {
  TodayStage s({1280, 800});
  s.tap("Begin");
  s.tap("This is done", Pointer::Finger);
  s.tap("Close this page");
  REQUIRE(s.state().screen == Screen::Today);
  CHECK(s.says("Sweep the crumbs"));
  CHECK(s.dump().find("Read about flour") != std::string::npos);
}

TEST_CASE("Today at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    TodayStage s(size);
    checkTargets(s);
    s.act(state::SetAsideStep{});
    checkTargets(s);
  });
}
