#include "app/cli/shot_kiosk.h"

#include "app/state/apply.h"
#include "app/state/kiosk.h"
#include "app/state/kiosk_actions.h"

namespace tend::cli {
namespace {

using state::AppState;
using state::AtKiosk;
using state::AtKioskDo;
using state::Services;

constexpr const char* kSamplePin = "271828";  // of nobody's kiosk
constexpr double kLater = 100;

/// A church that has set a few things.
constexpr const char* kFile =
    "country = \"US\"\naddress = \"https://tend.example.org/\"\n"
    "[[help]]\nname = \"The church office\"\nnumber = \"555-0100\"\nnote = \"Weekdays\"\n";

/// The language that was asked for greets.
std::string fileFor(const std::string& language) {
  const bool spanish = language == "es";
  return std::string("languages = [") + (spanish ? "\"es\", \"en\"" : "\"en\", \"es\"") + "]\n" + kFile;
}

/// What was asked for on the command line is not what a visitor before chose.
void wear(AppState& s, Services& v, const state::TypeChoices& asked) {
  state::TypeChoices shown = s.settings.type;
  shown.theme = asked.theme;
  if (asked.sizeStep != state::TypeChoices{}.sizeStep) shown.sizeStep = asked.sizeStep;
  s.settings.type = shown;  // while a kiosk is set up nobody may choose it
  state::apply(s, state::Resize{s.layout.window.width, s.layout.window.height}, v);
}

/// From a home to a kiosk with its PIN.
void begin(AppState& s, Services& v, bool chosen = true) {
  const state::TypeChoices type = s.settings.type;
  s.kept.keeper.reset();
  v.keeping.store = nullptr;
  v.place.kind = state::PlaceKind::Kiosk;
  v.place.wallSeconds = [] { return std::int64_t{0}; };
  const std::string file = fileFor(s.language->code);
  if (chosen) v.place.kioskFile = [file] { return base::Result<state::PlacePorts::KioskFile>({file, {}}); };
  v.place.kioskFileName = "kiosk.toml";
  state::beginPlace(s, v);
  if (chosen && s.place->pin.choose(kSamplePin)) state::apply(s, AtKiosk{AtKioskDo::NewHere}, v);
  wear(s, v, type);
}

void act(AppState& s, Services& v, AtKioskDo what, const std::string& value = {}) {
  state::apply(s, AtKiosk{what, value}, v);
}

void pin(AppState& s, Services& v, const std::string& digits) {
  for (const char digit : digits) state::apply(s, state::PressPin{digit - '0'}, v);
}

}  // namespace

void kioskWelcome(AppState& s, Services& v, ShotKeeping&) { begin(s, v); }

void kioskLanguages(AppState& s, Services& v, ShotKeeping&) {
  begin(s, v);
  act(s, v, AtKioskDo::ShowLanguages);
}

void kioskChoose(AppState& s, Services& v, ShotKeeping&) {
  begin(s, v);
  act(s, v, AtKioskDo::BeginTogether);
}

void kioskReader(AppState& s, Services& v, ShotKeeping& keeping) {
  kioskChoose(s, v, keeping);
  act(s, v, AtKioskDo::ReadAll);
}

void kioskExercise(AppState& s, Services& v, ShotKeeping& keeping) {
  kioskChoose(s, v, keeping);
  const auto offered = state::kioskExercises(s);
  if (!offered.empty()) state::apply(s, state::OpenExercise{offered.front()}, v);
}

void kioskStill(AppState& s, Services& v, ShotKeeping& keeping) {
  kioskChoose(s, v, keeping);
  state::apply(s, state::Touched{1}, v);
  state::apply(s, state::TimePassed{kLater}, v);
  state::apply(s, state::TimePassed{kLater + 23}, v);
}

void kioskGoodbye(AppState& s, Services& v, ShotKeeping& keeping) {
  kioskChoose(s, v, keeping);
  act(s, v, AtKioskDo::Done);
}

void kioskLink(AppState& s, Services& v, ShotKeeping& keeping) {
  kioskReader(s, v, keeping);
  state::apply(s, state::OpenLink{"https://example.org/"}, v);
}

void kioskClosed(AppState& s, Services& v, ShotKeeping&) {
  begin(s, v);
  s.place->kiosk->page = state::KioskPage::Closed;
}

void kioskPin(AppState& s, Services& v, ShotKeeping&) {
  begin(s, v);
  act(s, v, AtKioskDo::HoldMark);
  pin(s, v, "27");
}

void kioskPinRests(AppState& s, Services& v, ShotKeeping&) {
  begin(s, v);
  act(s, v, AtKioskDo::HoldMark);
  for (int i = 0; i < 5; ++i) pin(s, v, "000000");
}

void kioskCountry(AppState& s, Services& v, ShotKeeping&) {
  begin(s, v, false);
  pin(s, v, std::string(kSamplePin) + kSamplePin);
}

void kioskHowToLeave(AppState& s, Services& v, ShotKeeping& keeping) {
  kioskCountry(s, v, keeping);
  act(s, v, AtKioskDo::ChooseCountry, "US");
  act(s, v, AtKioskDo::SetUpDone);
}

void kioskKeeper(AppState& s, Services& v, ShotKeeping&) {
  begin(s, v);
  act(s, v, AtKioskDo::HoldMark);
  pin(s, v, kSamplePin);
}

void kioskCounts(AppState& s, Services& v, ShotKeeping& keeping) {
  kioskKeeper(s, v, keeping);
  act(s, v, AtKioskDo::ShowCounts);
}

void kioskCard(AppState& s, Services& v, ShotKeeping& keeping) {
  kioskKeeper(s, v, keeping);
  act(s, v, AtKioskDo::ShowCard);
}

}  // namespace tend::cli
