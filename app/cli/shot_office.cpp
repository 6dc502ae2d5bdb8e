#include "app/cli/shot_office.h"

#include <array>

#include "app/state/activity.h"
#include "app/state/apply.h"
#include "app/state/office.h"
#include "app/state/office_actions.h"
#include "app/state/place.h"
#include "core/exercise/exercise.h"

namespace tend::cli {
namespace {

using state::AppState;
using state::Services;

struct Sitting {
  AppState& s;
  Services& v;
  double seconds = 1000;

  void then(const state::Action& action) const { state::apply(s, action, v); }
  template <class What>
  void ask(What what) const {
    then(state::InOffice{std::move(what)});
  }
  void put(exercise::Input input) const { then(state::does(std::move(input))); }
  void pass(double by) {
    seconds += by;
    then(state::TimePassed{seconds});
    then(state::Touched{seconds});
  }
};

constexpr std::array<std::array<std::size_t, 4>, 2> kSteps = {{{4, 2, 3, 3}, {3, 2, 1, 4}}};

/// A PIN, twice.
void choosePin(const Sitting& sitting) {
  for (int i = 0; i < 12; ++i) sitting.then(state::PressPin{i % 6});
}

Sitting begin(AppState& s, Services& v) {
  Sitting sitting{s, v};
  choosePin(sitting);
  return sitting;
}

void makeList(const Sitting& sitting) {
  for (const char* id : {"four-layers", "listening-turns", "welcome-today"}) sitting.ask(state::TickExercise{id});
  sitting.ask(state::SetLength{30});
}

Sitting start(AppState& s, Services& v) {
  Sitting sitting = begin(s, v);
  makeList(sitting);
  sitting.ask(state::StartSitting{});
  sitting.pass(1);
  return sitting;
}

void answer(const Sitting& sitting, std::uint8_t who) {
  sitting.then(state::TakeDevice{who});
  for (std::size_t i = 0; i < kSteps[who].size(); ++i) {
    sitting.put(exercise::SetStep{i, static_cast<std::uint8_t>(kSteps[who][i])});
  }
}

void fold(const Sitting& sitting, std::uint8_t who) {
  answer(sitting, who);
  sitting.then(state::FoldAway{});
  for (const auto& line : exercise::linesOf(*sitting.s.activity->exercise, sitting.s.activity->answer)) {
    sitting.then(state::OfferLine{line.id, true});
  }
  sitting.then(state::FoldOffers{});
}

/// The first exercise to its end, and nine minutes.
Sitting sat(AppState& s, Services& v) {
  Sitting sitting = start(s, v);
  sitting.then(state::BeginExercise{});
  fold(sitting, 0);
  fold(sitting, 1);
  sitting.then(state::ConsentToReveal{0, true});
  sitting.then(state::ConsentToReveal{1, true});
  sitting.then(state::CloseReveal{});
  for (int minute = 0; minute < 9; ++minute) sitting.pass(60);
  sitting.then(state::LeaveExercise{});
  return sitting;
}

std::size_t indexOf(const AppState& s, state::KeepsakeKind kind) {
  const auto& all = state::officeOf(s)->keepsakes;
  std::size_t i = 0;
  while (i < all.size() && all[i].kind != kind) ++i;
  return i;
}

Sitting closed(AppState& s, Services& v) {
  Sitting sitting = sat(s, v);
  sitting.ask(state::CloseSession{});
  return sitting;
}

}  // namespace

void officeStart(AppState& s, Services& v, ShotKeeping&) { begin(s, v); }

void officeListMade(AppState& s, Services& v, ShotKeeping&) { makeList(begin(s, v)); }

void officeOne(AppState& s, Services& v, ShotKeeping&) { begin(s, v).ask(state::SetPeople{true}); }

void officeTemplates(AppState& s, Services& v, ShotKeeping&) {
  const Sitting sitting = begin(s, v);
  makeList(sitting);
  const auto openLists = [&] {
    sitting.ask(state::AskTemplates{});
    for (int i = 0; i < 6; ++i) sitting.then(state::PressPin{i});
  };
  openLists();
  text::edit::Command type;
  type.text = s.strings().text("office.today");
  sitting.then(state::EditText{state::kTemplateField, {type}});
  sitting.ask(state::KeepTemplate{});
}

void officeSitting(AppState& s, Services& v, ShotKeeping&) {
  Sitting sitting = start(s, v);
  sitting.then(state::BeginExercise{});
  for (int minute = 0; minute < 4; ++minute) sitting.pass(60);
  answer(sitting, 0);
}

void officeHandOver(AppState& s, Services& v, ShotKeeping&) {
  Sitting sitting = start(s, v);
  sitting.then(state::BeginExercise{});
  fold(sitting, 0);
}

void officeBetween(AppState& s, Services& v, ShotKeeping&) { sat(s, v); }

void officeTimeOver(AppState& s, Services& v, ShotKeeping&) {
  Sitting sitting = start(s, v);
  for (int minute = 0; minute < 31; ++minute) sitting.pass(60);
}

void officeRest(AppState& s, Services& v, ShotKeeping& keeping) {
  officeSitting(s, v, keeping);
  state::apply(s, state::WentAway{}, v);
}

void officeTakeHome(AppState& s, Services& v, ShotKeeping&) { closed(s, v); }

void officeBoth(AppState& s, Services& v, ShotKeeping&) {
  const Sitting sitting = closed(s, v);
  sitting.ask(state::ChooseKeepsake{indexOf(s, state::KeepsakeKind::Picture)});
  sitting.ask(state::SayYes{0, true});
}

void officeOwn(AppState& s, Services& v, ShotKeeping&) {
  const Sitting sitting = closed(s, v);
  sitting.ask(state::ChooseKeepsake{indexOf(s, state::KeepsakeKind::Own)});
  sitting.ask(state::OpenOwn{0});
}

void officeSteps(AppState& s, Services& v, ShotKeeping&) {
  const Sitting sitting = closed(s, v);
  sitting.ask(state::ChooseSteps{});
  for (const std::size_t step : {std::size_t{0}, std::size_t{3}, std::size_t{4}}) sitting.ask(state::TickStep{step});
}

void officeCode(AppState& s, Services& v, ShotKeeping& keeping) {
  officeSteps(s, v, keeping);
  const Sitting sitting{s, v};
  sitting.then(state::GoBack{});
  sitting.ask(state::TickPage{});
  sitting.ask(state::GoToTaking{});
}

void officeCard(AppState& s, Services& v, ShotKeeping&) {
  s.settings.helpCountry = "US";
  begin(s, v).ask(state::ShowSafetyCard{});
}

void officePinAsked(AppState& s, Services& v, ShotKeeping&) { begin(s, v).ask(state::EndOffice{}); }

}  // namespace tend::cli
