#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

using Laid = std::vector<std::optional<std::size_t>>;

std::string card(const std::string& id, const std::string& more = {}) {
  return "[[cards]]\nid = \"" + id + "\"\ntext = \"The " + id + "\"\n" + more;
}

const std::string kHead = headOf("sort");
const std::string kPlaces =
    "[[places]]\nid = \"in\"\nlabel = \"Inside\"\n[[places]]\nid = \"out\"\nlabel = \"Outside\"\nhint = \"Air\"\n";
const std::string kCards =
    kHead + kPlaces + card("cat", "place = \"in\"\n") + card("dog", "feedback = \"It barks.\"\n") + card("hen");

const SortAnswer& now(const Answer& answer) { return std::get<SortAnswer>(answer); }

}  // namespace

TEST_CASE("sort: every problem has its place") {
  CHECK(problemsOf(kHead + card("a") + card("b")) == "1:1 exercise.too_few key=places count=2");
  CHECK(problemsOf(kHead + kPlaces) == "1:1 exercise.too_few key=cards count=2");
  CHECK(problemsOf(kHead + "[[places]]\nid = \"in\"\nlabel = \"A\"\n" + card("a") + card("b")) ==
        "5:1 exercise.too_few key=places count=2");
  CHECK(problemsOf(kHead + kPlaces + "[[places]]\nid = \"on\"\nlabel = \"B\"\n" + card("a") + card("b")) ==
        "12:1 exercise.too_many key=places count=2");
  CHECK(problemsOf(kCards + card("cat")) == "24:6 exercise.id_twice id=cat");
  CHECK(problemsOf(kHead + kPlaces + card("a") + card("b", "place = \"under\"\n")) ==
        "18:9 exercise.not_one_of key=place words=in, out");
  CHECK(problemsOf(kCards + "right = \"in\"\n") == "23:1 exercise.unknown_key key=right");
  CHECK(problemsOf(kHead + kPlaces + "[[cards]]\nid = \"a\"\n" + card("b")) == "12:1 exercise.missing_key key=text");
}

TEST_CASE("sort: wrong types and too much") {
  CHECK(problemsOf(kHead + "places = 2\n" + card("a") + card("b")) == "5:10 exercise.not_list key=places");
  CHECK(problemsOf(kHead + kPlaces + card("a", "feedback = true\n") + card("b")) ==
        "15:12 exercise.not_text key=feedback");
  std::string many = kHead + kPlaces;
  for (int i = 0; i < 5000; ++i) many += card("c" + std::to_string(i));
  CHECK(problemsOf(many) == "84:1 exercise.too_many key=cards count=24");
  CHECK(problemsOf(kHead + kPlaces + card("a", "feedback = \"" + std::string(100000, 'x') + "\"\n") + card("b")) ==
        "15:12 exercise.too_long key=feedback count=500");
}

TEST_CASE("sort: a card is laid, moved across and taken back; the rest of the pile waits") {
  const Exercise exercise = parsed(kCards);
  Answer answer = begin(exercise);
  CHECK(isEmpty(exercise, answer));
  CHECK(now(answer).hand == 0U);
  CHECK(step(exercise, answer, LayCard{0, 1}));
  CHECK(now(answer).laid == Laid{1, std::nullopt, std::nullopt});
  CHECK(now(answer).hand == 1U);
  CHECK(now(answer).last == 0U);
  CHECK_FALSE(step(exercise, answer, LayCard{0, 1}));
  CHECK(step(exercise, answer, LayCard{0, 0}));
  CHECK(now(answer).hand == 1U);
  CHECK(step(exercise, answer, TakeCard{0}));
  CHECK_FALSE(step(exercise, answer, TakeCard{0}));
  CHECK(now(answer).hand == 0U);
  CHECK_FALSE(now(answer).last);
  CHECK(isEmpty(exercise, answer));
  CHECK_FALSE(step(exercise, answer, LayCard{3, 0}));
  CHECK_FALSE(step(exercise, answer, LayCard{0, 2}));
  CHECK_FALSE(step(exercise, answer, TakeCard{3}));
}

TEST_CASE("sort: a card may wait below the pile, and the last one stays open") {
  const Exercise exercise = parsed(kCards);
  Answer answer = begin(exercise);
  CHECK(step(exercise, answer, LaterCard{}));
  CHECK(now(answer).hand == 1U);
  CHECK(step(exercise, answer, LayCard{1, 0}));
  CHECK(now(answer).hand == 2U);
  CHECK(step(exercise, answer, LaterCard{}));
  CHECK(now(answer).hand == 0U);
  CHECK(step(exercise, answer, LayCard{0, 0}));
  CHECK_FALSE(step(exercise, answer, LaterCard{}));
  CHECK(cardsLeft(now(answer)) == 1);
  CHECK(step(exercise, answer, LayCard{2, 0}));
  CHECK_FALSE(now(answer).hand);
  CHECK_FALSE(step(exercise, answer, LaterCard{}));
}

TEST_CASE("sort: the place of a card is only for words") {
  const Exercise exercise = parsed(kCards);
  const Sort& kind = std::get<Sort>(exercise.definition);
  Answer answer = begin(exercise);
  CHECK_FALSE(liesUnusually(kind, now(answer), 0));
  REQUIRE(step(exercise, answer, LayCard{0, 1}));
  REQUIRE(step(exercise, answer, LayCard{1, 1}));
  CHECK(liesUnusually(kind, now(answer), 0));
  CHECK_FALSE(liesUnusually(kind, now(answer), 1));
  REQUIRE(step(exercise, answer, LayCard{0, 0}));
  CHECK_FALSE(liesUnusually(kind, now(answer), 0));
}

TEST_CASE("sort: what is kept comes back, and what is unknown does not") {
  const Exercise exercise = parsed(kCards);
  Answer answer = begin(exercise);
  REQUIRE(step(exercise, answer, LayCard{0, 1}));
  REQUIRE(step(exercise, answer, LayCard{2, 0}));
  const Fields fields = fieldsOf(exercise, answer);
  CHECK(fields == Fields{{"cat", "out"}, {"hen", "in"}});
  const Answer again = answerFrom(exercise, fields);
  CHECK(fieldsOf(exercise, again) == fields);
  CHECK(now(again).hand == 1U);
  CHECK_FALSE(now(again).last);
  CHECK(now(answerFrom(exercise, {{"dog", "in"}})).hand == 0U);
  CHECK(isEmpty(exercise, answerFrom(exercise, {{"cat", "under"}, {"gone", "in"}, {"dog", "0"}})));
}

TEST_CASE("sort: a line for each card, in the words of its place") {
  const Exercise exercise = parsed(kCards);
  Answer answer = begin(exercise);
  REQUIRE(step(exercise, answer, LayCard{1, 1}));
  const std::vector<Line> lines = linesOf(exercise, answer);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].words.empty());
  CHECK(lines[1].label == "The dog");
  CHECK(lines[1].words == "Outside");
}
