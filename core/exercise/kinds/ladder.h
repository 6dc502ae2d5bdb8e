// Opening, a little at a time: whoever speaks sets a rung, whoever listens agrees; down by one tap of either, never up
// by itself; then "Thank you for telling me" is a whole answer. Nothing is written, and nothing of it is ever kept.
// The definition as a pack gives it, and the answer. Pure; the view is app/views/exercise/ladder_view.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/exercise/answer_parts.h"
#include "core/exercise/head.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

enum class LadderPhase : std::uint8_t {
  Setting,   // the speaker chooses a rung
  Agreeing,  // the listener is asked
  Telling,   // the speaker says it
  Thanked,   // the whole answer
  Off,       // below the lowest rung: not today
};

/// Whatever does not fit the phase does nothing.
enum class LadderDo : std::uint8_t {
  Ask,         // the speaker has chosen
  Agree,       // the listener can hear it
  Lower,       // either, at any time: a rung down, and below the lowest one off the ladder
  SetAgain,    // back to choosing: before anything was said, or after the ladder was left
  Told,        // it is said
  ChangeOver,  // the other speaks now, from the lowest rung
};
struct LadderMove {
  LadderDo what = LadderDo::Ask;
};

/// While choosing.
struct LadderChoice {
  enum class Of : std::uint8_t { Rung, Speaker } of = Of::Rung;
  std::size_t index = 0;
};

struct LadderAnswer {
  LadderPhase phase = LadderPhase::Setting;
  std::size_t rung = 0;     // the lowest one to begin with
  std::size_t speaker = 0;  // of the two people
};

struct Rung {
  std::string id;
  std::string title;
  std::string example;  // what might stand on it; may be empty
};

struct Ladder {
  static constexpr std::string_view kKind = "ladder";
  static constexpr Sees kForTwoSees = Sees::Together;
  using Answer = LadderAnswer;

  std::vector<Rung> rungs;             // from the lowest up
  std::vector<std::string> telling;    // for whoever speaks, while it is said
  std::vector<std::string> listening;  // for whoever listens
  std::string thanks;                  // the whole answer
};

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Ladder& to);
LadderAnswer begin(const Ladder& definition);
bool step(const Ladder& definition, LadderAnswer& answer, const LadderMove& move);
bool step(const Ladder& definition, LadderAnswer& answer, const LadderChoice& choice);

Fields fieldsOf(const Ladder& definition, const LadderAnswer& answer);
/// What is not known (any more) is dropped; never fails.
LadderAnswer answerFrom(const Ladder& definition, const Fields& fields);
/// The answer in words, one line for each thing that was asked: none.
std::vector<Line> linesOf(const Ladder& definition, const LadderAnswer& answer);

}  // namespace tend::exercise
