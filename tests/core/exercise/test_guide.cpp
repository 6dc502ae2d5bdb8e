// Which small step is proposed next, and how people are greeted: plain values in, a plain value out.
#include <doctest/doctest.h>

#include <algorithm>
#include <type_traits>

#include "core/exercise/exercise.h"
#include "core/exercise/guide.h"

using namespace tend;
using namespace tend::exercise;

namespace {

Step day(const std::string& id, const std::string& plant, int minutes = 5) {
  Step step;
  step.id = id;
  step.practice = "path";
  step.title = {id, {}};
  step.plant = plant;
  step.minutes = minutes;
  step.light = true;
  return step;
}

Step light(const std::string& id, const std::string& plant, int minutes = 5) {
  Step step = day(id, plant, minutes);
  step.kind = StepKind::Exercise;
  step.practice.clear();
  return step;
}

Step section(const std::string& id) {
  Step step = light(id, "sprig", 3);
  step.kind = StepKind::Section;
  return step;
}

std::string proposed(const std::vector<Step>& steps, const History& history) {
  const auto at = nextStep(steps, history);
  return at ? steps.at(*at).id : "nothing";
}

/// What is met when each proposal is passed over, up to the last.
std::string passing(const std::vector<Step>& steps, History history) {
  std::string all;
  while (const auto at = nextStep(steps, history)) {
    all += (all.empty() ? "" : " ") + steps[*at].id;
    history.passedOver.push_back(nameOf(steps[*at]));
    REQUIRE(history.passedOver.size() <= steps.size());
  }
  return all;
}

const std::vector<Step> kPath = {day("read", "sprig"), day("word", "fern"), day("listen", "bells"),
                                 day("seen", "daisy")};

}  // namespace

TEST_CASE("nextStep: in order, and never what nobody asked for") {
  History history;
  SUBCASE("the first, then the next that is not done") {
    CHECK(proposed(kPath, history) == "read");
    history.daysDone = {"day.path.read", "day.path.listen"};
    CHECK(proposed(kPath, history) == "word");
    history.daysDone.insert("day.path.word");
    CHECK(proposed(kPath, history) == "seen");
  }
  SUBCASE("what was left out between is met where it stands, whenever one comes") {
    history.daysDone = {"day.path.seen"};
    CHECK(proposed(kPath, history) == "read");
  }
  SUBCASE("nothing that is not light") {
    std::vector<Step> steps = kPath;
    steps[0].light = false;
    CHECK(proposed(steps, history) == "word");
    for (Step& step : steps) step.light = false;
    CHECK(proposed(steps, history) == "nothing");
  }
  SUBCASE("nothing quiet, even where it is marked light") {
    std::vector<Step> steps = kPath;
    steps[0].quiet = true;
    CHECK(passing(steps, history) == "word listen seen");
  }
  SUBCASE("what suits those who read: two, or one") {
    std::vector<Step> steps = kPath;
    steps[0].suitsOne = false;
    steps[1].suitsTwo = false;
    CHECK(passing(steps, history) == "read listen seen");
    history.alone = true;
    CHECK(passing(steps, history) == "word listen seen");
  }
  SUBCASE("where there is nothing at hand: nothing") { CHECK_FALSE(nextStep({}, history)); }
}

TEST_CASE("nextStep: what was passed over waits within the sitting") {
  History history;
  SUBCASE("each is proposed once, then nothing; and all come round when the sitting forgets") {
    CHECK(passing(kPath, history) == "read word listen seen");
    for (const Step& step : kPath) history.passedOver.push_back(nameOf(step));
    CHECK(proposed(kPath, history) == "nothing");
    history.passedOver.clear();
    CHECK(proposed(kPath, history) == "read");
  }
  SUBCASE("what is like the one just passed over comes later, and then in order again") {
    const std::vector<Step> steps = {day("one", "fern"), day("two", "fern"), day("three", "daisy"),
                                     day("four", "olive")};
    CHECK(passing(steps, history) == "one three two four");
  }
  SUBCASE("a sort passed over twice waits for all others") {
    const std::vector<Step> steps = {day("a", "fern"),  day("b", "daisy"), day("c", "fern"),
                                     day("d", "olive"), day("e", "fern"),  day("f", "tulip")};
    CHECK(passing(steps, history) == "a b c d f e");
  }
  SUBCASE("after one that was passed over, something no longer comes first") {
    const std::vector<Step> steps = {day("short", "fern", 3), day("walk", "wheat", 15), day("word", "daisy", 2)};
    CHECK(passing(steps, history) == "short word walk");
  }
  SUBCASE("other than the last counts more than shorter than the last") {
    const std::vector<Step> steps = {day("a", "fern", 3), day("alike", "fern", 1), day("longer", "daisy", 9)};
    CHECK(passing(steps, history) == "a longer alike");
  }
  SUBCASE("what has no plant is of the sort of its kind") {
    const std::vector<Step> steps = {light("a", ""), light("b", ""), day("c", "")};
    CHECK(passing(steps, history) == "a c b");
  }
  SUBCASE("a name of something that is no longer here changes nothing") {
    history.passedOver = {"day.path.gone", "exercise.read"};
    CHECK(proposed(kPath, history) == "read");
  }
}

