#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

const std::string kDays =
    "[[day]]\nid = \"walk\"\ntitle = \"A walk\"\ntitle_alone = \"A walk alone\"\ntext = [\"Go once round.\"]\n"
    "text_alone = [\"Go where you like.\"]\nplant = \"wheat\"\nminutes = 15\nlight = true\n"
    "[[day]]\nid = \"bread\"\ntitle = \"Bread\"\ntext = [\"Bake it.\", \"Eat it.\"]\nsection = \"the-oven\"\n"
    "exercise = \"kneading\"\n";
const std::string kPath = headOf("practice") + kDays;

std::string oneDay(const std::string& more) {
  return headOf("practice") + "[[day]]\nid = \"a\"\ntitle = \"A\"\n" + more;
}

/// A text of so many words.
std::string words(std::size_t count) {
  std::string text = "a";
  for (std::size_t i = 1; i < count; ++i) text += " b";
  return text;
}

}  // namespace

TEST_CASE("practice: what a day says, and what it says where nothing is given") {
  const Exercise path = parsed(kPath);
  const auto& days = std::get<Practice>(path.definition).days;
  REQUIRE(days.size() == 2);
  CHECK(days[0].title.of(true) == "A walk alone");
  CHECK(days[0].textFor(true).at(0) == "Go where you like.");
  CHECK(days[0].minutes == 15);
  CHECK(days[0].light);
  CHECK(days[1].textFor(true).at(1) == "Eat it.");
  CHECK(days[1].section == "the-oven");
  CHECK(days[1].exercise == "kneading");
  CHECK(days[1].minutes == 5);
  CHECK_FALSE(days[1].light);
  CHECK(days[1].plant.empty());
}

TEST_CASE("practice: every problem has its place") {
  CHECK(problemsOf(headOf("practice")) == "1:1 exercise.too_few key=day count=1");
  CHECK(problemsOf(oneDay("")) == "5:1 exercise.missing_key key=text");
  CHECK(problemsOf(headOf("practice") + "[[day]]\nid = \"a\"\ntext = [\"b\"]\n") ==
        "5:1 exercise.missing_key key=title");
  CHECK(problemsOf(kPath + "[[day]]\nid = \"walk\"\ntitle = \"A\"\ntext = [\"b\"]\n") ==
        "21:6 exercise.id_twice id=walk");
  CHECK(problemsOf(oneDay("text = [\"b\"]\nsection = \"Not This\"\n")) == "9:11 exercise.id_form id=Not This");
  CHECK(problemsOf(oneDay("text = [\"b\"]\nminutes = 61\n")).rfind("9:11 exercise.", 0) == 0);
  CHECK(problemsOf(oneDay("text = [\"b\"]\nplant = \"cactus\"\n")).rfind("9:9 exercise.not_one_of key=plant", 0) == 0);
  CHECK(problemsOf(oneDay("text = [\"b\"]\ndate = \"Monday\"\n")) == "9:1 exercise.unknown_key key=date");
}

TEST_CASE("practice: wrong types and too much") {
  CHECK(problemsOf(headOf("practice") + "[day]\nid = \"a\"\n") == "5:1 exercise.not_list key=day");
  CHECK(problemsOf(headOf("practice") + "repeats = 1\n" + kDays) == "5:11 exercise.not_flag key=repeats");
  std::string many = headOf("practice");
  for (int i = 0; i < 10000; ++i)
    many += "[[day]]\nid = \"d" + std::to_string(i) + "\"\ntitle = \"D\"\ntext = [\"b\"]\n";
  CHECK(problemsOf(many) == "245:1 exercise.too_many key=day count=60");
}

TEST_CASE("practice: a day is short") {
  CHECK(problemsOf(oneDay("text = [\"" + words(400) + "\"]\n")).empty());
  CHECK(problemsOf(oneDay("text = [\"" + words(401) + "\"]\n")) == "8:8 exercise.too_many_words key=text count=400");
  CHECK(problemsOf(oneDay("text = [\"" + words(200) + "\", \"" + words(201) + "\"]\n")) ==
        "8:8 exercise.too_many_words key=text count=400");
  CHECK(problemsOf(oneDay("text = [\"b\"]\ntext_alone = [\"" + words(401) + "\"]\n")) ==
        "9:14 exercise.too_many_words key=text_alone count=400");
  CHECK(wordsIn("") == 0);
  CHECK(wordsIn("  one \n two\tthree  ") == 3);
}

TEST_CASE("practice: days are done in any order, and a slip of the finger is taken back") {
  const Exercise path = parsed(kPath);
  Answer answer = begin(path);
  CHECK(isEmpty(path, answer));
  CHECK(step(path, answer, MarkDay{"bread", true}));
  CHECK_FALSE(step(path, answer, MarkDay{"bread", true}));
  CHECK_FALSE(step(path, answer, MarkDay{"no-such-day", true}));
  CHECK(step(path, answer, MarkDay{"bread", false}));
  CHECK_FALSE(step(path, answer, MarkDay{"bread", false}));
  CHECK(isEmpty(path, answer));
}

TEST_CASE("practice: which day is looked at is not an answer") {
  const Exercise path = parsed(kPath);
  Answer answer = begin(path);
  CHECK(step(path, answer, ChooseDay{"walk"}));
  CHECK(std::get<PracticeAnswer>(answer).open == "walk");
  CHECK_FALSE(step(path, answer, ChooseDay{"walk"}));
  CHECK_FALSE(step(path, answer, ChooseDay{"no-such-day"}));
  CHECK(fieldsOf(path, answer).empty());
  CHECK(step(path, answer, ChooseDay{}));
  CHECK_FALSE(step(path, answer, WriteText{"walk", "a"}));
}

TEST_CASE("practice: what was done comes back, and reads as lines; the rest leaves none") {
  const Exercise path = parsed(kPath);
  Answer answer = begin(path);
  REQUIRE(step(path, answer, MarkDay{"bread", true}));
  const Fields fields = fieldsOf(path, answer);
  CHECK(fields == Fields{{"bread", "yes"}});
  CHECK(fieldsOf(path, answerFrom(path, fields)) == fields);
  CHECK(isEmpty(path, answerFrom(path, {{"gone", "yes"}, {"walk", "no"}, {"bread", ""}})));
  const std::vector<Line> lines = linesOf(path, answer);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].id == "bread");
  CHECK(lines[0].words == "Bread");
}

TEST_CASE("practice: of a rhythm nothing is remembered") {
  const Exercise rhythm = parsed(headOf("practice") + "repeats = true\n" + kDays);
  Answer answer = begin(rhythm);
  REQUIRE(step(rhythm, answer, MarkDay{"walk", true}));
  CHECK(std::get<PracticeAnswer>(answer).done.count("walk") == 1);  // on the card, until it is closed
  CHECK(fieldsOf(rhythm, answer).empty());
  CHECK(linesOf(rhythm, answer).empty());
  const Answer back = answerFrom(rhythm, {{"walk", "yes"}});
  CHECK(std::get<PracticeAnswer>(back).done.empty());
}
