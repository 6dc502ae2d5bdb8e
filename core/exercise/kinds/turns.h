// One speaks, the other listens, for equal times; a summary, a pause, an end for either at once.
// The definition as a pack gives it, and the answer. Pure; the view is app/views/exercise/turns_view.cpp.
// Nothing of it is ever kept: no times, no count, no score.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/exercise/answer_parts.h"
#include "core/exercise/head.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

enum class TurnsPhase : std::uint8_t {
  Choosing,    // how long, who begins
  Speaking,    // the clock goes, or rests
  SummingUp,   // the listener says back what was heard; no clock
  BothSpoken,  // the same after the second turn: once more, or enough
};

/// What two who take turns can do with them. Whatever does not fit the phase does nothing.
enum class TurnsDo : std::uint8_t {
  Begin,  // the first turn, or after a summary the other's; after both, the first one's again
  Pass,   // the speaker needs no more time
  Pause,
  GoOn,
};
struct TurnsMove {
  TurnsDo what = TurnsDo::Begin;
};

/// While choosing.
struct TurnsChoice {
  enum class Of : std::uint8_t { Length, First } of = Of::Length;
  std::size_t index = 0;
};

/// At any time.
struct TurnsSwitch {
  enum class Of : std::uint8_t { Bell, Time } of = Of::Bell;
  bool on = true;
};

struct TurnsAnswer {
  TurnsPhase phase = TurnsPhase::Choosing;
  std::size_t length = 0;   // index into Turns::minutes
  std::size_t first = 0;    // of the two people: who begins
  std::size_t speaker = 0;  // of the two people: whose turn it is
  double spentSeconds = 0;  // of this turn
  double lastTick = 0;      // 0: none since the clock goes
  bool paused = false;
  bool away = false;  // … because the device slept or Tend was hidden
  bool bell = true;   // the end is heard, too
  bool time = true;   // the time left is shown
  bool bellDue = false;
};

struct Turns {
  static constexpr std::string_view kKind = "turns";
  static constexpr Sees kForTwoSees = Sees::Together;
  using Answer = TurnsAnswer;

  std::vector<int> minutes;            // lengths to choose from, rising; never empty
  std::string heading;                 // above what the listener may do; may be empty
  std::vector<std::string> listening;  // what the listener may do; {speaker} is whoever speaks
  std::vector<std::string> summingUp;  // words the listener may begin with
};

/// A clock that was silent for longer has slept.
constexpr double kLongestTickSeconds = 5;

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Turns& to);
TurnsAnswer begin(const Turns& definition);
bool step(const Turns& definition, TurnsAnswer& answer, const TurnsMove& move);
bool step(const Turns& definition, TurnsAnswer& answer, const TurnsChoice& choice);
bool step(const Turns& definition, TurnsAnswer& answer, const TurnsSwitch& change);
bool step(const Turns& definition, TurnsAnswer& answer, const Tick& tick);
double tickIn(const Turns& definition, const TurnsAnswer& answer);
bool takeBell(TurnsAnswer& answer);
/// Of the whole turn, and of what is left of it, for showing: whole, and never less than what is left.
int turnSeconds(const Turns& definition, const TurnsAnswer& answer);
int secondsLeft(const Turns& definition, const TurnsAnswer& answer);

Fields fieldsOf(const Turns& definition, const TurnsAnswer& answer);
/// What is not known (any more) is dropped; never fails.
TurnsAnswer answerFrom(const Turns& definition, const Fields& fields);
/// The answer in words, one line for each thing that was asked: none.
std::vector<Line> linesOf(const Turns& definition, const TurnsAnswer& answer);

}  // namespace tend::exercise
