#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

const std::string kPrayer = headOf("paced") +
                            "seconds = 10\nown = \"A line of your own\"\nreference = \"Somewhere 1:2\"\n"
                            "lines = [\"We are here.\", \"We are tired.\", \"Let us rest.\", \"Amen.\"]\n"
                            "lines_alone = [\"I am here.\", \"I am tired.\", \"Let me rest.\", \"Amen.\"]\n";
const std::string kBreath = headOf("paced") +
                            "picture = \"breath\"\nin_seconds = 3\nout_seconds = 5\nbreaths = 2\n"
                            "lines = [\"Shoulders\", \"Feet\"]\naround = [\"Five things\", \"A sound\"]\n";

struct Doing {
  Exercise exercise;
  Answer answer;

  explicit Doing(const std::string& toml) : exercise(parsed(toml)), answer(begin(exercise)) {}
  bool does(const Input& input) { return step(exercise, answer, input); }
  const Paced& paced() const { return std::get<Paced>(exercise.definition); }
  const PacedAnswer& now() const { return std::get<PacedAnswer>(answer); }
  std::string said(bool alone = false) const {
    std::string all;
    for (const SaidLine& line : linesSaid(paced(), now(), alone)) all += line.words + "|";
    return all;
  }
  /// Ticks as the program does: when it is time, never before.
  double runFor(double from, double seconds) {
    double at = from;
    while (at < from + seconds) {
      does(Tick{at});
      const double next = tickIn(exercise, answer);
      if (next <= 0) break;
      at += next;
    }
    return at;
  }
};

}  // namespace

TEST_CASE("paced: what a pack says") {
  const Doing prayer(kPrayer);
  CHECK(prayer.paced().seconds == 10);
  CHECK(prayer.paced().reference == "Somewhere 1:2");
  CHECK(prayer.said() == "We are here.|We are tired.|Let us rest.|Amen.|");
  CHECK(prayer.said(true) == "I am here.|I am tired.|Let me rest.|Amen.|");
  CHECK(Doing(kBreath).paced().picture == PacedPicture::Breath);
  CHECK(Doing(headOf("paced") + "lines = [\"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D\"]\n").said() ==
        "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D|");  // right to left
}

TEST_CASE("paced: every problem has its place") {
  CHECK(problemsOf(headOf("paced")) == "1:1 exercise.missing_key key=lines");
  CHECK(problemsOf(headOf("paced") + "lines = \"one\"\n") == "5:9 exercise.not_list key=lines");
  CHECK(problemsOf(headOf("paced") + "lines = [\"a\", 2]\n") == "5:15 exercise.not_text key=lines");
  CHECK(problemsOf(headOf("paced") + "seconds = -4\nlines = [\"a\"]\n") ==
        "5:11 exercise.out_of_bounds key=seconds least=4 most=60");
  CHECK(problemsOf(headOf("paced") + "lines = [\"a\", \"b\"]\nlines_alone = [\"a\"]\n") ==
        "6:15 exercise.as_many key=lines_alone other=lines");
  CHECK(problemsOf(headOf("paced") + "picture = \"lamp\"\nlines = [\"a\"]\n") ==
        "5:11 exercise.not_one_of key=picture words=candle, breath");
  CHECK(problemsOf(headOf("paced") + "line = [\"a\"]\nlines = [\"a\"]\n") == "5:1 exercise.unknown_key key=line");
  std::string many = headOf("paced") + "lines = [";
  for (int i = 0; i < 10000; ++i) many += "\"a\",";
  CHECK(problemsOf(many + "]\n") == "5:170 exercise.too_many key=lines count=40");
}

TEST_CASE("paced: lines follow each other by themselves") {
  Doing d(kPrayer);
  SUBCASE("the first stays half as long again, the others their seconds, and the last one stays") {
    CHECK_FALSE(d.does(Tick{100}));
    CHECK_FALSE(d.does(Tick{114}));
    CHECK(d.now().at == 0);
    CHECK(tickIn(d.exercise, d.answer) == doctest::Approx(1));
    CHECK(d.does(Tick{115}));
    CHECK(d.now().at == 1);
    d.runFor(115, 100);
    CHECK(d.now().at == 3);
    CHECK(tickIn(d.exercise, d.answer) == 0);
  }
  SUBCASE("slower makes all of them stay longer, within bounds") {
    CHECK(d.does(SlowPaced{2}));
    d.does(Tick{100});
    CHECK(tickIn(d.exercise, d.answer) == doctest::Approx(15 * 1.4 * 1.4));
    CHECK(d.does(SlowPaced{99}));
    CHECK(d.now().slower == kMostSlower);
    CHECK_FALSE(d.does(SlowPaced{99}));
  }
  SUBCASE("held, nothing moves and nothing is to be waited for") {
    CHECK(d.does(RunPaced{false}));
    CHECK(tickIn(d.exercise, d.answer) == 0);
    d.does(Tick{100});
    CHECK_FALSE(d.does(Tick{1000}));
    CHECK(d.now().at == 0);
    CHECK(d.does(StepPaced{1}));
    CHECK(d.now().at == 1);
  }
  SUBCASE("after the device slept the line begins again") {
    d.does(Tick{100});
    CHECK_FALSE(d.does(Tick{5000}));
    CHECK(d.now().at == 0);
    CHECK(d.does(Tick{5015}));
    CHECK(d.now().at == 1);
  }
  SUBCASE("a clock that was set back does no harm") {
    d.does(Tick{100});
    CHECK_FALSE(d.does(Tick{3}));
    CHECK(d.does(Tick{18}));
  }
}

