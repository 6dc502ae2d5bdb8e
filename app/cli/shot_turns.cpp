#include "app/cli/shot_turns.h"

#include <initializer_list>

#include "app/state/activity.h"
#include "app/state/apply.h"

namespace tend::cli {
namespace {

using exercise::LadderDo;
using exercise::TurnsDo;
using state::AppState;
using state::Services;

constexpr double kClockSeconds = 1000;  // of any day
constexpr int kTwoThirds = 120;         // of a turn of three minutes

void put(AppState& s, Services& v, exercise::Input input) { state::apply(s, state::does(std::move(input)), v); }

void move(AppState& s, Services& v, std::initializer_list<TurnsDo> moves) {
  for (const TurnsDo what : moves) put(s, v, exercise::TurnsMove{what});
}

void climb(AppState& s, Services& v, std::size_t rung, std::initializer_list<LadderDo> moves) {
  state::apply(s, state::BeginExercise{}, v);
  put(s, v, exercise::LadderChoice{exercise::LadderChoice::Of::Rung, rung});
  for (const LadderDo what : moves) put(s, v, exercise::LadderMove{what});
}

void pick(AppState& s, Services& v, std::initializer_list<std::size_t> items) {
  state::apply(s, state::BeginExercise{}, v);
  state::apply(s, state::TakeDevice{0}, v);
  for (const std::size_t item : items) put(s, v, exercise::MatchPick{item});
}

/// In turn on the one side and the other.
void layCards(AppState& s, Services& v, std::size_t count) {
  state::apply(s, state::BeginExercise{}, v);
  for (std::size_t i = 0; i < count; ++i) state::apply(s, state::does(exercise::LayCard{i, i % 2}), v);
}

}  // namespace

void turnRuns(AppState& s, Services& v, ShotKeeping&) {
  state::apply(s, state::BeginExercise{}, v);
  move(s, v, {TurnsDo::Begin});
  for (int second = 0; second <= kTwoThirds; ++second) {
    state::apply(s, state::TimePassed{kClockSeconds + second}, v);
  }
}

void turnRests(AppState& s, Services& v, ShotKeeping& keeping) {
  turnRuns(s, v, keeping);
  move(s, v, {TurnsDo::Pause});
}

void turnSlept(AppState& s, Services& v, ShotKeeping& keeping) {
  turnRuns(s, v, keeping);
  state::apply(s, state::TimePassed{2 * kClockSeconds}, v);
}

void turnTimeHidden(AppState& s, Services& v, ShotKeeping& keeping) {
  turnRuns(s, v, keeping);
  put(s, v, exercise::TurnsSwitch{exercise::TurnsSwitch::Of::Time, false});
}

void turnOver(AppState& s, Services& v, ShotKeeping& keeping) {
  turnRuns(s, v, keeping);
  move(s, v, {TurnsDo::Pass});
}

void turnsBothOver(AppState& s, Services& v, ShotKeeping& keeping) {
  turnOver(s, v, keeping);
  move(s, v, {TurnsDo::Begin, TurnsDo::Pass});
}

void ladderAsked(AppState& s, Services& v, ShotKeeping&) { climb(s, v, 1, {LadderDo::Ask}); }
void ladderTold(AppState& s, Services& v, ShotKeeping&) { climb(s, v, 2, {LadderDo::Ask, LadderDo::Agree}); }
void ladderThanked(AppState& s, Services& v, ShotKeeping&) {
  climb(s, v, 0, {LadderDo::Ask, LadderDo::Agree, LadderDo::Told});
}
void ladderOff(AppState& s, Services& v, ShotKeeping&) { climb(s, v, 0, {LadderDo::Ask, LadderDo::Lower}); }

void matchPicks(AppState& s, Services& v, ShotKeeping&) { pick(s, v, {0, 1, 4}); }
void matchFull(AppState& s, Services& v, ShotKeeping&) { pick(s, v, {0, 1, 4, 5}); }

void sceneChosen(AppState& s, Services& v, ShotKeeping&) {
  state::apply(s, state::BeginExercise{}, v);
  state::apply(s, state::does(exercise::ShowScene{1}), v);
  state::apply(s, state::does(exercise::ChooseOption{1, 1}), v);
}

void cardsLaid(AppState& s, Services& v, ShotKeeping&) { layCards(s, v, 5); }
void cardsAllLaid(AppState& s, Services& v, ShotKeeping&) { layCards(s, v, exercise::kMostCards); }

void cardsTold(AppState& s, Services& v, ShotKeeping&) {
  layCards(s, v, 8);
  state::apply(s, state::FinishExercise{}, v);
}

}  // namespace tend::cli
