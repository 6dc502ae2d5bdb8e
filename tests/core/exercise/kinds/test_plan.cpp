#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

const std::string kPlan = headOf("plan") +
                          "label = \"Something small\"\nsteps = 2\nwhat = [\"Make tea\", \"Take a walk\"]\n"
                          "when = [\"This evening\"]\n[[who]]\nid = \"me\"\ntext = \"One of us\"\ntext_alone = \"I\"\n"
                          "[[who]]\nid = \"both\"\ntext = \"Both of us\"\n";

struct Doing {
  Exercise exercise = parsed(kPlan);
  Answer answer = begin(exercise);
  bool does(const Input& input) { return step(exercise, answer, input); }
  const Plan& plan() const { return std::get<Plan>(exercise.definition); }
  const PlanAnswer& now() const { return std::get<PlanAnswer>(answer); }
};

}  // namespace

TEST_CASE("plan: every problem has its place") {
  CHECK(problemsOf(headOf("plan") + "what = [\"a\"]\n") == "1:1 exercise.missing_key key=label");
  CHECK(problemsOf(headOf("plan") + "label = \"a\"\n") == "1:1 exercise.missing_key key=what");
  CHECK(problemsOf(headOf("plan") + "label = \"a\"\nwhat = [\"a\"]\nsteps = 9\n") ==
        "7:9 exercise.out_of_bounds key=steps least=1 most=3");
  CHECK(problemsOf(headOf("plan") + "label = \"a\"\nwhat = [\"a\"]\n[[who]]\nid = \"x\"\ntext = \"a\"\n[[who]]\n"
                                    "id = \"x\"\ntext = \"b\"\n") == "11:6 exercise.id_twice id=x");
  CHECK(problemsOf(headOf("plan") + "label = 3\nwhat = [\"a\"]\n") == "5:9 exercise.not_text key=label");
}

TEST_CASE("plan: what, who and when become one line") {
  Doing d;
  CHECK(isEmpty(d.exercise, d.answer));
  CHECK(d.does(WriteText{"what-0", "Make tea"}));
  CHECK(d.does(ChoosePlanWho{"me"}));
  CHECK_FALSE(d.does(ChoosePlanWho{"nobody-known"}));
  CHECK(d.does(WriteText{"when-0", "This evening"}));
  CHECK_FALSE(d.does(WriteText{"what-1", "a step that is not open"}));
  CHECK(planWords(d.plan(), d.now().steps[0], false) == "Make tea \xC2\xB7 One of us \xC2\xB7 This evening");
  CHECK(planWords(d.plan(), d.now().steps[0], true) == "Make tea \xC2\xB7 I \xC2\xB7 This evening");
  const std::vector<Line> lines = linesOf(d.exercise, d.answer);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].label == "Something small");
  CHECK(lines[1].words.empty());
  SUBCASE("it comes back as it was kept") {
    const Fields fields = fieldsOf(d.exercise, d.answer);
    CHECK(fieldsOf(d.exercise, answerFrom(d.exercise, fields)) == fields);
  }
  SUBCASE("a person who is no longer in the pack is dropped") {
    Fields fields = fieldsOf(d.exercise, d.answer);
    fields["who-0"] = "gone";
    CHECK(std::get<PlanAnswer>(answerFrom(d.exercise, fields)).steps[0].who.empty());
  }
}

TEST_CASE("plan: it is kept small") {
  Doing d;
  SUBCASE("a second step only when the first has something in it") {
    CHECK_FALSE(d.does(OpenPlanStep{1}));
    d.does(WriteText{"what-0", "Make tea"});
    CHECK(d.does(OpenPlanStep{1}));
    CHECK(writingFields(d.exercise, d.answer)[0].id == "what-1");
  }
  SUBCASE("and never more than the pack allows") {
    d.does(WriteText{"what-0", "Make tea"});
    d.does(OpenPlanStep{1});
    d.does(WriteText{"what-1", "Take a walk"});
    CHECK_FALSE(d.does(OpenPlanStep{2}));
    CHECK(d.now().steps.size() == 2);
  }
  SUBCASE("a step that is taken away leaves the others, and one stays to write in") {
    d.does(WriteText{"what-0", "Make tea"});
    d.does(OpenPlanStep{1});
    d.does(WriteText{"what-1", "Take a walk"});
    CHECK(d.does(RemovePlanStep{0}));
    CHECK(d.now().steps[d.now().open].what == "Take a walk");
    CHECK(d.does(RemovePlanStep{0}));
    CHECK(d.now().steps.size() == 1);
    CHECK(d.now().steps[0].empty());
    CHECK_FALSE(d.does(RemovePlanStep{5}));
  }
}
