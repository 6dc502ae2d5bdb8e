#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

TEST_CASE("letter: parsed, written, kept, and read as one line") {
  const Exercise letter =
      parsed(headOf("letter") + "label = \"Our letter\"\nbeginnings = [\"Dear us,\"]\nthoughts = [\"A good day.\"]\n");
  Answer answer = begin(letter);
  CHECK(letter.head.care);
  CHECK(isEmpty(letter, answer));
  REQUIRE(writingFields(letter, answer).size() == 1);
  CHECK_FALSE(step(letter, answer, WriteText{"other", "a"}));
  CHECK(step(letter, answer, WriteText{kLetterField, "Dear us, it rained."}));
  CHECK_FALSE(step(letter, answer, WriteText{kLetterField, "Dear us, it rained."}));
  CHECK(linesOf(letter, answer).at(0).label == "Our letter");
  CHECK(linesOf(letter, answer).at(0).words == "Dear us, it rained.");
  CHECK(fieldsOf(letter, answerFrom(letter, fieldsOf(letter, answer))) == fieldsOf(letter, answer));
  CHECK(step(letter, answer, WriteText{kLetterField, std::string(20000, 'a')}));
  CHECK(std::get<LetterAnswer>(answer).text.size() == kMostWritten);
}

TEST_CASE("letter: every problem has its place") {
  CHECK(problemsOf(headOf("letter")) == "1:1 exercise.missing_key key=label");
  CHECK(problemsOf(headOf("letter") + "label = \"a\"\nbeginnings = [\"a\", \"b\"]\nbeginnings_alone = [\"a\"]\n") ==
        "7:20 exercise.as_many key=beginnings_alone other=beginnings");
  CHECK(problemsOf(headOf("letter") + "label = \"a\"\nthoughts = [\"\"]\n") == "6:13 exercise.empty_text key=thoughts");
}
