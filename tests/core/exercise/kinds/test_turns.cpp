#include <algorithm>

#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

const std::string kHead = headOf("turns") + "for = \"two\"\n";
const std::string kRest = "listening = [\"Take it in.\"]\nsumming_up = [\"What I hear is\"]\n";
const std::string kTurns = kHead + "lengths = [1, 3]\n" + kRest;

struct Doing {
  Exercise exercise = parsed(kTurns);
  Answer answer = begin(exercise);
  double clock = 1000;

  bool does(const Input& input) { return step(exercise, answer, input); }
  bool moves(TurnsDo what) { return does(TurnsMove{what}); }
  bool chooses(TurnsChoice::Of of, std::size_t index) { return does(TurnsChoice{of, index}); }
  const Turns& turns() const { return std::get<Turns>(exercise.definition); }
  const TurnsAnswer& now() const { return std::get<TurnsAnswer>(answer); }
  int left() const { return secondsLeft(turns(), now()); }

  /// Time goes by as the shell tells it: never longer without a word than it was asked for.
  void pass(double seconds) {
    const double end = clock + seconds;
    (void)does(Tick{clock});
    while (clock < end && tickIn(exercise, answer) > 0) {
      clock = std::min(end, clock + tickIn(exercise, answer));
      (void)does(Tick{clock});
    }
    clock = end;
  }
  void begins() {
    chooses(TurnsChoice::Of::Length, 0);
    REQUIRE(moves(TurnsDo::Begin));
  }
};

}  // namespace

TEST_CASE("turns: every problem has its place") {
  CHECK(problemsOf(headOf("turns") + kRest) == "1:1 exercise.only_two kind=turns");
  CHECK(problemsOf(headOf("turns") + "for = \"one\"\n" + kRest) == "5:7 exercise.only_two kind=turns");
  CHECK(problemsOf(kHead + "sees = \"reveal\"\n" + kRest) == "6:8 exercise.only_sees kind=turns word=together");
  CHECK(problemsOf(kHead + "summing_up = [\"a\"]\n") == "1:1 exercise.missing_key key=listening");
  CHECK(problemsOf(kHead + "listening = [\"a\"]\n") == "1:1 exercise.missing_key key=summing_up");
  CHECK(problemsOf(kHead + "lengths = [-3]\n" + kRest) == "6:12 exercise.out_of_bounds key=lengths least=1 most=20");
  CHECK(problemsOf(kHead + "lengths = [3, 3]\n" + kRest) == "6:15 exercise.not_rising key=lengths");
  CHECK(problemsOf(kHead + "lengths = [\"3\"]\n" + kRest) == "6:12 exercise.not_number key=lengths");
  CHECK(problemsOf(kHead + "lengths = 3\n" + kRest) == "6:11 exercise.not_list key=lengths");
  CHECK(problemsOf(kHead + "lengths = []\n" + kRest) == "6:11 exercise.too_few key=lengths count=1");
  CHECK(problemsOf(kTurns + "sentence = \"a\"\n") == "9:1 exercise.unknown_key key=sentence");
  std::string many = "1";
  for (int i = 2; i <= 10000; ++i) many += ", " + std::to_string(i);
  CHECK(problemsOf(kHead + "lengths = [" + many + "]\n" + kRest) == "6:27 exercise.too_many key=lengths count=5");
}

TEST_CASE("turns: lengths are there without being written, and a short one is among them") {
  const Exercise exercise = parsed(kHead + kRest);
  CHECK(std::get<Turns>(exercise.definition).minutes == std::vector<int>{1, 3, 5});
  CHECK(std::get<TurnsAnswer>(begin(exercise)).length == 1);
}

