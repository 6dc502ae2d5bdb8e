#include "core/exercise/kinds/plan.h"

#include <algorithm>

#include "core/exercise/word_pairs.h"

namespace tend::exercise {
namespace {

constexpr const char* kBetween = " \xC2\xB7 ";  // a middle dot

std::string numbered(const char* name, std::size_t step) { return std::string(name) + "-" + std::to_string(step); }

std::string whoField(std::size_t step) { return numbered("who", step); }

const Plan::Person* personOf(const Plan& plan, const std::string& id) {
  const auto found = std::find_if(plan.who.begin(), plan.who.end(), [&](const Plan::Person& p) { return p.id == id; });
  return found == plan.who.end() ? nullptr : &*found;
}

void append(std::string& to, const std::string& part) {
  if (part.empty()) return;
  if (!to.empty()) to += kBetween;
  to += part;
}

void readPeople(TableReader& table, Plan& to) {
  constexpr std::size_t kMostPeople = 6;
  std::vector<TableReader> people = table.tables("who", {0, kMostPeople});
  const std::vector<std::string> ids = uniqueIds(people);
  for (std::size_t i = 0; i < people.size(); ++i) {
    Plan::Person person{ids[i], {people[i].text("text", Need::Required), people[i].text("text_alone", Need::Optional)}};
    people[i].finish();
    to.who.push_back(std::move(person));
  }
}

}  // namespace

std::string planWhatField(std::size_t step) { return numbered("what", step); }
std::string planWhenField(std::size_t step) { return numbered("when", step); }

std::string planWords(const Plan& plan, const PlanStep& step, bool alone) {
  std::string words;
  append(words, step.what);
  if (const Plan::Person* person = personOf(plan, step.who)) append(words, person->words.of(alone));
  append(words, step.when);
  return words;
}

bool canAddPlanStep(const Plan& plan, const PlanAnswer& answer) {
  return answer.steps.size() < plan.mostSteps && !answer.steps.back().empty();
}

void parse(TableReader& table, Plan& to) {
  to.label.two = table.text("label", Need::Required);
  to.label.alone = table.text("label_alone", Need::Optional);
  to.mostSteps = static_cast<std::size_t>(
      table.number("steps", 1, static_cast<int>(kMostPlanSteps), static_cast<int>(kMostPlanSteps)));
  to.what = wordPairs(table, "what", "what_alone", {1, kMostItems});
  readPeople(table, to);
  to.when = table.texts("when", {0, kMostItems}, kMostShort);
  to.small = table.text("small", Need::Optional, kMostLong);
}

PlanAnswer begin(const Plan&) { return {}; }

bool step(const Plan& plan, PlanAnswer& answer, const ChoosePlanWho& input) {
  std::string& who = answer.steps[answer.open].who;
  if (who == input.who || (!input.who.empty() && personOf(plan, input.who) == nullptr)) return false;
  who = input.who;
  return true;
}

bool step(const Plan& plan, PlanAnswer& answer, const OpenPlanStep& input) {
  if (input.step == answer.steps.size() && canAddPlanStep(plan, answer)) answer.steps.emplace_back();
  if (input.step >= answer.steps.size() || input.step == answer.open) return false;
  answer.open = input.step;
  return true;
}

bool step(const Plan&, PlanAnswer& answer, const RemovePlanStep& input) {
  if (input.step >= answer.steps.size()) return false;
  answer.steps.erase(answer.steps.begin() + static_cast<std::ptrdiff_t>(input.step));
  if (answer.steps.empty()) answer.steps.emplace_back();
  if (answer.open > input.step || answer.open >= answer.steps.size()) answer.open -= answer.open > 0 ? 1 : 0;
  return true;
}

bool step(const Plan&, PlanAnswer& answer, const WriteText& input) {
  const std::size_t open = answer.open;
  std::string* to = nullptr;
  if (input.field == planWhatField(open)) to = &answer.steps[open].what;
  if (input.field == planWhenField(open)) to = &answer.steps[open].when;
  if (to == nullptr || *to == bounded(input.text)) return false;
  *to = bounded(input.text);
  return true;
}

std::vector<WritingField> writingFields(const Plan&, const PlanAnswer& answer) {
  const PlanStep& open = answer.steps[answer.open];
  return {{planWhatField(answer.open), open.what, true}, {planWhenField(answer.open), open.when, true}};
}

Fields fieldsOf(const Plan&, const PlanAnswer& answer) {
  Fields fields;
  std::size_t kept = 0;
  for (const PlanStep& step : answer.steps) {
    if (step.empty()) continue;
    setField(fields, planWhatField(kept), step.what);
    setField(fields, whoField(kept), step.who);
    setField(fields, planWhenField(kept), step.when);
    ++kept;
  }
  return fields;
}

PlanAnswer answerFrom(const Plan& plan, const Fields& fields) {
  PlanAnswer answer = begin(plan);
  answer.steps.clear();
  for (std::size_t i = 0; i < plan.mostSteps; ++i) {
    PlanStep step;
    step.what = bounded(fieldOf(fields, planWhatField(i)));
    step.when = bounded(fieldOf(fields, planWhenField(i)));
    const std::string who(fieldOf(fields, whoField(i)));
    if (personOf(plan, who) != nullptr) step.who = who;
    if (!step.empty()) answer.steps.push_back(std::move(step));
  }
  if (answer.steps.empty()) answer.steps.emplace_back();
  return answer;
}

std::vector<Line> linesOf(const Plan& plan, const PlanAnswer& answer) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < plan.mostSteps; ++i) {
    const bool there = i < answer.steps.size();
    lines.push_back({numbered("step", i), plan.label.two, there ? planWords(plan, answer.steps[i], false) : ""});
  }
  return lines;
}

}  // namespace tend::exercise
