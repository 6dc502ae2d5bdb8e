// A letter: beginnings to choose from, questions to think of, and room to write.
// The definition as a pack gives it, and the answer. Pure; the view is app/views/exercise/letter_view.cpp.
#pragma once

#include "core/exercise/answer_parts.h"
#include "core/exercise/head.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

constexpr const char* kLetterField = "letter";

struct LetterAnswer {
  std::string text;
};

struct Letter {
  static constexpr std::string_view kKind = "letter";
  using Answer = LetterAnswer;

  Words label;                    // of the page that is written on
  std::vector<Words> beginnings;  // may be empty
  std::vector<Words> thoughts;    // what one might write of; may be empty
};

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Letter& to);
LetterAnswer begin(const Letter& definition);
bool step(const Letter& definition, LetterAnswer& answer, const WriteText& input);
std::vector<WritingField> writingFields(const Letter& definition, const LetterAnswer& answer);
Fields fieldsOf(const Letter& definition, const LetterAnswer& answer);
/// What is not known (any more) is dropped; never fails.
LetterAnswer answerFrom(const Letter& definition, const Fields& fields);
/// The letter, as one line.
std::vector<Line> linesOf(const Letter& definition, const LetterAnswer& answer);

}  // namespace tend::exercise
