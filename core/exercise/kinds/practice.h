// Small things on a path of days, or in the rhythm of one day: each with its words, done by one tap, in any order.
// There are no dates and nothing that was left out: the answer holds only what was done. The definition as a pack gives
// it, and the answer. Pure; the view is app/views/exercise/practice_view.cpp.
#pragma once

#include <set>

#include "core/exercise/answer_parts.h"
#include "core/exercise/head.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

/// One small thing to do. Everything but the title and the text may be missing.
struct PracticeDay {
  std::string id;
  Words title;
  std::vector<std::string> text;       // at most kMostDayWords in all
  std::vector<std::string> textAlone;  // empty: the same
  std::string section;                 // of the article, which is read with it
  std::string exercise;                // one may open with it
  std::string plant;                   // of the garden, also the sort of thing it is
  int minutes = 5;
  bool light = false;  // the guide may propose it by itself

  const std::vector<std::string>& textFor(bool alone) const { return alone && !textAlone.empty() ? textAlone : text; }
};

constexpr std::size_t kMostDays = 60;
constexpr std::size_t kMostDayWords = 400;

struct PracticeAnswer {
  std::set<std::string> done;  // ids of days
  std::string open;            // the day whose card is looked at; empty: all of them are. Never kept
};

struct Practice {
  static constexpr std::string_view kKind = "practice";
  using Answer = PracticeAnswer;
  std::vector<PracticeDay> days;
  bool repeats = false;  // a rhythm for every day: that something was done is not remembered
};

/// Looks at a day's card; without a name, at all of them.
struct ChooseDay {
  std::string id;
};
/// The day was done; or it was a slip of the finger.
struct MarkDay {
  std::string id;
  bool done = true;
};

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Practice& to);
PracticeAnswer begin(const Practice& definition);
bool step(const Practice& definition, PracticeAnswer& answer, const ChooseDay& input);
bool step(const Practice& definition, PracticeAnswer& answer, const MarkDay& input);
Fields fieldsOf(const Practice& definition, const PracticeAnswer& answer);
/// What is not known (any more) is dropped; never fails.
PracticeAnswer answerFrom(const Practice& definition, const Fields& fields);
/// The answer in words, one line for each day that was done: there is none for the others.
std::vector<Line> linesOf(const Practice& definition, const PracticeAnswer& answer);

/// Its place among the days; nothing where there is none of that name.
std::optional<std::size_t> dayNamed(const Practice& definition, std::string_view id);
std::size_t wordsIn(std::string_view text);

}  // namespace tend::exercise
