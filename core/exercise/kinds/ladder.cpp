#include "core/exercise/kinds/ladder.h"

namespace tend::exercise {
namespace {

constexpr std::size_t kFewestRungs = 2;
constexpr std::size_t kMostRungs = 7;
constexpr std::size_t kMostHints = 4;

bool moveTo(LadderAnswer& answer, LadderPhase from, LadderPhase to) {
  if (answer.phase != from) return false;
  answer.phase = to;
  return true;
}

bool lower(LadderAnswer& answer) {
  if (answer.phase != LadderPhase::Agreeing && answer.phase != LadderPhase::Telling) return false;
  if (answer.rung > 0) {
    --answer.rung;
  } else {
    answer.phase = LadderPhase::Off;
  }
  return true;
}

bool changeOver(LadderAnswer& answer) {
  if (answer.phase != LadderPhase::Thanked) return false;
  answer = {LadderPhase::Setting, 0, 1 - answer.speaker};
  return true;
}

}  // namespace

void parse(TableReader& table, Ladder& to) {
  std::vector<TableReader> rungs = table.tables("rung", {kFewestRungs, kMostRungs});
  const std::vector<std::string> ids = uniqueIds(rungs);
  for (std::size_t i = 0; i < rungs.size(); ++i) {
    Rung rung;
    rung.id = ids[i];
    rung.title = rungs[i].text("title", Need::Required);
    rung.example = rungs[i].text("example", Need::Optional);
    rungs[i].finish();
    to.rungs.push_back(std::move(rung));
  }
  to.telling = table.texts("telling", {0, kMostHints}, kMostShort);
  to.listening = table.texts("listening", {1, kMostHints}, kMostShort);
  to.thanks = table.text("thanks", Need::Required);
}

LadderAnswer begin(const Ladder&) { return {}; }

bool step(const Ladder&, LadderAnswer& answer, const LadderMove& move) {
  switch (move.what) {
    case LadderDo::Ask:
      return moveTo(answer, LadderPhase::Setting, LadderPhase::Agreeing);
    case LadderDo::Agree:
      return moveTo(answer, LadderPhase::Agreeing, LadderPhase::Telling);
    case LadderDo::Lower:
      return lower(answer);
    case LadderDo::SetAgain:
      return moveTo(answer, LadderPhase::Agreeing, LadderPhase::Setting) ||
             moveTo(answer, LadderPhase::Off, LadderPhase::Setting);
    case LadderDo::Told:
      return moveTo(answer, LadderPhase::Telling, LadderPhase::Thanked);
    case LadderDo::ChangeOver:
      return changeOver(answer);
  }
  return false;
}

bool step(const Ladder& definition, LadderAnswer& answer, const LadderChoice& choice) {
  const bool rung = choice.of == LadderChoice::Of::Rung;
  if (answer.phase != LadderPhase::Setting) return false;
  if (choice.index >= (rung ? definition.rungs.size() : 2)) return false;
  std::size_t& chosen = rung ? answer.rung : answer.speaker;
  const bool changed = chosen != choice.index;
  chosen = choice.index;
  return changed;
}

Fields fieldsOf(const Ladder&, const LadderAnswer&) { return {}; }
LadderAnswer answerFrom(const Ladder&, const Fields&) { return {}; }
std::vector<Line> linesOf(const Ladder&, const LadderAnswer&) { return {}; }

}  // namespace tend::exercise