TEST_CASE("paced: by hand") {
  Doing d(kPrayer);
  CHECK_FALSE(d.does(StepPaced{-1}));
  CHECK(d.does(StepPaced{1}));
  CHECK(d.does(StepPaced{-1}));
  CHECK(d.does(StepPaced{100}));
  CHECK(d.now().at == 3);
  CHECK_FALSE(d.does(StepPaced{1}));
  SUBCASE("a voice moves on only from the line it said, and only where it reads") {
    d.does(StepPaced{-100});
    CHECK_FALSE(d.does(PacedLineSaid{0}));
    CHECK(d.does(ChoosePacedWay{PacedWay::ReadAloud}));
    CHECK_FALSE(d.does(PacedLineSaid{2}));
    CHECK(d.does(PacedLineSaid{0}));
    CHECK(d.now().at == 1);
  }
  SUBCASE("two say it together at first, one alone in silence") {
    CHECK(wayOf(d.now(), false) == PacedWay::Together);
    CHECK(wayOf(d.now(), true) == PacedWay::Silent);
  }
}

TEST_CASE("paced: lines left out and a line of one's own") {
  Doing d(kPrayer);
  d.does(ArrangePaced{true});
  CHECK(tickIn(d.exercise, d.answer) == 0);
  REQUIRE(writingFields(d.exercise, d.answer).size() == 1);
  CHECK(d.does(LeavePacedLine{1, true}));
  CHECK(d.said() == "We are here.|Let us rest.|Amen.|");
  CHECK(d.does(WriteText{"own", "Thank you for the bread."}));
  CHECK(d.said() == "We are here.|Let us rest.|Thank you for the bread.|Amen.|");
  CHECK(d.does(PlaceOwnLine{0}));
  CHECK(d.said() == "Thank you for the bread.|Let us rest.|Amen.|");
  CHECK_FALSE(d.does(PlaceOwnLine{99}));
  CHECK_FALSE(d.does(LeavePacedLine{99, true}));
  SUBCASE("it is kept, and read back as it was") {
    const Fields fields = fieldsOf(d.exercise, d.answer);
    Doing again(kPrayer);
    again.answer = answerFrom(again.exercise, fields);
    CHECK(again.said() == d.said());
    CHECK(fieldsOf(again.exercise, again.answer) == fields);
    CHECK(linesOf(d.exercise, d.answer).at(0).words == "Thank you for the bread.");
    CHECK(linesOf(d.exercise, d.answer).at(0).label == "A line of your own");
  }
  SUBCASE("all may be left out") {
    for (std::size_t i = 0; i < 4; ++i) d.does(LeavePacedLine{i, true});
    d.does(PlaceOwnLine{std::nullopt});
    d.does(WriteText{"own", ""});
    CHECK(d.said().empty());
    CHECK(tickIn(d.exercise, d.answer) == 0);
    CHECK_FALSE(d.does(StepPaced{1}));
    CHECK(d.does(LeavePacedLine{2, false}));
    CHECK(d.said() == "Let us rest.|");
  }
  SUBCASE("the line that was seen stays in view") {
    Doing seen(kPrayer);
    seen.does(StepPaced{2});
    seen.does(LeavePacedLine{0, true});
    CHECK(linesSaid(seen.paced(), seen.now(), false)[seen.now().at].words == "Let us rest.");
    seen.does(LeavePacedLine{2, true});
    CHECK(seen.now().at < linesSaid(seen.paced(), seen.now(), false).size());
  }
}

TEST_CASE("paced: what is stored is never trusted") {
  const Doing d(kPrayer);
  const Answer read =
      answerFrom(d.exercise, {{"left", "0 7 xx -1 99999999999999999999"}, {"instead", "9"}, {"own", "a"}});
  const auto& answer = std::get<PacedAnswer>(read);
  CHECK(answer.left == std::set<std::size_t>{0, 1});
  CHECK_FALSE(answer.instead);
  CHECK(isEmpty(d.exercise, begin(d.exercise)));
}

TEST_CASE("paced: breathing") {
  Doing d(kBreath);
  CHECK_FALSE(d.does(ArrangePaced{true}));
  CHECK_FALSE(d.does(ChoosePacedWay{PacedWay::ReadAloud}));
  d.does(Tick{100});
  CHECK_FALSE(d.now().out);
  CHECK(tickIn(d.exercise, d.answer) == doctest::Approx(3));
  CHECK(d.does(Tick{103}));
  CHECK(d.now().out);
  CHECK(tickIn(d.exercise, d.answer) == doctest::Approx(5));
  SUBCASE("two breaths a line, and at the last line it goes on as long as one likes") {
    double at = d.runFor(103, 14);
    CHECK(d.now().at == 1);
    at = d.runFor(at, 100);
    CHECK(d.now().at == 1);
    CHECK(tickIn(d.exercise, d.answer) > 0);
  }
  SUBCASE("looking around instead: nothing runs, the lines are stepped by hand") {
    CHECK(d.does(LookAroundPaced{true}));
    CHECK(tickIn(d.exercise, d.answer) == 0);
    CHECK(d.does(StepPaced{1}));
    CHECK_FALSE(d.does(StepPaced{1}));
    CHECK(d.does(LookAroundPaced{false}));
    CHECK(d.now().at == 0);
  }
  CHECK(linesOf(d.exercise, d.answer).empty());
}
