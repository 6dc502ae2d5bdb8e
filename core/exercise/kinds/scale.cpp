#include "core/exercise/kinds/scale.h"

namespace tend::exercise {
namespace {

constexpr std::size_t kMostScaleItems = 12;

bool isStep(int step) { return step >= 1 && step <= static_cast<int>(kScaleSteps); }

void readItems(TableReader& table, Scale& to) {
  std::vector<TableReader> items = table.tables("items", {1, kMostScaleItems});
  const std::vector<std::string> ids = uniqueIds(items);
  for (std::size_t i = 0; i < items.size(); ++i) {
    ScaleItem item;
    item.id = ids[i];
    item.name = items[i].text("name", Need::Required);
    item.text = items[i].text("text", Need::Optional, kMostLong);
    item.textAlone = items[i].text("text_alone", Need::Optional, kMostLong);
    items[i].finish();
    to.items.push_back(std::move(item));
  }
}

}  // namespace

void parse(TableReader& table, Scale& to) {
  to.question = table.text("question", Need::Optional);
  to.words = table.texts("steps", {kScaleSteps, kScaleSteps}, kMostShort);
  readItems(table, to);
  to.petals = table.flag("petals");
  if (to.petals && to.items.size() != kPetals) {
    table.problem("petals", "exercise.petals_four", {{"count", std::to_string(to.items.size())}});
  }
}

ScaleAnswer begin(const Scale& scale) { return {std::vector<int>(scale.items.size(), 0), 0}; }

bool step(const Scale& scale, ScaleAnswer& answer, const SetStep& in) {
  if (in.item >= scale.items.size() || !isStep(in.step) || answer.steps[in.item] == in.step) return false;
  answer.steps[in.item] = in.step;
  return true;
}

bool step(const Scale& scale, ScaleAnswer& answer, const LeaveEmpty& in) {
  if (in.item >= scale.items.size() || answer.steps[in.item] == 0) return false;
  answer.steps[in.item] = 0;
  return true;
}

bool step(const Scale& scale, ScaleAnswer& answer, const ShowItem& in) {
  if (in.item >= scale.items.size() || answer.at == in.item) return false;
  answer.at = in.item;
  return true;
}

Fields fieldsOf(const Scale& scale, const ScaleAnswer& answer) {
  Fields fields;
  for (std::size_t i = 0; i < scale.items.size(); ++i) {
    if (answer.steps[i] > 0) setField(fields, scale.items[i].id, std::to_string(answer.steps[i]));
  }
  return fields;
}

ScaleAnswer answerFrom(const Scale& scale, const Fields& fields) {
  ScaleAnswer answer = begin(scale);
  for (std::size_t i = 0; i < scale.items.size(); ++i) {
    const std::string_view kept = fieldOf(fields, scale.items[i].id);
    const int step = kept.size() == 1 ? kept.front() - '0' : 0;
    if (isStep(step)) answer.steps[i] = step;
  }
  return answer;
}

std::vector<Line> linesOf(const Scale& scale, const ScaleAnswer& answer) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < scale.items.size(); ++i) {
    const int step = answer.steps[i];
    lines.push_back({scale.items[i].id, scale.items[i].name,
                     step > 0 ? scale.words[static_cast<std::size_t>(step - 1)] : std::string()});
  }
  return lines;
}

}  // namespace tend::exercise
