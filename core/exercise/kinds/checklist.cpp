#include "core/exercise/kinds/checklist.h"

#include <algorithm>

namespace tend::exercise {
namespace {

constexpr const char* kTicked = "1";

void readItems(TableReader& table, Checklist& to) {
  std::vector<TableReader> items = table.tables("items", {1, kMostItems});
  const std::vector<std::string> ids = uniqueIds(items);
  for (std::size_t i = 0; i < items.size(); ++i) {
    ChecklistItem item;
    item.id = ids[i];
    item.text = items[i].text("text", Need::Required);
    item.textAlone = items[i].text("text_alone", Need::Optional);
    items[i].finish();
    to.items.push_back(std::move(item));
  }
}

bool write(std::string& to, const std::string& text) {
  std::string cut = bounded(text);
  if (cut == to) return false;
  to = std::move(cut);
  return true;
}

}  // namespace

std::string ownId(std::size_t index) { return "own_" + std::to_string(index + 1); }

void parse(TableReader& table, Checklist& to) {
  to.question = table.text("question", Need::Optional);
  to.ticked = table.text("ticked", Need::Required);
  readItems(table, to);
  to.other = table.text("other", Need::Optional);
  to.otherHint = table.text("other_hint", Need::Optional);
  to.after = table.text("after", Need::Optional);
  to.afterHint = table.text("after_hint", Need::Optional);
  if (to.other.empty() && !to.otherHint.empty()) {
    table.problem("other_hint", "exercise.hint_alone", {{"key", "other_hint"}, {"needed", "other"}});
  }
  if (to.after.empty() && !to.afterHint.empty()) {
    table.problem("after_hint", "exercise.hint_alone", {{"key", "after_hint"}, {"needed", "after"}});
  }
}

ChecklistAnswer begin(const Checklist& list) {
  ChecklistAnswer answer;
  answer.ticked.assign(list.items.size(), false);
  return answer;
}

bool step(const Checklist& list, ChecklistAnswer& answer, const MarkItem& in) {
  if (in.item >= list.items.size() || answer.ticked[in.item] == in.on) return false;
  answer.ticked[in.item] = in.on;
  return true;
}

bool step(const Checklist& list, ChecklistAnswer& answer, const AddOwn&) {
  if (list.other.empty() || answer.ownShown >= kOwnThings) return false;
  ++answer.ownShown;
  return true;
}

bool step(const Checklist& list, ChecklistAnswer& answer, const WriteText& in) {
  if (in.field == kAfterId) return !list.after.empty() && write(answer.after, in.text);
  for (std::size_t i = 0; i < answer.ownShown; ++i) {
    if (in.field == ownId(i)) return write(answer.own[i], in.text);
  }
  return false;
}

std::vector<WritingField> writingFields(const Checklist& list, const ChecklistAnswer& answer) {
  std::vector<WritingField> fields;
  for (std::size_t i = 0; i < answer.ownShown; ++i) fields.push_back({ownId(i), answer.own[i], true});
  if (!list.after.empty()) fields.push_back({kAfterId, answer.after, false});
  return fields;
}

Fields fieldsOf(const Checklist& list, const ChecklistAnswer& answer) {
  Fields fields;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    if (answer.ticked[i]) setField(fields, list.items[i].id, kTicked);
  }
  for (std::size_t i = 0; i < kOwnThings; ++i) setField(fields, ownId(i), answer.own[i]);
  setField(fields, kAfterId, answer.after);
  return fields;
}

ChecklistAnswer answerFrom(const Checklist& list, const Fields& fields) {
  ChecklistAnswer answer = begin(list);
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    answer.ticked[i] = fieldOf(fields, list.items[i].id) == kTicked;
  }
  for (std::size_t i = 0; i < kOwnThings && !list.other.empty(); ++i) {
    answer.own[i] = bounded(fieldOf(fields, ownId(i)));
    if (!answer.own[i].empty()) answer.ownShown = i + 1;
  }
  if (!list.after.empty()) answer.after = bounded(fieldOf(fields, kAfterId));
  return answer;
}

std::vector<Line> linesOf(const Checklist& list, const ChecklistAnswer& answer) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    lines.push_back({list.items[i].id, list.items[i].text, answer.ticked[i] ? list.ticked : std::string()});
  }
  for (std::size_t i = 0; i < kOwnThings && !list.other.empty(); ++i) {
    lines.push_back({ownId(i), list.other, answer.own[i]});
  }
  if (!list.after.empty()) lines.push_back({kAfterId, list.after, answer.after});
  return lines;
}

}  // namespace tend::exercise
