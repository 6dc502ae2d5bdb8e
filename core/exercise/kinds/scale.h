// Items on five steps with words, each of which may stay empty; four of them can make a petal picture.
// The definition as a pack gives it, and the answer. Pure; the view is app/views/exercise/scale_view.cpp.
#pragma once

#include "core/exercise/answer_parts.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

constexpr std::size_t kScaleSteps = 5;
constexpr std::size_t kPetals = 4;

struct ScaleItem {
  std::string id;
  std::string name;
  std::string text;       // one sentence to weigh; may be empty
  std::string textAlone;  // empty: the same
  const std::string& of(bool alone) const { return alone && !textAlone.empty() ? textAlone : text; }
};

struct ScaleAnswer {
  std::vector<int> steps;  // one for each item: 1 to kScaleSteps, 0 where it was left empty
  std::size_t at = 0;      // the item that is shown where there is room for one; not kept
};

struct Scale {
  static constexpr std::string_view kKind = "scale";
  using Answer = ScaleAnswer;
  std::string question;
  std::vector<std::string> words;  // of the steps, from little to much
  std::vector<ScaleItem> items;
  bool petals = false;  // there are kPetals items then
};

/// An item is set on a step, from 1 on.
struct SetStep {
  std::size_t item = 0;
  int step = 0;
};
/// An item is left empty (again).
struct LeaveEmpty {
  std::size_t item = 0;
};
/// This item is shown.
struct ShowItem {
  std::size_t item = 0;
};

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Scale& to);
ScaleAnswer begin(const Scale& definition);
bool step(const Scale& definition, ScaleAnswer& answer, const SetStep& input);
bool step(const Scale& definition, ScaleAnswer& answer, const LeaveEmpty& input);
bool step(const Scale& definition, ScaleAnswer& answer, const ShowItem& input);
Fields fieldsOf(const Scale& definition, const ScaleAnswer& answer);
/// What is not known (any more) is dropped; never fails.
ScaleAnswer answerFrom(const Scale& definition, const Fields& fields);
/// The answer in words, one line for each thing that was asked.
std::vector<Line> linesOf(const Scale& definition, const ScaleAnswer& answer);

}  // namespace tend::exercise
