#include <algorithm>
#include <array>

#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

const std::string kHead = headOf("ladder") + "for = \"two\"\n";
const std::string kRest = "listening = [\"Nothing to solve.\"]\nthanks = \"Thank you for telling me.\"\n";

std::string rungs(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    out += "[[rung]]\nid = \"r" + std::to_string(i) + "\"\ntitle = \"Rung " + std::to_string(i) + "\"\n";
  }
  return out;
}

struct Doing {
  Exercise exercise = parsed(kHead + kRest + rungs(3));
  Answer answer = begin(exercise);
  bool does(const Input& input) { return step(exercise, answer, input); }
  bool moves(LadderDo what) { return does(LadderMove{what}); }
  bool sets(std::size_t rung) { return does(LadderChoice{LadderChoice::Of::Rung, rung}); }
  const LadderAnswer& now() const { return std::get<LadderAnswer>(answer); }
};

constexpr std::array<LadderDo, 6> kAll = {LadderDo::Ask,      LadderDo::Agree, LadderDo::Lower,
                                          LadderDo::SetAgain, LadderDo::Told,  LadderDo::ChangeOver};

}  // namespace

TEST_CASE("ladder: every problem has its place") {
  CHECK(problemsOf(headOf("ladder") + kRest + rungs(2)) == "1:1 exercise.only_two kind=ladder");
  CHECK(problemsOf(kHead + "sees = \"self\"\n" + kRest + rungs(2)) ==
        "6:8 exercise.only_sees kind=ladder word=together");
  CHECK(problemsOf(kHead + kRest) == "1:1 exercise.too_few key=rung count=2");
  CHECK(problemsOf(kHead + kRest + rungs(1)) == "8:1 exercise.too_few key=rung count=2");
  CHECK(problemsOf(kHead + kRest + rungs(2) + "[[rung]]\nid = \"r0\"\ntitle = \"Again\"\n") ==
        "15:6 exercise.id_twice id=r0");
  CHECK(problemsOf(kHead + kRest + rungs(2) + "[[rung]]\nid = \"x\"\n") == "14:1 exercise.missing_key key=title");
  CHECK(problemsOf(kHead + "listening = [\"a\"]\n" + rungs(2)) == "1:1 exercise.missing_key key=thanks");
  CHECK(problemsOf(kHead + "thanks = \"a\"\n" + rungs(2)) == "1:1 exercise.missing_key key=listening");
  CHECK(problemsOf(kHead + kRest + rungs(10000)) == "29:1 exercise.too_many key=rung count=7");
}

TEST_CASE("ladder: the speaker sets a rung, the listener agrees, it is said, it is thanked") {
  Doing d;
  CHECK(d.now().rung == 0);
  CHECK(d.sets(2));
  CHECK_FALSE(d.sets(3));
  CHECK_FALSE(d.moves(LadderDo::Agree));
  CHECK(d.moves(LadderDo::Ask));
  CHECK_FALSE(d.sets(1));
  CHECK(d.moves(LadderDo::Agree));
  CHECK_FALSE(d.sets(1));
  CHECK(d.now().rung == 2);
  CHECK(d.moves(LadderDo::Told));
  CHECK(d.now().phase == LadderPhase::Thanked);
  CHECK(d.moves(LadderDo::ChangeOver));
  CHECK(d.now().speaker == 1);
  CHECK(d.now().rung == 0);
  CHECK(d.now().phase == LadderPhase::Setting);
}

TEST_CASE("ladder: down by one, at any time, without a reason") {
  Doing d;
  d.sets(2);
  d.moves(LadderDo::Ask);
  CHECK(d.moves(LadderDo::Lower));
  CHECK(d.now().rung == 1);
  CHECK(d.now().phase == LadderPhase::Agreeing);
  d.moves(LadderDo::Agree);
  CHECK(d.moves(LadderDo::Lower));
  CHECK(d.now().rung == 0);
  CHECK(d.now().phase == LadderPhase::Telling);
  SUBCASE("and off it, below the lowest") {
    CHECK(d.moves(LadderDo::Lower));
    CHECK(d.now().phase == LadderPhase::Off);
    CHECK_FALSE(d.moves(LadderDo::Told));
    CHECK(d.moves(LadderDo::SetAgain));
    CHECK(d.now().rung == 0);
  }
}

TEST_CASE("ladder: no move leads up") {
  // From every rung and phase, every move: only choosing while nothing is asked yet can go higher.
  for (std::size_t rung = 0; rung < 3; ++rung) {
    for (int phase = 0; phase <= static_cast<int>(LadderPhase::Off); ++phase) {
      for (const LadderDo what : kAll) {
        Doing d;
        d.answer = LadderAnswer{static_cast<LadderPhase>(phase), rung, 0};
        d.moves(what);
        CHECK(d.now().rung <= rung);
      }
    }
  }
}

TEST_CASE("ladder: nothing is kept of it") {
  Doing d;
  d.sets(2);
  CHECK(isEmpty(d.exercise, d.answer));
  CHECK(linesOf(d.exercise, d.answer).empty());
  CHECK(std::get<LadderAnswer>(answerFrom(d.exercise, {{"rung", "2"}})).rung == 0);
}