TEST_CASE("isDone") {
  History history;
  SUBCASE("a day by itself, by its page read, by its exercise done") {
    Step step = day("read", "sprig");
    CHECK_FALSE(isDone(step, history));
    history.daysDone = {"day.path.read"};
    CHECK(isDone(step, history));
    history.daysDone = {"day.another-path.read"};
    CHECK_FALSE(isDone(step, history));
    step.section = "first-page";
    CHECK_FALSE(isDone(step, history));
    history.sectionsRead = {"first-page"};
    CHECK(isDone(step, history));
    history.sectionsRead.clear();
    step.exercise = "turns";
    CHECK_FALSE(isDone(step, history));
    history.exercisesDone = {"turns"};
    CHECK(isDone(step, history));
  }
  SUBCASE("a day with neither is not done by something without a name") {
    history.sectionsRead = {""};
    history.exercisesDone = {""};
    CHECK_FALSE(isDone(day("word", "fern"), history));
  }
  SUBCASE("an exercise and a page by their own names only") {
    history.exercisesDone = {"turns"};
    history.sectionsRead = {"bread"};
    CHECK(isDone(light("turns", "bells"), history));
    CHECK_FALSE(isDone(light("bread", "bells"), history));
    CHECK(isDone(section("bread"), history));
    CHECK_FALSE(isDone(section("turns"), history));
  }
  SUBCASE("what repeats never is") {
    Step step = day("check-in", "fern");
    step.repeats = true;
    step.section = "bread";
    history.daysDone = {"day.path.check-in"};
    history.sectionsRead = {"bread"};
    CHECK_FALSE(isDone(step, history));
  }
}

TEST_CASE("nextStep: what was done, and what repeats, come when nothing new is left") {
  std::vector<Step> steps = kPath;
  Step again = day("check-in", "olive");
  again.practice = "rhythm";
  again.repeats = true;
  steps.push_back(again);
  History history;
  history.daysDone = {"day.path.read", "day.path.word", "day.path.listen"};
  SUBCASE("first what is new, then the rhythm, then what was done") {
    CHECK(passing(steps, history) == "seen check-in read word listen");
  }
  SUBCASE("a new one that is like the last still comes before one that was done") {
    history.passedOver = {"day.path.seen"};
    steps.push_back(day("seen-again", "daisy", 30));
    CHECK(passing(steps, history) == "check-in seen-again read word listen");
  }
  SUBCASE("with all of it done, the rhythm; without one, the path from its beginning") {
    history.daysDone.insert("day.path.seen");
    CHECK(proposed(steps, history) == "check-in");
    steps.pop_back();
    CHECK(proposed(steps, history) == "read");
  }
}

TEST_CASE("the guide counts nothing, and keeps no dates") {
  // A History of another shape than this does not compile: no place for a number of days, a date or a streak.
  const auto& [sectionsRead, exercisesDone, daysDone, passedOver, gap, alone] = History{};
  static_assert(std::is_same_v<decltype(gap), const Gap>);
  static_assert(std::is_same_v<decltype(alone), const bool>);
  CHECK(sectionsRead.size() + exercisesDone.size() + daysDone.size() + passedOver.size() == 0);

  SUBCASE("in whatever order things were done, the proposal is the same") {
    std::vector<std::string> done = {"day.path.read", "day.path.word", "day.path.seen"};
    std::vector<std::string> sections = {"a", "b", "c"};
    do {
      History history;
      for (const std::string& name : done) {
        history.daysDone.insert(name);
        history.exercisesDone.insert(name);
      }
      for (std::size_t i = 0; i < sections.size(); ++i) history.sectionsRead.insert(sections[(i + done[0].size()) % 3]);
      CHECK(proposed(kPath, history) == "listen");
      CHECK(passing(kPath, history) == "listen read word seen");
    } while (std::next_permutation(done.begin(), done.end()));
  }
  SUBCASE("being away changes no proposal") {
    for (const Gap away : {Gap::Unknown, Gap::None, Gap::Long}) {
      History history;
      history.daysDone = {"day.path.read"};
      history.gap = away;
      CHECK(passing(kPath, history) == "word listen seen read");
    }
  }
  SUBCASE("asked twice, it says the same") {
    History history;
    history.passedOver = {"day.path.read"};
    CHECK(passing(kPath, history) == passing(kPath, history));
  }
}

