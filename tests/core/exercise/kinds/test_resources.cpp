#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

TEST_CASE("resources: questions in groups, and nothing that is answered") {
  const Exercise resources = parsed(headOf("resources") + "[[group]]\ntitle = \"Ask\"\nquestions = [\"Who?\"]\n");
  const Answer answer = begin(resources);
  CHECK(std::get<Resources>(resources.definition).groups.at(0).questions.at(0) == "Who?");
  CHECK(isEmpty(resources, answer));
  CHECK(linesOf(resources, answer).empty());
  CHECK(isEmpty(resources, answerFrom(resources, {{"a", "b"}})));
}

TEST_CASE("resources: every problem has its place") {
  CHECK(problemsOf(headOf("resources") + "[[group]]\ntitle = \"Ask\"\n") == "5:1 exercise.missing_key key=questions");
  CHECK(problemsOf(headOf("resources") + "group = 4\n") == "5:9 exercise.not_list key=group");
  CHECK(problemsOf(headOf("resources") + "[[group]]\ntitle = \"Ask\"\nquestions = [\"a\"]\nnumber = \"1\"\n") ==
        "8:1 exercise.unknown_key key=number");
}
