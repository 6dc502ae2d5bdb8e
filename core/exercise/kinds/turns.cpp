#include "core/exercise/kinds/turns.h"

#include <algorithm>
#include <cmath>

namespace tend::exercise {
namespace {

constexpr std::size_t kMostLengths = 5;
constexpr int kMostMinutes = 20;
constexpr std::size_t kMostListening = 4;
constexpr std::size_t kMostSummingUp = 3;
constexpr double kFirstTickSeconds = 0.05;  // the clock begins with the first tick: it comes at once

bool runs(const TurnsAnswer& answer) { return answer.phase == TurnsPhase::Speaking && !answer.paused; }

/// The clock stands where it is until it is told to go on.
void rest(TurnsAnswer& answer, bool away) {
  answer.paused = true;
  answer.away = away;
  answer.lastTick = 0;
}

void goOn(TurnsAnswer& answer) {
  answer.paused = false;
  answer.away = false;
  answer.lastTick = 0;
}

void beginTurn(TurnsAnswer& answer, std::size_t speaker) {
  answer.phase = TurnsPhase::Speaking;
  answer.speaker = speaker;
  answer.spentSeconds = 0;
  goOn(answer);
}

void endTurn(TurnsAnswer& answer) {
  answer.phase = answer.speaker == answer.first ? TurnsPhase::SummingUp : TurnsPhase::BothSpoken;
  goOn(answer);
}

bool begins(TurnsAnswer& answer) {
  if (answer.phase == TurnsPhase::Speaking) return false;
  beginTurn(answer, answer.phase == TurnsPhase::SummingUp ? 1 - answer.first : answer.first);
  return true;
}

}  // namespace

void parse(TableReader& table, Turns& to) {
  to.minutes = table.numbers("lengths", {1, kMostLengths}, {1, kMostMinutes});
  if (to.minutes.empty()) to.minutes = {1, 3, 5};
  to.heading = table.text("heading", Need::Optional);
  to.listening = table.texts("listening", {1, kMostListening}, kMostShort);
  to.summingUp = table.texts("summing_up", {1, kMostSummingUp}, kMostShort);
}

TurnsAnswer begin(const Turns& definition) {
  TurnsAnswer answer;
  // The one in the middle; of two, the shorter.
  if (!definition.minutes.empty()) answer.length = (definition.minutes.size() - 1) / 2;
  return answer;
}

bool step(const Turns&, TurnsAnswer& answer, const TurnsMove& move) {
  const bool speaking = answer.phase == TurnsPhase::Speaking;
  switch (move.what) {
    case TurnsDo::Begin:
      return begins(answer);
    case TurnsDo::Pass:
      if (speaking) endTurn(answer);
      return speaking;
    case TurnsDo::Pause:
      if (!runs(answer)) return false;
      rest(answer, false);
      return true;
    case TurnsDo::GoOn:
      if (!speaking || !answer.paused) return false;
      goOn(answer);
      return true;
  }
  return false;
}

bool step(const Turns& definition, TurnsAnswer& answer, const TurnsChoice& choice) {
  const bool length = choice.of == TurnsChoice::Of::Length;
  if (answer.phase != TurnsPhase::Choosing) return false;
  if (choice.index >= (length ? definition.minutes.size() : 2)) return false;
  std::size_t& chosen = length ? answer.length : answer.first;
  const bool changed = chosen != choice.index;
  chosen = choice.index;
  return changed;
}

bool step(const Turns&, TurnsAnswer& answer, const TurnsSwitch& change) {
  bool& on = change.of == TurnsSwitch::Of::Bell ? answer.bell : answer.time;
  const bool changed = on != change.on;
  on = change.on;
  return changed;
}

bool step(const Turns& definition, TurnsAnswer& answer, const Tick& tick) {
  if (!runs(answer)) return false;
  const double passed = answer.lastTick > 0 ? tick.nowSeconds - answer.lastTick : 0;
  if (passed > kLongestTickSeconds) {
    rest(answer, true);
    return true;
  }
  answer.lastTick = tick.nowSeconds;
  if (!(passed > 0)) return false;
  const auto whole = static_cast<double>(turnSeconds(definition, answer));
  answer.spentSeconds = std::min(whole, answer.spentSeconds + passed);
  if (answer.spentSeconds < whole) return true;
  endTurn(answer);
  answer.bellDue = answer.bell;
  return true;
}

double tickIn(const Turns& definition, const TurnsAnswer& answer) {
  if (!runs(answer)) return 0;
  if (!(answer.lastTick > 0)) return kFirstTickSeconds;
  const double left = turnSeconds(definition, answer) - answer.spentSeconds;
  return std::clamp(left - (std::ceil(left) - 1), kFirstTickSeconds, 1.0);
}

bool takeBell(TurnsAnswer& answer) {
  const bool due = answer.bellDue;
  answer.bellDue = false;
  return due;
}

int turnSeconds(const Turns& definition, const TurnsAnswer& answer) {
  constexpr int kSecondsInMinute = 60;
  return definition.minutes.empty()
             ? 0
             : definition.minutes[std::min(answer.length, definition.minutes.size() - 1)] * kSecondsInMinute;
}

int secondsLeft(const Turns& definition, const TurnsAnswer& answer) {
  const double left = turnSeconds(definition, answer) - answer.spentSeconds;
  // The end of a second that a timer met a hair too early is not a second more.
  constexpr double kHair = 0.01;
  return std::max(0, static_cast<int>(std::ceil(left - kHair)));
}

Fields fieldsOf(const Turns&, const TurnsAnswer&) { return {}; }
TurnsAnswer answerFrom(const Turns& definition, const Fields&) { return begin(definition); }
std::vector<Line> linesOf(const Turns&, const TurnsAnswer&) { return {}; }

}  // namespace tend::exercise