TEST_CASE("turns: a turn, a summary, the other's turn, a summary") {
  Doing d;
  CHECK(d.chooses(TurnsChoice::Of::First, 1));
  CHECK_FALSE(d.chooses(TurnsChoice::Of::First, 2));
  CHECK_FALSE(d.chooses(TurnsChoice::Of::Length, 2));
  CHECK(tickIn(d.exercise, d.answer) == 0);
  d.begins();
  CHECK(d.now().speaker == 1);
  CHECK(d.left() == 60);
  SUBCASE("each has the same time, to the second, whatever was passed on early") {
    d.pass(10);
    CHECK(d.left() == 50);
    CHECK(d.moves(TurnsDo::Pass));
    CHECK(d.now().phase == TurnsPhase::SummingUp);
    CHECK_FALSE(d.now().bellDue);
    CHECK(tickIn(d.exercise, d.answer) == 0);
    CHECK(d.moves(TurnsDo::Begin));
    CHECK(d.now().speaker == 0);
    CHECK(d.left() == 60);
    d.pass(59.5);
    CHECK(d.now().phase == TurnsPhase::Speaking);
    d.pass(0.6);
    CHECK(d.now().phase == TurnsPhase::BothSpoken);
    CHECK(d.moves(TurnsDo::Begin));
    CHECK(d.now().speaker == 1);
    CHECK(d.left() == 60);
  }
  SUBCASE("the end is heard once") {
    d.pass(61);
    CHECK(d.now().phase == TurnsPhase::SummingUp);
    CHECK(takeBell(d.exercise, d.answer));
    CHECK_FALSE(takeBell(d.exercise, d.answer));
  }
  SUBCASE("… unless the bell is off") {
    CHECK(d.does(TurnsSwitch{TurnsSwitch::Of::Bell, false}));
    CHECK_FALSE(d.does(TurnsSwitch{TurnsSwitch::Of::Bell, false}));
    d.pass(61);
    CHECK(d.now().phase == TurnsPhase::SummingUp);
    CHECK_FALSE(takeBell(d.exercise, d.answer));
  }
  SUBCASE("what was chosen before stays as it is while it goes") {
    CHECK_FALSE(d.chooses(TurnsChoice::Of::Length, 1));
    CHECK_FALSE(d.moves(TurnsDo::Begin));
    CHECK(d.does(TurnsSwitch{TurnsSwitch::Of::Time, false}));
    CHECK_FALSE(d.now().time);
  }
}

TEST_CASE("turns: the clock rests with those who rest") {
  Doing d;
  d.begins();
  d.pass(20);
  SUBCASE("a pause takes nothing from the turn") {
    CHECK(d.moves(TurnsDo::Pause));
    CHECK_FALSE(d.moves(TurnsDo::Pause));
    CHECK(tickIn(d.exercise, d.answer) == 0);
    d.clock += 600;
    CHECK_FALSE(d.does(Tick{d.clock}));
    CHECK(d.left() == 40);
    CHECK(d.moves(TurnsDo::GoOn));
    CHECK_FALSE(d.moves(TurnsDo::GoOn));
    d.pass(10);
    CHECK(d.left() == 30);
    CHECK_FALSE(d.now().away);
  }
  SUBCASE("after sleep the turn stands where it was, and says so") {
    d.clock += 3600;
    CHECK(d.does(Tick{d.clock}));
    CHECK(d.now().paused);
    CHECK(d.now().away);
    CHECK(d.left() == 40);
    CHECK(tickIn(d.exercise, d.answer) == 0);
    CHECK(d.moves(TurnsDo::GoOn));
    d.pass(40.5);
    CHECK(d.now().phase == TurnsPhase::SummingUp);
  }
  SUBCASE("a late tick is no sleep, and a clock set back is no time") {
    d.clock += 4;
    CHECK(d.does(Tick{d.clock}));
    CHECK(d.left() == 36);
    CHECK_FALSE(d.does(Tick{d.clock - 100}));
    CHECK(d.left() == 36);
    CHECK_FALSE(d.now().paused);
  }
  SUBCASE("a turn that rests can be passed") {
    CHECK(d.moves(TurnsDo::Pause));
    CHECK(d.moves(TurnsDo::Pass));
    CHECK(d.now().phase == TurnsPhase::SummingUp);
    CHECK(d.moves(TurnsDo::Begin));
    CHECK_FALSE(d.now().paused);
  }
  SUBCASE("the next tick is wanted when another second shows, and at once at the beginning") {
    CHECK(tickIn(d.exercise, d.answer) == doctest::Approx(1));
    CHECK(d.does(Tick{d.clock + 0.75}));
    CHECK(tickIn(d.exercise, d.answer) == doctest::Approx(0.25));
    d.moves(TurnsDo::Pause);
    d.moves(TurnsDo::GoOn);
    CHECK(tickIn(d.exercise, d.answer) < 0.1);
  }
}

TEST_CASE("turns: nothing is kept of them") {
  Doing d;
  d.begins();
  d.pass(30);
  CHECK(fieldsOf(d.exercise, d.answer).empty());
  CHECK(isEmpty(d.exercise, d.answer));
  CHECK(linesOf(d.exercise, d.answer).empty());
  CHECK(std::get<TurnsAnswer>(answerFrom(d.exercise, {{"phase", "1"}})).phase == TurnsPhase::Choosing);
}
