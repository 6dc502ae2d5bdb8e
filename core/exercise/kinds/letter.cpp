#include "core/exercise/kinds/letter.h"

#include "core/exercise/word_pairs.h"

namespace tend::exercise {
namespace {

constexpr std::size_t kMostBeginnings = 8;
constexpr std::size_t kMostThoughts = 8;

}  // namespace

void parse(TableReader& table, Letter& to) {
  to.label.two = table.text("label", Need::Required);
  to.label.alone = table.text("label_alone", Need::Optional);
  to.beginnings = wordPairs(table, "beginnings", "beginnings_alone", {0, kMostBeginnings});
  to.thoughts = wordPairs(table, "thoughts", "thoughts_alone", {0, kMostThoughts});
}

LetterAnswer begin(const Letter&) { return {}; }

bool step(const Letter&, LetterAnswer& answer, const WriteText& input) {
  if (input.field != kLetterField) return false;
  std::string text = bounded(input.text);
  if (text == answer.text) return false;
  answer.text = std::move(text);
  return true;
}

std::vector<WritingField> writingFields(const Letter&, const LetterAnswer& answer) {
  return {{kLetterField, answer.text, false}};
}

Fields fieldsOf(const Letter&, const LetterAnswer& answer) {
  Fields fields;
  setField(fields, kLetterField, answer.text);
  return fields;
}

LetterAnswer answerFrom(const Letter&, const Fields& fields) { return {bounded(fieldOf(fields, kLetterField))}; }

std::vector<Line> linesOf(const Letter& letter, const LetterAnswer& answer) {
  return {{kLetterField, letter.label.two, answer.text}};
}

}  // namespace tend::exercise
