#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

std::string option(const std::string& id) {
  return "[[scenes.options]]\nid = \"" + id + "\"\ntext = \"Say " + id + "\"\nfeedback = \"About " + id + ".\"\n";
}

std::string scene(const std::string& id) {
  return "[[scenes]]\nid = \"" + id + "\"\ntext = \"At the " + id + ".\"\n" + option("yes") + option("later");
}

const std::string kHead = headOf("choose");
const std::string kScenes = kHead + scene("door") + scene("table");

}  // namespace

TEST_CASE("choose: every problem has its place") {
  CHECK(problemsOf(kHead) == "1:1 exercise.too_few key=scenes count=1");
  CHECK(problemsOf(kHead + "[[scenes]]\nid = \"a\"\n" + option("b") + option("c")) ==
        "5:1 exercise.missing_key key=text");
  CHECK(problemsOf(kHead + "[[scenes]]\nid = \"a\"\ntext = \"T\"\n" + option("b")) ==
        "8:1 exercise.too_few key=options count=2");
  CHECK(problemsOf(kScenes + scene("door")) == "28:6 exercise.id_twice id=door");
  CHECK(problemsOf(kHead + "[[scenes]]\nid = \"a\"\ntext = \"T\"\n" + option("b") + option("b")) ==
        "13:6 exercise.id_twice id=b");
  CHECK(problemsOf(kScenes + "right = true\n") == "27:1 exercise.unknown_key key=right");
  CHECK(problemsOf(kHead + scene("a") + "[[scenes.options]]\nid = \"c\"\ntext = \"No feedback\"\n") ==
        "16:1 exercise.missing_key key=feedback");
}

TEST_CASE("choose: wrong types and too much") {
  CHECK(problemsOf(kHead + "scenes = \"none\"\n") == "5:10 exercise.not_list key=scenes");
  CHECK(problemsOf(kHead + "[[scenes]]\nid = \"a\"\ntext = 7\n" + option("b") + option("c")) ==
        "7:8 exercise.not_text key=text");
  CHECK(problemsOf(kHead + "[[scenes]]\nid = \"a\"\ntext = \"T\"\noptions = [1, 2]\n") ==
        "8:11 exercise.too_few key=options count=2; 8:12 exercise.not_table key=options; "
        "8:15 exercise.not_table key=options");
  CHECK(problemsOf(kHead + scene("a") + option("c") + option("d") + option("e")) ==
        "24:1 exercise.too_many key=options count=4");
  std::string many = kHead;
  for (int i = 0; i < 3000; ++i) many += scene("s" + std::to_string(i));
  CHECK(problemsOf(many) == "137:1 exercise.too_many key=scenes count=12");
  std::string wide = kHead + scene("a");
  for (int i = 0; i < 3000; ++i) wide += option("o" + std::to_string(i));
  CHECK(problemsOf(wide) == "24:1 exercise.too_many key=options count=4");
  const std::string endless = "[[scenes]]\nid = \"a\"\ntext = \"" + std::string(100000, 'x') + "\"\n";
  CHECK(problemsOf(kHead + endless + option("b") + option("c")) == "7:8 exercise.too_long key=text count=600");
}

TEST_CASE("choose: any way may be looked at, and a scene may be left open") {
  const Exercise exercise = parsed(kScenes);
  Answer answer = begin(exercise);
  CHECK(isEmpty(exercise, answer));
  CHECK(step(exercise, answer, ChooseOption{0, 0}));
  CHECK(step(exercise, answer, ChooseOption{0, 1}));
  CHECK_FALSE(step(exercise, answer, ChooseOption{0, 1}));
  CHECK_FALSE(step(exercise, answer, ChooseOption{0, 2}));
  CHECK_FALSE(step(exercise, answer, ChooseOption{2, 0}));
  CHECK(std::get<ChooseAnswer>(answer).chosen == std::vector<std::optional<std::size_t>>{1, std::nullopt});
  CHECK(step(exercise, answer, ChooseOption{0, std::nullopt}));
  CHECK(isEmpty(exercise, answer));
}

TEST_CASE("choose: one goes to any scene, answered or not, and no further") {
  const Exercise exercise = parsed(kScenes);
  Answer answer = begin(exercise);
  CHECK(step(exercise, answer, ShowScene{1}));
  CHECK_FALSE(step(exercise, answer, ShowScene{1}));
  CHECK_FALSE(step(exercise, answer, ShowScene{2}));
  CHECK_FALSE(step(exercise, answer, ShowScene{static_cast<std::size_t>(-1)}));
  CHECK(std::get<ChooseAnswer>(answer).at == 1);
  CHECK(step(exercise, answer, ShowScene{0}));
  CHECK(isEmpty(exercise, answer));
}

TEST_CASE("choose: what is kept comes back, and what is unknown does not") {
  const Exercise exercise = parsed(kScenes);
  Answer answer = begin(exercise);
  REQUIRE(step(exercise, answer, ChooseOption{1, 0}));
  const Fields fields = fieldsOf(exercise, answer);
  CHECK(fields == Fields{{"table", "yes"}});
  CHECK(fieldsOf(exercise, answerFrom(exercise, fields)) == fields);
  CHECK(isEmpty(exercise, answerFrom(exercise, {{"table", "gone"}, {"gone", "yes"}, {"door", "0"}})));
}

TEST_CASE("choose: a line for each scene, in the words of what was chosen") {
  const Exercise exercise = parsed(kScenes);
  Answer answer = begin(exercise);
  REQUIRE(step(exercise, answer, ChooseOption{1, 1}));
  const std::vector<Line> lines = linesOf(exercise, answer);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].id == "door");
  CHECK(lines[0].words.empty());
  CHECK(lines[1].label == "At the table.");
  CHECK(lines[1].words == "Say later");
}
