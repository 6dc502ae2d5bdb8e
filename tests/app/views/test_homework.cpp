// A code from elsewhere on the stage: by pointer, finger and keys; what is seen before and after it is taken.
#include <doctest/doctest.h>

#include "app/state/homework.h"
#include "app/state/homework_actions.h"
#include "tests/app/views/bread_article.h"
#include "tests/app/views/exercise_stage.h"

using namespace tend;
using namespace tend::test;
using semantics::Role;
using state::Screen;

namespace {

constexpr const char* kCode = "40GM067GB30002R1MXVD";  // of our own edition
const std::vector<StageSize> kSizes = {{390, 844}, {800, 1280}, {1280, 800}, {390, 844, 40}, {1280, 800, 40}};

class CodeStage : public ExerciseStage {
 public:
  explicit CodeStage(const StageSize& size) : ExerciseStage(size, breadArticle()) {}
  bool says(const std::string& words) const { return find(words) != nullptr; }
};

}  // namespace

TEST_CASE("a code is typed, seen and taken home") {
  for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
    CodeStage s({390, 844});
    s.act(state::OpenScreen{Screen::Settings});
    s.tap("A code from elsewhere", pointer);
    REQUIRE(s.state().screen == Screen::Homework);
    s.tap(Role::TextField, "Your code", pointer);
    s.type("4ogm 067g b3oo o2ri mxve");
    s.tap("Show what it holds", pointer);
    CHECK(s.says("This code does not look right. Compare it once more, sign by sign."));
    s.act(state::openCode(kCode));
    CHECK(s.says("This code holds"));
    CHECK(s.says("One word for how you are"));
    CHECK(s.says("Your place: Four layers of closeness"));
    CHECK_FALSE(s.says("Small steps you brought home"));
    s.tap("Take these steps home", pointer);
    CHECK(s.state().screen == Screen::Today);
    CHECK(s.says("Small steps you brought home"));
    s.tap(Role::Button, "Your place: Four layers of closeness", pointer);
    CHECK(s.state().screen == Screen::Reader);
    CHECK(s.state().reader->source()->info().id == "growing-close");
  }
}

TEST_CASE("a code by keys alone") {
  CodeStage s({1280, 800});
  s.act(state::OpenScreen{Screen::Today});
  REQUIRE(s.tabTo("A code from elsewhere"));
  s.enter();
  REQUIRE(s.state().screen == Screen::Homework);
  REQUIRE(s.tabTo("Your code"));
  s.type("40gm067gb30002r1mxvd");
  CHECK(s.says("This code holds"));
  REQUIRE(s.tabTo("Not now"));
  s.enter();
  CHECK(s.state().screen == Screen::Today);
  CHECK_FALSE(s.says("Small steps you brought home"));
}

TEST_CASE("what was taken home can be put away") {
  CodeStage s({390, 844});
  s.act(state::openCode(kCode));
  s.act(state::takeHomework());
  REQUIRE(s.says("Small steps you brought home"));
  s.tap("Put these steps away");
  CHECK_FALSE(s.says("Small steps you brought home"));
}

TEST_CASE("the page for a code in every size and language") {
  for (const StageSize& size : kSizes) {
    for (const char* language : {"en", "en-XA", "ar-XB"}) {
      StageSize asked = size;
      asked.language = language;
      CodeStage s(asked);
      s.act(state::openCode(kCode));
      REQUIRE(s.state().homework->shown);
      checkTargets(s);
    }
  }
}
