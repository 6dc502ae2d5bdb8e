// What a visitor does at the kiosk, and what whoever keeps it does behind the PIN. What runs by itself, and what the
// kiosk refuses, is in kiosk_rules.cpp.
#include <algorithm>

#include "app/state/exercises.h"
#include "app/state/kiosk_parts.h"
#include "core/base/archive.h"
#include "core/share/offering.h"

namespace tend::state {
namespace {

constexpr const char* kCountsFile = "counts";
constexpr int kPressesForPad = 5;
constexpr double kPressesWithinSeconds = 10;
constexpr std::size_t kStepsToTake = 3;
constexpr int kLargestLettersPx = 40;  // twice 20: controls grow no further (layout.cpp)

TypeChoices typeFor(const AppState& s) {
  TypeChoices type;
  type.sizeChosen = true;
  // Read standing, from an arm's length: 30 px on a tall screen, 24 on a tablet.
  const float least = std::min(s.layout.window.width, s.layout.window.height);
  const int wanted = least >= 1000 ? 30 : least >= 700 ? 24 : 20;
  const auto* step = std::find(std::begin(page::kSizeSteps), std::end(page::kSizeSteps), wanted);
  type.sizeStep = static_cast<std::uint8_t>(step - std::begin(page::kSizeSteps));
  return type;
}

void begin(AppState& s, Services& v, bool alone) {
  Kiosk& kiosk = kioskOf(s);
  kiosk.visited = true;
  kiosk.alone = alone;
  showKiosk(s, KioskPage::Choose);
  (void)allExercises(s);
  if (const auto day = dayHere(v); day && kiosk.settings.counts) kiosk.counts.countSitting(*day);
}

void readShort(AppState& s, Services& v) {
  const auto section = kioskShortReading(s);
  on(s, OpenScreen{Screen::Reader}, v);
  if (section) on(s, GoToSection{*section}, v);
  if (kioskOf(s).readsAloud) on(s, Listen{}, v);
}

void readAll(AppState& s, Services& v) {
  on(s, OpenScreen{Screen::Reader}, v);
  if (s.reader) s.reader->toStart(false);
  if (kioskOf(s).readsAloud) on(s, Listen{}, v);
}

void readPack(AppState& s, Services& v, const std::string& path) {
  Kiosk& kiosk = kioskOf(s);
  const auto ours = std::find_if(kiosk.packs.begin(), kiosk.packs.end(), [&](const auto& p) { return p.path == path; });
  if (ours == kiosk.packs.end()) return;
  if (openPackAt(s, path, v)) return readAll(s, v);
  // Its file went away since it was read. It is offered again when it is there again.
  if (s.packProblem) kiosk.unopened.push_back(s.packProblem->error);
  kiosk.packs.erase(ours);
  showKiosk(s, KioskPage::Choose);
}

/// A few light steps of the article, and the place of whoever read; never an answer.
void makeCode(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  kiosk.code.clear();
  kiosk.codeAddress.clear();
  kiosk.steps = 0;
  if (!s.reader) return;
  const share::Offering offering = share::offeringOf(*s.reader->source());
  share::Homework homework;
  homework.pack = offering.pack;
  const auto day = dayHere(v);
  // A clock that is far out says nothing about the day.
  if (day && share::dayNumberOf(dateOfDay(*day))) homework.date = dateOfDay(*day);
  for (const share::Offered& item : offering.items) {
    const bool isDay = item.name.rfind("day.", 0) == 0;
    if (isDay && !item.quiet && homework.steps.size() < kStepsToTake) homework.steps.push_back(item.name);
  }
  const auto& sections = s.reader->page().pack().sections();
  if (s.reader->scrollY() > 1 && !sections.empty() && !sections[s.reader->currentSection()].quiet) {
    homework.place = sections[s.reader->currentSection()].id;
  }
  const auto code = share::encode(homework, offering);
  if (!code) return;  // an article without small steps gives nothing to take along
  kiosk.code = *code;
  kiosk.steps = homework.steps.size();
  if (!kiosk.settings.address.empty()) kiosk.codeAddress = share::addressOf(kiosk.settings.address, *code);
}

void sayGoodbye(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  stopAloud(s, v);
  if (s.screen != Screen::Kiosk || kiosk.page == KioskPage::Choose) kiosk.under = {s.screen, kiosk.page};
  makeCode(s, v);
  showKiosk(s, KioskPage::Goodbye);
  kiosk.askedSeconds = s.place->nowSeconds;
}

void pressMark(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  const double now = s.place->nowSeconds;
  if (now - kiosk.markSeconds > kPressesWithinSeconds) kiosk.markPresses = 0;
  if (kiosk.markPresses == 0) kiosk.markSeconds = now;
  if (++kiosk.markPresses < kPressesForPad) return;
  kiosk.markPresses = 0;
  askPin(s, v, PinFor::Settings);
}

void chooseCountry(AppState& s, Services& v, const std::string& code) {
  kioskOf(s).country = code;
  s.settings.helpCountry = code;
  saveKioskRecord(s, v);
}

/// On from the country, or from how to leave.
void setUpDone(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  if (kiosk.page == KioskPage::HowToLeave) {
    kiosk.seenWayOut = true;
    saveKioskRecord(s, v);
  }
  nextSetUp(s, v);
}

void chooseLanguage(AppState& s, Services& v, const std::string& code) {
  on(s, SetLanguage{code}, v);
  showKiosk(s, KioskPage::Welcome);
}

/// The steps of the letters from the first size on: twice two larger, but not beyond what the buttons grow along with.
std::uint8_t nextStep(const AppState& s) {
  const std::uint8_t first = typeFor(s).sizeStep, now = s.settings.type.sizeStep;
  int next = now;
  while (next < now + 2 && next < first + 4 && page::kSizeSteps[next] < kLargestLettersPx) ++next;
  return next == now ? first : static_cast<std::uint8_t>(next);
}

void largerLetters(AppState& s, Services& v) {
  TypeChoices type = s.settings.type;
  type.sizeStep = nextStep(s);
  on(s, SetType{type}, v);
}

void nextTheme(AppState& s, Services& v) {
  TypeChoices type = s.settings.type;
  switch (type.theme) {
    case ThemeChoice::Paper:
      type.theme = ThemeChoice::Contrast;
      break;
    case ThemeChoice::Contrast:
      type.theme = ThemeChoice::Dusk;
      break;
    default:
      type.theme = ThemeChoice::Paper;
  }
  on(s, SetType{type}, v);
}

void leaveKiosk(AppState& s, Services& v) {
  forgetSitting(s, v);
  s.quit = true;
  if (v.place.returnsHome) s.nextPlace = PlaceKind::Home;
}

/// What lies behind the pad, and what is asked before the first visitor, is asked for on its own pages only.
bool isItsMoment(const AppState& s, AtKioskDo what) {
  const KioskPage page = s.place->kiosk->page;
  const bool own = s.screen == Screen::Kiosk;
  switch (what) {
    case AtKioskDo::ShowKeeper:
    case AtKioskDo::ShowCounts:
    case AtKioskDo::ForgetCounts:
    case AtKioskDo::ShowCard:
    case AtKioskDo::ChangePin:
    case AtKioskDo::LeaveKiosk:
      return own && (page == KioskPage::Keeper || page == KioskPage::Counts || page == KioskPage::Card);
    case AtKioskDo::ChooseCountry:
    case AtKioskDo::SetUpDone:
      return own && (page == KioskPage::Country || page == KioskPage::HowToLeave);
    case AtKioskDo::PressMark:
    case AtKioskDo::HoldMark:
      return s.screen != Screen::Pin && s.place->pin.chosen();
    case AtKioskDo::BeginTogether:
    case AtKioskDo::BeginAlone:
    case AtKioskDo::ReadToMe:
    case AtKioskDo::ShowLanguages:
    case AtKioskDo::LargerLetters:
    case AtKioskDo::NextTheme:
      return own && page == KioskPage::Welcome;
    case AtKioskDo::ChooseLanguage:
      return own && (page == KioskPage::Welcome || page == KioskPage::Languages);
    case AtKioskDo::NewHere:
      return s.place->pin.chosen() && !(own && (page == KioskPage::Country || page == KioskPage::HowToLeave));
    default:
      return !own || (page != KioskPage::Country && page != KioskPage::HowToLeave && page != KioskPage::Closed);
  }
}

}  // namespace

Kiosk& kioskOf(AppState& s) { return *s.place->kiosk; }

bool kioskLettersGrow(const AppState& s) { return nextStep(s) > s.settings.type.sizeStep; }

void showKiosk(AppState& s, KioskPage page) {
  s.screen = Screen::Kiosk;
  s.overlay = Overlay::None;
  kioskOf(s).page = page;
  arrange(s);
}

bool hasChosen(const AppState& s) {
  const auto& languages = s.place->kiosk->settings.languages;
  const std::string first = languages.empty() ? std::string() : languages.front();
  return s.settings.language != first || !(s.settings.type == typeFor(s));
}

void fitLetters(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  TypeChoices type = s.settings.type;
  if (kiosk.visited || type.sizeStep != kiosk.firstSize) return;
  type.sizeStep = typeFor(s).sizeStep;
  if (type.sizeStep == kiosk.firstSize) return;
  kiosk.firstSize = type.sizeStep;
  on(s, SetType{type}, v);
}

void newVisitor(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  forgetSitting(s, v);
  if (kiosk.visited && v.place.storage != nullptr && kiosk.settings.counts) {
    v.place.storage->save(kCountsFile, kiosk.counts.toBytes());
  }
  kiosk.visited = kiosk.alone = kiosk.readsAloud = false;
  kiosk.under = {};
  kiosk.helpFrom = Screen::Kiosk;
  kiosk.link.clear();
  kiosk.code.clear();
  kiosk.codeAddress.clear();
  kiosk.steps = 0;
  kiosk.askedSeconds = 0;
  kiosk.pictures = 0;
  const std::string first = kiosk.packs.empty() ? std::string() : kiosk.packs.front().path;
  if (s.readerPath != first) (void)openPackAt(s, first, v);
  Settings fresh;
  fresh.windowWidth = s.settings.windowWidth;
  fresh.windowHeight = s.settings.windowHeight;
  fresh.helpCountry = kioskCountry(kiosk);
  fresh.language = kiosk.settings.languages.empty() ? std::string() : kiosk.settings.languages.front();
  s.settings = std::move(fresh);
  s.settings.type = typeFor(s);
  kiosk.firstSize = s.settings.type.sizeStep;
  on(s, SetLanguage{s.settings.language}, v);
  showKiosk(s, KioskPage::Welcome);
}

void readCounts(AppState& s, Services& v) {
  if (v.place.storage == nullptr) return;
  if (const auto bytes = v.place.storage->load(kCountsFile)) kioskOf(s).counts = Counts::read(*bytes);
}

void forgetCounts(AppState& s, Services& v) {
  kioskOf(s).counts.clear();
  if (v.place.storage != nullptr) v.place.storage->save(kCountsFile, kioskOf(s).counts.toBytes());
}

void on(AppState& s, const AtKiosk& a, Services& v) {
  if (!s.place || !s.place->kiosk || !isItsMoment(s, a.what)) return;
  Kiosk& kiosk = kioskOf(s);
  switch (a.what) {
    case AtKioskDo::BeginTogether:
      return begin(s, v, false);
    case AtKioskDo::BeginAlone:
      return begin(s, v, true);
    case AtKioskDo::ReadToMe:
      kiosk.readsAloud = true;
      begin(s, v, false);
      return readShort(s, v);
    case AtKioskDo::ShowLanguages:
      return showKiosk(s, KioskPage::Languages);
    case AtKioskDo::ChooseLanguage:
      return chooseLanguage(s, v, a.value);
    case AtKioskDo::LargerLetters:
      return largerLetters(s, v);
    case AtKioskDo::NextTheme:
      return nextTheme(s, v);
    case AtKioskDo::ReadShort:
      return readShort(s, v);
    case AtKioskDo::ReadAll:
      return readAll(s, v);
    case AtKioskDo::ReadPack:
      return readPack(s, v, a.value);
    case AtKioskDo::Done:
      return sayGoodbye(s, v);
    case AtKioskDo::BackFromEnd:
    case AtKioskDo::StillHere:
      return backToVisit(s);
    case AtKioskDo::NewHere:
      return newVisitor(s, v);
    case AtKioskDo::PressMark:
      return pressMark(s, v);
    case AtKioskDo::HoldMark:
      return askPin(s, v, PinFor::Settings);
    case AtKioskDo::ChooseCountry:
      return chooseCountry(s, v, a.value);
    case AtKioskDo::SetUpDone:
      return setUpDone(s, v);
    case AtKioskDo::ShowKeeper:
      return showKiosk(s, KioskPage::Keeper);
    case AtKioskDo::ShowCounts:
      return showKiosk(s, KioskPage::Counts);
    case AtKioskDo::ForgetCounts:
      return forgetCounts(s, v);
    case AtKioskDo::ShowCard:
      return showKiosk(s, KioskPage::Card);
    case AtKioskDo::ChangePin:
      return changePin(s, v);
    case AtKioskDo::LeaveKiosk:
      return leaveKiosk(s, v);
  }
}

}  // namespace tend::state
