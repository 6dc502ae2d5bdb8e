#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

const std::string kSteps = "steps = [\"None\", \"Little\", \"Some\", \"Mostly\", \"Much\"]\n";
const std::string kItems = "[[items]]\nid = \"rest\"\nname = \"Rest\"\n[[items]]\nid = \"talk\"\nname = \"Talk\"\n";

}  // namespace

TEST_CASE("scale: every problem has its place") {
  CHECK(problemsOf(headOf("scale") + kItems) == "1:1 exercise.missing_key key=steps");
  CHECK(problemsOf(headOf("scale") + kSteps) == "1:1 exercise.too_few key=items count=1");
  CHECK(problemsOf(headOf("scale") + kSteps + "petals = true\n" + kItems) == "6:10 exercise.petals_four count=2");
  CHECK(problemsOf(headOf("scale") + kSteps + kItems + "[[items]]\nid = \"rest\"\nname = \"Again\"\n") ==
        "13:6 exercise.id_twice id=rest");
}

TEST_CASE("scale: steps are set, stay where they are, and are left empty again") {
  const Exercise exercise = parsed(headOf("scale") + kSteps + kItems);
  Answer answer = begin(exercise);
  CHECK(isEmpty(exercise, answer));
  CHECK(step(exercise, answer, SetStep{1, 4}));
  CHECK_FALSE(step(exercise, answer, SetStep{1, 4}));
  CHECK_FALSE(step(exercise, answer, SetStep{2, 4}));
  CHECK_FALSE(step(exercise, answer, SetStep{0, 6}));
  CHECK_FALSE(step(exercise, answer, SetStep{0, -1}));
  const std::vector<Line> lines = linesOf(exercise, answer);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].words.empty());
  CHECK(lines[1].id == "talk");
  CHECK(lines[1].words == "Mostly");
  const Fields fields = fieldsOf(exercise, answer);
  CHECK(fields == Fields{{"talk", "4"}});
  CHECK(fieldsOf(exercise, answerFrom(exercise, fields)) == fields);
  CHECK(isEmpty(exercise, answerFrom(exercise, {{"talk", "9"}, {"gone", "3"}, {"rest", "12"}})));
  CHECK(step(exercise, answer, LeaveEmpty{1}));
  CHECK(isEmpty(exercise, answer));
}

TEST_CASE("scale: wrong types, too much of everything, and other scripts") {
  CHECK(problemsOf(headOf("scale") + "steps = [\"a\", \"b\", \"c\", \"d\"]\n" + kItems) ==
        "5:9 exercise.too_few key=steps count=5");
  CHECK(problemsOf(headOf("scale") + "steps = 5\n" + kItems) == "5:9 exercise.not_list key=steps");
  CHECK(problemsOf(headOf("scale") + kSteps + "items = 3\n") == "6:9 exercise.not_list key=items");
  CHECK(problemsOf(headOf("scale") + kSteps + "petals = \"yes\"\n" + kItems) == "6:10 exercise.not_flag key=petals");
  CHECK(problemsOf(headOf("scale") + kSteps + "[[items]]\nid = \"rest\"\nname = 4\n") ==
        "8:8 exercise.not_text key=name");
  CHECK(problemsOf(headOf("scale") + kSteps + kItems + "colour = \"red\"\n") == "12:1 exercise.unknown_key key=colour");
  std::string many = headOf("scale") + kSteps;
  for (int i = 0; i < 10000; ++i) many += "[[items]]\nid = \"i" + std::to_string(i) + "\"\nname = \"N\"\n";
  CHECK(problemsOf(many) == "42:1 exercise.too_many key=items count=12");
  const Exercise rtl =
      parsed(headOf("scale") + kSteps + "[[items]]\nid = \"rest\"\nname = \"\u05de\u05e0\u05d5\u05d7\u05d4\"\n");
  CHECK(linesOf(rtl, begin(rtl)).at(0).label == "\u05de\u05e0\u05d5\u05d7\u05d4");
}
