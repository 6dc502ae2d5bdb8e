#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

const std::string kQuestions = "[[questions]]\nid = \"when\"\ntext = \"When?\"\n";

}  // namespace

TEST_CASE("reflect: every problem has its place") {
  CHECK(problemsOf(headOf("reflect")) == "1:1 exercise.too_few key=questions count=1");
  CHECK(problemsOf(headOf("reflect") + kQuestions + kQuestions) == "9:6 exercise.id_twice id=when");
  CHECK(problemsOf(headOf("reflect") + "[[questions]]\nid = \"when\"\n") == "5:1 exercise.missing_key key=text");
}

TEST_CASE("reflect: what is written comes back") {
  const Exercise exercise = parsed(headOf("reflect") + kQuestions);
  Answer answer = begin(exercise);
  CHECK(isEmpty(exercise, answer));
  CHECK_FALSE(step(exercise, answer, WriteText{"gone", "a"}));
  CHECK(step(exercise, answer, WriteText{"when", "In spring"}));
  CHECK_FALSE(step(exercise, answer, WriteText{"when", "In spring"}));
  CHECK(linesOf(exercise, answer).at(0).words == "In spring");
  const Fields fields = fieldsOf(exercise, answer);
  CHECK(fieldsOf(exercise, answerFrom(exercise, fields)) == fields);
}

TEST_CASE("reflect: wrong types, too much, and what is too long") {
  CHECK(problemsOf(headOf("reflect") + "questions = [\"When?\"]\n") ==
        "5:13 exercise.too_few key=questions count=1; 5:14 exercise.not_table key=questions");
  CHECK(problemsOf(headOf("reflect") + kQuestions + "one_line = 1\n") == "8:12 exercise.not_flag key=one_line");
  std::string many = headOf("reflect");
  for (int i = 0; i < 10000; ++i) many += "[[questions]]\nid = \"i" + std::to_string(i) + "\"\ntext = \"N\"\n";
  CHECK(problemsOf(many) == "23:1 exercise.too_many key=questions count=6");
  const Exercise exercise = parsed(headOf("reflect") + kQuestions);
  Answer answer = begin(exercise);
  CHECK(step(exercise, answer, WriteText{"when", std::string(kMostWritten + 100, 'a')}));
  CHECK(linesOf(exercise, answer).at(0).words.size() == kMostWritten);
}