TEST_CASE("greetingFor") {
  History history;
  CHECK(greetingFor(history, false) == Greeting::One);
  CHECK(greetingFor(history, true) == Greeting::Two);
  SUBCASE("one of a couple who reads alone is greeted as one") {
    history.alone = true;
    CHECK(greetingFor(history, true) == Greeting::One);
  }
  SUBCASE("whoever was away for long is greeted alike, however many they are") {
    history.gap = Gap::Long;
    CHECK(greetingFor(history, true) == Greeting::Back);
    CHECK(greetingFor(history, false) == Greeting::Back);
    history.alone = true;
    CHECK(greetingFor(history, true) == Greeting::Back);
  }
  SUBCASE("whoever was not away is not told so") {
    history.gap = Gap::None;
    CHECK(greetingFor(history, true) == Greeting::Two);
  }
}

TEST_CASE("names of steps differ") {
  Step other = day("read", "sprig");
  other.practice = "rhythm";
  std::vector<std::string> names = {nameOf(day("read", "sprig")), nameOf(other), nameOf(light("read", "sprig")),
                                    nameOf(section("read"))};
  std::sort(names.begin(), names.end());
  CHECK(std::unique(names.begin(), names.end()) == names.end());
}

TEST_CASE("stepsOf and stepFor") {
  const std::string head = "id = \"path\"\nkind = \"practice\"\ntitle = \"A path\"\nsummary = \"Steps.\"\n";
  const std::string days =
      "[[day]]\nid = \"a\"\ntitle = \"A\"\ntitle_alone = \"A, alone\"\ntext = [\"Go.\"]\ntext_alone = [\"Go you.\"]\n"
      "section = \"bread\"\nexercise = \"turns\"\nplant = \"fern\"\nminutes = 7\nlight = true\n"
      "[[day]]\nid = \"b\"\ntitle = \"B\"\ntext = [\"Come.\"]\n";
  SUBCASE("the days of a path, in order") {
    const std::vector<Step> steps = stepsOf(*parseExercise(head + days, "en").exercise, false);
    REQUIRE(steps.size() == 2);
    CHECK(nameOf(steps[0]) == "day.path.a");
    CHECK(steps[0].title.of(true) == "A, alone");
    CHECK(steps[0].textFor(true).at(0) == "Go you.");
    CHECK(steps[0].section == "bread");
    CHECK(steps[0].exercise == "turns");
    CHECK(steps[0].plant == "fern");
    CHECK(steps[0].minutes == 7);
    CHECK(steps[0].light);
    CHECK_FALSE(steps[0].repeats);
    CHECK_FALSE(steps[1].light);
    CHECK(steps[1].textFor(true).at(0) == "Come.");
  }
  SUBCASE("are quiet with their exercise, or with the section it stands in") {
    for (const Step& step : stepsOf(*parseExercise(head + days, "en").exercise, true)) CHECK(step.quiet);
    for (const Step& step : stepsOf(*parseExercise(head + "quiet = true\n" + days, "en").exercise, false)) {
      CHECK(step.quiet);
    }
  }
  SUBCASE("of a rhythm they repeat") {
    for (const Step& step : stepsOf(*parseExercise(head + "repeats = true\n" + days, "en").exercise, false)) {
      CHECK(step.repeats);
    }
  }
  SUBCASE("another kind has none") {
    const auto letter = parseExercise(
        "id = \"x\"\nkind = \"letter\"\ntitle = \"T\"\nsummary = \"S\"\nlabel = \"L\"\nfor = \"one\"\n", "en");
    REQUIRE(letter.exercise);
    CHECK(stepsOf(*letter.exercise, false).empty());
    const Step step = stepFor(letter.exercise->head, false);
    CHECK(nameOf(step) == "exercise.x");
    CHECK_FALSE(step.suitsTwo);
    CHECK_FALSE(step.light);
    CHECK(stepFor(letter.exercise->head, true).quiet);
  }
}
