// The guide: which small step to propose next, and how to greet. Pure and deterministic: it takes a plain History and
// what is at hand, and knows no store, no date and no clock. It never counts what was left out, and by itself proposes
// only what is marked light. Used by app/state/guide.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/exercise/exercise.h"

namespace tend::exercise {

enum class StepKind : std::uint8_t {
  Day,       // of a path, or of the rhythm of a day
  Exercise,  // a light one of the article
  Section,   // a page to read
};

/// Something small that may be proposed.
struct Step {
  StepKind kind = StepKind::Day;
  std::string id;        // of the day, exercise or section
  std::string practice;  // Day: the exercise it belongs to
  Words title;
  std::vector<std::string> text, textAlone;
  std::string section;   // Day: read with it
  std::string exercise;  // Day: opened with it
  std::string plant;     // also the sort of thing it is; empty: another
  int minutes = 5;
  bool light = false;
  bool quiet = false;
  bool suitsOne = true, suitsTwo = true;
  bool repeats = false;  // may be proposed again when it was done

  const std::vector<std::string>& textFor(bool alone) const { return alone && !textAlone.empty() ? textAlone : text; }
};

/// A name that no other step has: what is remembered of one that was passed over.
std::string nameOf(const Step& step);

/// Was somebody away for long? Where nothing records a date, nobody knows. Tend records none on purpose: on a device of
/// two, being greeted as one who was away would tell each of them whether the other was here.
enum class Gap : std::uint8_t { Unknown, None, Long };

/// All that the guide knows of those who read.
struct History {
  std::set<std::string> sectionsRead;   // to their end
  std::set<std::string> exercisesDone;  // together, none of them quiet
  std::set<std::string> daysDone;       // nameOf() their steps
  std::vector<std::string> passedOver;  // in this sitting: nameOf(), the latest last
  Gap gap = Gap::Unknown;
  bool alone = false;  // one of the two reads on a page of their own
};

/// It was done already, or what it asks for was.
bool isDone(const Step& step, const History& history);

/// The index of the step to propose; nothing where all that is at hand was passed over in this sitting, or there is
/// nothing light. In the order of `steps`, except that what is like something passed over waits, and what was done
/// comes only when nothing new is left.
std::optional<std::size_t> nextStep(const std::vector<Step>& steps, const History& history);

enum class Greeting : std::uint8_t { One, Two, Back };
/// `together`: it is known that two read. Who was away is greeted like somebody who is expected, without a word of it.
Greeting greetingFor(const History& history, bool together);

/// False for kinds that the guide never leads to by itself.
bool mayBeLight(const Head& head);

/// The days of a practice as steps.
std::vector<Step> stepsOf(const Exercise& exercise, bool quiet);
/// A light exercise of the article as a step.
Step stepFor(const Head& head, bool quiet);

}  // namespace tend::exercise
