// An exercise as a whole: its head, and the definition of its kind. The functions are the same for all kinds; each
// hands over to the kind's own (kinds/*.h). Pure values; time and chance are handed in. Used by core/pack (checking),
// app/state and app/views.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exercise/head.h"
#include "core/exercise/kinds.h"

namespace tend::exercise {

struct Exercise {
  Head head;
  Definition definition;
  std::string language;  // of the pack, BCP 47: for word lists
};

struct Parsed {
  std::optional<Exercise> exercise;  // set when there are no problems
  std::vector<Problem> problems;     // at most kMostProblems, by place in the TOML
};

/// The TOML between the fences. Any bytes are fine: nothing crashes, and the work stays in proportion.
Parsed parseExercise(std::string_view toml, const std::string& language);

/// The names of all kinds.
std::vector<std::string_view> kindNames();
bool isKind(std::string_view name);

/// An empty answer.
Answer begin(const Exercise& exercise);
/// What the input leads to. False: this kind does not know it, or nothing changed.
bool step(const Exercise& exercise, Answer& answer, const Input& input);
Fields fieldsOf(const Exercise& exercise, const Answer& answer);
Answer answerFrom(const Exercise& exercise, const Fields& fields);
std::vector<Line> linesOf(const Exercise& exercise, const Answer& answer);
/// What one writes into while answering; none for most kinds.
std::vector<WritingField> writingFields(const Exercise& exercise, const Answer& answer);
/// Seconds until time changes what is seen, while the exercise runs by itself; 0: it does not. Kinds that do offer
/// `double tickIn(const Kind&, const Kind::Answer&)`.
double tickIn(const Exercise& exercise, const Answer& answer);
/// A soft bell is due; asking takes it. Kinds that ring offer `bool takeBell(Kind::Answer&)`.
bool takeBell(const Exercise& exercise, Answer& answer);
/// Words in it speak of harm or fear: it leads to help and nowhere else, and nothing of it is kept. Kinds that listen
/// for that offer `bool leadsToHelp(const Kind&, const Kind::Answer&)`.
bool leadsToHelp(const Exercise& exercise, const Answer& answer);
/// It is kept only where somebody asks for it. Kinds say so with `static constexpr bool kKeptWhenAsked = true`.
bool keptWhenAsked(const Exercise& exercise);
/// Nothing was answered.
bool isEmpty(const Exercise& exercise, const Answer& answer);

}  // namespace tend::exercise
