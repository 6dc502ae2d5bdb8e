// A small plan: what, who, when; at most three steps. Each is chosen from suggestions or written in one's own words.
// The definition as a pack gives it, and the answer. Pure; the view is app/views/exercise/plan_view.cpp.
#pragma once

#include "core/exercise/answer_parts.h"
#include "core/exercise/head.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

constexpr std::size_t kMostPlanSteps = 3;

struct PlanStep {
  std::string what, when;  // as written
  std::string who;         // the id of one of Plan::who; may be empty
  bool empty() const { return what.empty() && when.empty() && who.empty(); }
};

struct PlanAnswer {
  std::vector<PlanStep> steps = {PlanStep{}};  // never none
  std::size_t open = 0;                        // the one being written
};

struct Plan {
  static constexpr std::string_view kKind = "plan";
  using Answer = PlanAnswer;

  struct Person {
    std::string id;
    Words words;
  };

  Words label;  // of a step, where it is read back: "What I can do"
  std::size_t mostSteps = kMostPlanSteps;
  std::vector<Words> what;  // suggestions
  std::vector<Person> who;  // may be empty: then nobody is asked
  std::vector<std::string> when;
  std::string small;  // a word on keeping it small; may be empty
};

struct ChoosePlanWho {
  std::string who;  // id; empty: nobody
};
/// Opens a step for writing; the number of steps adds one.
struct OpenPlanStep {
  std::size_t step = 0;
};
struct RemovePlanStep {
  std::size_t step = 0;
};

/// The names of the fields of the step that is open.
std::string planWhatField(std::size_t step);
std::string planWhenField(std::size_t step);

/// "Make tea · I · on Tuesday": what of a step is there, in words.
std::string planWords(const Plan& definition, const PlanStep& step, bool alone);
bool canAddPlanStep(const Plan& definition, const PlanAnswer& answer);

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Plan& to);
PlanAnswer begin(const Plan& definition);
bool step(const Plan& definition, PlanAnswer& answer, const ChoosePlanWho& input);
bool step(const Plan& definition, PlanAnswer& answer, const OpenPlanStep& input);
bool step(const Plan& definition, PlanAnswer& answer, const RemovePlanStep& input);
bool step(const Plan& definition, PlanAnswer& answer, const WriteText& input);
std::vector<WritingField> writingFields(const Plan& definition, const PlanAnswer& answer);
Fields fieldsOf(const Plan& definition, const PlanAnswer& answer);
/// What is not known (any more) is dropped; never fails.
PlanAnswer answerFrom(const Plan& definition, const Fields& fields);
/// A line for each step.
std::vector<Line> linesOf(const Plan& definition, const PlanAnswer& answer);

}  // namespace tend::exercise
