// What the answers of all kinds have in common: how they are kept (fields), how they are read back to people (lines),
// and the inputs that are not of one kind alone. Used by the kinds and by whoever keeps or shows answers.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tend::exercise {

/// An answer as it is kept: plain ids to text. Empty values are left out. core/progress stores it as it is.
using Fields = std::map<std::string, std::string>;

/// One line of an answer in words: the unit that is offered, opened, kept and exported.
struct Line {
  std::string id;     // of the item, stable
  std::string label;  // what was asked
  std::string words;  // what was answered; empty: the line was left empty
};

/// Somebody typed into a field of the exercise. The text is whole, not a difference.
struct WriteText {
  std::string field;
  std::string text;
};

/// Time went by: seconds of a clock that goes on while the device sleeps. For kinds that run by themselves.
struct Tick {
  double nowSeconds = 0;
};

/// A field one writes into while answering. Kinds that have some offer `std::vector<WritingField>
/// writingFields(const Kind&, const Kind::Answer&)`; the state opens an editor for each ("do." + id) and hands every
/// change back as WriteText.
struct WritingField {
  std::string id;
  std::string text;  // as the answer has it now
  bool oneLine = false;
};

/// Most bytes of one written text.
constexpr std::size_t kMostWritten = 8000;

/// The text cut at kMostWritten on a character's edge.
std::string bounded(std::string_view text);
/// The value of a field; empty where there is none.
std::string_view fieldOf(const Fields& fields, const std::string& id);
/// Sets a field, or takes it away where the value is empty.
void setField(Fields& fields, const std::string& id, std::string_view value);

}  // namespace tend::exercise
