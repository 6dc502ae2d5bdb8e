#include "app/cli/shot_pages.h"

#include <array>

#include "app/state/activity.h"
#include "app/state/apply.h"
#include "core/exercise/exercise.h"

namespace tend::cli {
namespace {

using state::AppState;
using state::Services;

struct Sitting {
  AppState& s;
  Services& v;

  template <class Action>
  void then(Action action) const {
    state::apply(s, std::move(action), v);
  }
  void put(exercise::Input input) const { then(state::does(std::move(input))); }
};

/// Two views of the same marriage, close and yet not alike.
constexpr std::array<std::array<std::size_t, 4>, 2> kSteps = {{{4, 2, 3, 3}, {3, 2, 1, 4}}};

void answer(const Sitting& sitting, std::uint8_t who) {
  sitting.then(state::TakeDevice{who});
  for (std::size_t i = 0; i < kSteps[who].size(); ++i) {
    sitting.put(exercise::SetStep{i, static_cast<std::uint8_t>(kSteps[who][i])});
  }
  sitting.then(state::FoldAway{});
}

/// All lines but the last: what one keeps back looks like a line left empty.
void offer(const Sitting& sitting) {
  if (sitting.s.activity == nullptr) return;
  const auto lines = exercise::linesOf(*sitting.s.activity->exercise, sitting.s.activity->answer);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) sitting.then(state::OfferLine{lines[i].id, true});
}

void fold(const Sitting& sitting, std::uint8_t who) {
  answer(sitting, who);
  offer(sitting);
  sitting.then(state::FoldOffers{});
}

void pickAndFold(const Sitting& sitting, std::uint8_t who) {
  sitting.then(state::TakeDevice{who});
  for (const std::size_t item : {std::size_t{0}, std::size_t{1}, std::size_t{4}})
    sitting.put(exercise::MatchPick{item});
  sitting.then(state::FoldAway{});
}

}  // namespace

void pagesOffering(AppState& s, Services& v, ShotKeeping&) {
  const Sitting sitting{s, v};
  sitting.then(state::BeginExercise{});
  answer(sitting, 0);
  offer(sitting);
}

void pagesCurtain(AppState& s, Services& v, ShotKeeping&) {
  const Sitting sitting{s, v};
  sitting.then(state::BeginExercise{});
  fold(sitting, 0);
}

void pagesConsent(AppState& s, Services& v, ShotKeeping& keeping) {
  pagesCurtain(s, v, keeping);
  const Sitting sitting{s, v};
  fold(sitting, 1);
  sitting.then(state::ConsentToReveal{1, true});
}

void pagesReveal(AppState& s, Services& v, ShotKeeping& keeping) {
  pagesConsent(s, v, keeping);
  Sitting{s, v}.then(state::ConsentToReveal{0, true});
}

void pagesAway(AppState& s, Services& v, ShotKeeping&) {
  const Sitting sitting{s, v};
  sitting.then(state::BeginExercise{});
  sitting.then(state::TakeDevice{0});
  sitting.put(exercise::SetStep{0, 2});
  sitting.then(state::WentAway{});
}

void matchShown(AppState& s, Services& v, ShotKeeping&) {
  const Sitting sitting{s, v};
  sitting.then(state::BeginExercise{});
  pickAndFold(sitting, 0);
  pickAndFold(sitting, 1);
  sitting.then(state::ConsentToReveal{0, true});
  sitting.then(state::ConsentToReveal{1, true});
  for (int second = 0; second < 5; ++second) sitting.then(state::TimePassed{1000.0 + second});
}

}  // namespace tend::cli
