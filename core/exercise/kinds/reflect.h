// Free writing to a few questions, or only thinking about them.
// The definition as a pack gives it, and the answer. Pure; the view is app/views/exercise/reflect_view.cpp.
#pragma once

#include "core/exercise/answer_parts.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

struct ReflectQuestion {
  std::string id;
  std::string text;
  std::string textAlone;  // empty: the same
  std::string help;       // a gentle word below the question
  std::string hint;       // in the empty field
  bool oneLine = false;   // a short answer
  const std::string& of(bool alone) const { return alone && !textAlone.empty() ? textAlone : text; }
};

struct ReflectAnswer {
  std::vector<std::string> words;  // one for each question
};

struct Reflect {
  static constexpr std::string_view kKind = "reflect";
  using Answer = ReflectAnswer;
  std::vector<ReflectQuestion> questions;
};

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Reflect& to);
ReflectAnswer begin(const Reflect& definition);
bool step(const Reflect& definition, ReflectAnswer& answer, const WriteText& input);
std::vector<WritingField> writingFields(const Reflect& definition, const ReflectAnswer& answer);
Fields fieldsOf(const Reflect& definition, const ReflectAnswer& answer);
/// What is not known (any more) is dropped; never fails.
ReflectAnswer answerFrom(const Reflect& definition, const Fields& fields);
/// The answer in words, one line for each thing that was asked.
std::vector<Line> linesOf(const Reflect& definition, const ReflectAnswer& answer);

}  // namespace tend::exercise
