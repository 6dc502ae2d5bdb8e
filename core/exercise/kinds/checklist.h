// Things to tick, with something else of one's own, and a question that may follow.
// The definition as a pack gives it, and the answer. Pure; the view is app/views/exercise/checklist_view.cpp.
#pragma once

#include <array>

#include "core/exercise/answer_parts.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

/// How many things of one's own there is room for. Each is a line of the answer whether it is filled or not, so that
/// the number of lines tells nobody how much was written.
constexpr std::size_t kOwnThings = 2;

struct ChecklistItem {
  std::string id;
  std::string text;
  std::string textAlone;  // empty: the same
  const std::string& of(bool alone) const { return alone && !textAlone.empty() ? textAlone : text; }
};

struct ChecklistAnswer {
  std::vector<bool> ticked;                 // one for each item
  std::array<std::string, kOwnThings> own;  // in one's own words
  std::size_t ownShown = 0;                 // fields for them that are open; at least those that are filled
  std::string after;                        // to the question that follows
};

struct Checklist {
  static constexpr std::string_view kKind = "checklist";
  using Answer = ChecklistAnswer;
  std::string question;
  std::string ticked;  // what a tick says in words, beside the item
  std::vector<ChecklistItem> items;
  std::string other;      // what something of one's own is called; empty: there is none
  std::string otherHint;  // in the empty field
  std::string after;      // the question that follows; empty: there is none
  std::string afterHint;
};

/// An item is ticked, or not any more.
struct MarkItem {
  std::size_t item = 0;
  bool on = true;
};
/// One more field for something of one's own.
struct AddOwn {};

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Checklist& to);
ChecklistAnswer begin(const Checklist& definition);
bool step(const Checklist& definition, ChecklistAnswer& answer, const MarkItem& input);
bool step(const Checklist& definition, ChecklistAnswer& answer, const AddOwn& input);
bool step(const Checklist& definition, ChecklistAnswer& answer, const WriteText& input);
std::vector<WritingField> writingFields(const Checklist& definition, const ChecklistAnswer& answer);
/// The id of the field, and of the line, for something of one's own. No item can have it, and none can be the part of
/// it before a point: whoever offers an item never offers these with it (folded_page.cpp).
std::string ownId(std::size_t index);
inline constexpr const char* kAfterId = "after_words";
Fields fieldsOf(const Checklist& definition, const ChecklistAnswer& answer);
/// What is not known (any more) is dropped; never fails.
ChecklistAnswer answerFrom(const Checklist& definition, const Fields& fields);
/// The answer in words: a line for each item, each thing of one's own and the question after, empty or not.
std::vector<Line> linesOf(const Checklist& definition, const ChecklistAnswer& answer);

}  // namespace tend::exercise
