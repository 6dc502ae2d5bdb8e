#include "core/exercise/kinds/reflect.h"

namespace tend::exercise {
namespace {

constexpr std::size_t kMostQuestions = 6;

}  // namespace

void parse(TableReader& table, Reflect& to) {
  std::vector<TableReader> questions = table.tables("questions", {1, kMostQuestions});
  const std::vector<std::string> ids = uniqueIds(questions);
  for (std::size_t i = 0; i < questions.size(); ++i) {
    ReflectQuestion question;
    question.id = ids[i];
    question.text = questions[i].text("text", Need::Required);
    question.textAlone = questions[i].text("text_alone", Need::Optional);
    question.help = questions[i].text("help", Need::Optional, kMostLong);
    question.hint = questions[i].text("hint", Need::Optional);
    question.oneLine = questions[i].flag("one_line");
    questions[i].finish();
    to.questions.push_back(std::move(question));
  }
}

ReflectAnswer begin(const Reflect& reflect) { return {std::vector<std::string>(reflect.questions.size())}; }

bool step(const Reflect& reflect, ReflectAnswer& answer, const WriteText& in) {
  for (std::size_t i = 0; i < reflect.questions.size(); ++i) {
    if (reflect.questions[i].id != in.field) continue;
    std::string words = bounded(in.text);
    if (words == answer.words[i]) return false;
    answer.words[i] = std::move(words);
    return true;
  }
  return false;
}

std::vector<WritingField> writingFields(const Reflect& reflect, const ReflectAnswer& answer) {
  std::vector<WritingField> fields;
  for (std::size_t i = 0; i < reflect.questions.size(); ++i) {
    fields.push_back({reflect.questions[i].id, answer.words[i], reflect.questions[i].oneLine});
  }
  return fields;
}

Fields fieldsOf(const Reflect& reflect, const ReflectAnswer& answer) {
  Fields fields;
  for (std::size_t i = 0; i < reflect.questions.size(); ++i) {
    setField(fields, reflect.questions[i].id, answer.words[i]);
  }
  return fields;
}

ReflectAnswer answerFrom(const Reflect& reflect, const Fields& fields) {
  ReflectAnswer answer = begin(reflect);
  for (std::size_t i = 0; i < reflect.questions.size(); ++i) {
    answer.words[i] = bounded(fieldOf(fields, reflect.questions[i].id));
  }
  return answer;
}

std::vector<Line> linesOf(const Reflect& reflect, const ReflectAnswer& answer) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < reflect.questions.size(); ++i) {
    lines.push_back({reflect.questions[i].id, reflect.questions[i].text, answer.words[i]});
  }
  return lines;
}

}  // namespace tend::exercise
