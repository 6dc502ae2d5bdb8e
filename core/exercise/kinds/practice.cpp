#include "core/exercise/kinds/practice.h"

#include <algorithm>

#include "core/exercise/read_head.h"

namespace tend::exercise {
namespace {

constexpr std::size_t kMostParagraphs = 8;
constexpr int kMostMinutes = 60;
constexpr std::string_view kDone = "yes";

std::size_t wordsOf(const std::vector<std::string>& texts) {
  std::size_t words = 0;
  for (const std::string& text : texts) words += wordsIn(text);
  return words;
}

std::vector<std::string> readText(TableReader& table, const char* key, std::size_t least) {
  std::vector<std::string> text = table.texts(key, {least, kMostParagraphs});
  if (wordsOf(text) > kMostDayWords) {
    table.problem(key, "exercise.too_many_words", {{"key", key}, {"count", std::to_string(kMostDayWords)}});
  }
  return text;
}

/// An id, where one is given.
std::string optionalId(TableReader& table, const char* key) {
  return table.text(key, Need::Optional).empty() ? std::string() : table.id(key);
}

PracticeDay readDay(TableReader& table, std::string id) {
  PracticeDay day;
  day.id = std::move(id);
  day.title.two = table.text("title", Need::Required);
  day.title.alone = table.text("title_alone", Need::Optional);
  day.text = readText(table, "text", 1);
  day.textAlone = readText(table, "text_alone", 0);
  day.section = optionalId(table, "section");
  day.exercise = optionalId(table, "exercise");
  day.plant = readPlant(table);
  day.minutes = table.number("minutes", 1, kMostMinutes, 5);
  day.light = table.flag("light");
  table.finish();
  return day;
}

}  // namespace

std::size_t wordsIn(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    words += !blank && !inside ? 1 : 0;
    inside = !blank;
  }
  return words;
}

void parse(TableReader& table, Practice& to) {
  to.repeats = table.flag("repeats");
  std::vector<TableReader> days = table.tables("day", {1, kMostDays});
  const std::vector<std::string> ids = uniqueIds(days);
  for (std::size_t i = 0; i < days.size(); ++i) to.days.push_back(readDay(days[i], ids[i]));
}

PracticeAnswer begin(const Practice&) { return {}; }

std::optional<std::size_t> dayNamed(const Practice& definition, std::string_view id) {
  const auto at = std::find_if(definition.days.begin(), definition.days.end(),
                               [id](const PracticeDay& day) { return day.id == id; });
  if (at == definition.days.end()) return std::nullopt;
  return static_cast<std::size_t>(at - definition.days.begin());
}

bool step(const Practice& definition, PracticeAnswer& answer, const ChooseDay& input) {
  if (answer.open == input.id || (!input.id.empty() && !dayNamed(definition, input.id))) return false;
  answer.open = input.id;
  return true;
}

bool step(const Practice& definition, PracticeAnswer& answer, const MarkDay& input) {
  if (!dayNamed(definition, input.id)) return false;
  answer.open = input.id;
  return input.done ? answer.done.insert(input.id).second : answer.done.erase(input.id) > 0;
}

Fields fieldsOf(const Practice& definition, const PracticeAnswer& answer) {
  Fields fields;
  if (definition.repeats) return fields;
  for (const std::string& id : answer.done) setField(fields, id, kDone);
  return fields;
}

PracticeAnswer answerFrom(const Practice& definition, const Fields& fields) {
  PracticeAnswer answer;
  if (definition.repeats) return answer;
  for (const PracticeDay& day : definition.days) {
    if (fieldOf(fields, day.id) == kDone) answer.done.insert(day.id);
  }
  return answer;
}

std::vector<Line> linesOf(const Practice& definition, const PracticeAnswer& answer) {
  std::vector<Line> lines;
  if (definition.repeats) return lines;
  for (const PracticeDay& day : definition.days) {
    if (answer.done.contains(day.id)) lines.push_back({day.id, {}, day.title.two});
  }
  return lines;
}

}  // namespace tend::exercise
