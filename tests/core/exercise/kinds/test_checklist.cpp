#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

const std::string kItems = "[[items]]\nid = \"work\"\ntext = \"Work\"\n[[items]]\nid = \"rest\"\ntext = \"No rest\"\n";
const std::string kList =
    headOf("checklist") + "ticked = \"Yes\"\nother = \"Something else\"\nafter = \"And then?\"\n" + kItems;

}  // namespace

TEST_CASE("checklist: every problem has its place") {
  CHECK(problemsOf(headOf("checklist") + kItems) == "1:1 exercise.missing_key key=ticked");
  CHECK(problemsOf(headOf("checklist") + "ticked = \"Yes\"\nother_hint = \"a\"\n" + kItems) ==
        "6:14 exercise.hint_alone key=other_hint needed=other");
  CHECK(problemsOf(kList + "[[items]]\nid = \"rest\"\ntext = \"b\"\n") == "15:6 exercise.id_twice id=rest");
}

TEST_CASE("checklist: ticks and words of one's own become lines, as many whatever is filled") {
  const Exercise exercise = parsed(kList);
  Answer answer = begin(exercise);
  const std::size_t count = linesOf(exercise, answer).size();
  CHECK(isEmpty(exercise, answer));
  CHECK(step(exercise, answer, MarkItem{1, true}));
  CHECK_FALSE(step(exercise, answer, MarkItem{1, true}));
  CHECK_FALSE(step(exercise, answer, MarkItem{2, true}));
  CHECK_FALSE(step(exercise, answer, WriteText{ownId(0), "a field that is not open"}));
  CHECK(step(exercise, answer, AddOwn{}));
  CHECK(step(exercise, answer, WriteText{ownId(0), "A move"}));
  CHECK(step(exercise, answer, AddOwn{}));
  CHECK_FALSE(step(exercise, answer, AddOwn{}));
  const std::vector<Line> lines = linesOf(exercise, answer);
  REQUIRE(lines.size() == count);
  REQUIRE(count == 5);
  CHECK(lines[0].words.empty());
  CHECK(lines[1].words == "Yes");
  CHECK(lines[2].words == "A move");
  const Fields fields = fieldsOf(exercise, answer);
  CHECK(fieldsOf(exercise, answerFrom(exercise, fields)) == fields);
  CHECK(isEmpty(exercise, answerFrom(exercise, {{"gone", "1"}, {"work", "yes"}, {"own_7", "a"}})));
}

TEST_CASE("checklist: wrong types and too much") {
  CHECK(problemsOf(headOf("checklist") + "ticked = [\"Yes\"]\n" + kItems) == "5:10 exercise.not_text key=ticked");
  CHECK(problemsOf(headOf("checklist") + "ticked = \"Yes\"\n[items]\nid = \"a\"\n") ==
        "6:1 exercise.not_list key=items");
  CHECK(problemsOf(headOf("checklist") + "ticked = \"Yes\"\n[[items]]\nid = \"Not this\"\ntext = \"a\"\n") ==
        "7:6 exercise.id_form id=Not this");
  std::string many = headOf("checklist") + "ticked = \"Yes\"\n";
  for (int i = 0; i < 10000; ++i) many += "[[items]]\nid = \"i" + std::to_string(i) + "\"\ntext = \"N\"\n";
  CHECK(problemsOf(many) == "126:1 exercise.too_many key=items count=40");
}
