// What the kiosk refuses, and what it does by itself: it asks whether somebody is still there, forgets whoever is not,
// rests outside the opening hours, and looks for a new file of the church.
#include <algorithm>
#include <cmath>

#include "app/state/exercises.h"
#include "app/state/homework_actions.h"
#include "app/state/kiosk_parts.h"
#include "app/state/office_actions.h"

namespace tend::state {
namespace {

constexpr double kLookEverySeconds = 60;  // at the church's file and the clock, while nobody is here
constexpr double kTickSeconds = 1;        // while a ring runs
constexpr int kMostPictures = 12;         // then the welcome stands still
constexpr float kStripPx = 75, kLeastStripPx = 64;
// Help and Leave quickly stand low, where a hand on a wheelchair reaches them (safety.md); on phones below the others.
constexpr float kLowBarPx = 72, kBarPx = 88, kTwoLinesPx = 164;

bool isBehindPin(KioskPage page) {
  return page == KioskPage::Keeper || page == KioskPage::Counts || page == KioskPage::Card;
}

bool nobodyIsHere(const AppState& s) {
  const Kiosk& kiosk = *s.place->kiosk;
  return s.screen == Screen::Kiosk && (kiosk.page == KioskPage::Welcome || kiosk.page == KioskPage::Closed);
}

/// A listening turn, a prayer or a voice that runs its course: nobody need touch the screen meanwhile.
bool runsItsCourse(const AppState& s) {
  if (s.aloud.now && s.aloud.now->speaks()) return true;
  return s.screen == Screen::Exercise && exerciseTick(s) > 0;
}

bool opensOffered(AppState& s, const OpenExercise& open) {
  const ExerciseEntry* entry = exerciseNamed(s, open.id);
  return entry != nullptr && entry->exercise && !entry->quiet && kioskOffers(*entry->exercise);
}

bool answersScreen(AppState& s, const OpenScreen& open) {
  Kiosk& kiosk = kioskOf(s);
  if (open.screen == Screen::Help) kiosk.helpFrom = s.screen == Screen::Help ? kiosk.helpFrom : s.screen;
  // Whoever comes back from Help has not entered the PIN.
  if (isBehindPin(kiosk.page)) kiosk.page = KioskPage::Welcome;
  return open.screen == Screen::Help || open.screen == Screen::Reader || open.screen == Screen::Exercise ||
         open.screen == Screen::Kiosk;
}

/// Whoever steps back from the choices may begin otherwise: what was done goes, what was chosen for the eyes waits.
void backToWelcome(AppState& s, Services& v) {
  const TypeChoices type = s.settings.type;
  const std::string language = s.settings.language;
  newVisitor(s, v);
  on(s, SetLanguage{language}, v);
  on(s, SetType{type}, v);
}

bool stepsBackFromHelp(AppState& s) {
  Kiosk& kiosk = kioskOf(s);
  if (s.helpOverExercise) return false;
  kiosk.askedSeconds = s.place->nowSeconds;  // where it was opened from the question, the ring begins anew
  kiosk.helpFrom == Screen::Kiosk ? showKiosk(s, kiosk.page) : showVisitScreen(s, kiosk.helpFrom);
  return true;
}

/// The strip's Back and Escape, as far as they lead to the kiosk's own pages. True: it was answered.
bool stepsBack(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  if (s.overlay != Overlay::None) return false;
  if (s.screen == Screen::Help) return stepsBackFromHelp(s);
  if (s.screen == Screen::Reader) {
    showKiosk(s, KioskPage::Choose);
    return true;
  }
  if (s.screen != Screen::Kiosk) return false;
  switch (kiosk.page) {
    case KioskPage::Languages:
      showKiosk(s, KioskPage::Welcome);
      break;
    case KioskPage::Choose:
      backToWelcome(s, v);
      break;
    case KioskPage::Keeper:
      newVisitor(s, v);  // they may have come in the middle of a visit
      break;
    case KioskPage::Link:
    case KioskPage::Goodbye:
      backToVisit(s);
      break;
    case KioskPage::Counts:
    case KioskPage::Card:
      showKiosk(s, KioskPage::Keeper);
      break;
    default:
      break;  // nothing lies behind the others
  }
  return true;
}

/// While we ask, what was written stays hidden: only an answer leads on.
bool passesQuestion(const Action& action) {
  if (const auto* at = action.as<AtKiosk>()) {
    return at->what == AtKioskDo::StillHere || at->what == AtKioskDo::NewHere || at->what == AtKioskDo::PressMark ||
           at->what == AtKioskDo::HoldMark;
  }
  const auto* open = action.as<OpenScreen>();
  return (open != nullptr && open->screen == Screen::Help) ||
         isOneOf<Resize, TimePassed, Touched, SpeechHappened, SaveCompleted, StopAloud>(action);
}

/// While the screen rests there is Help, and the way to whoever keeps it.
bool passesRest(AppState& s, const Action& action) {
  const auto* open = action.as<OpenScreen>();
  if (open != nullptr) return open->screen == Screen::Help && answersScreen(s, *open);
  return isOneOf<Resize, TimePassed, Touched, AtKiosk, SaveCompleted>(action);
}

/// Leave quickly, before there is a welcome: back to the page that stands in its place, without what was typed or read.
void leaveSetUp(AppState& s, Services& v) {
  const KioskPage page = kioskOf(s).page;
  forgetSitting(s, v);
  s.place->pin.chosen() ? showKiosk(s, page) : askPin(s, v, PinFor::SetUp);
}

/// Before the first visitor there is the PIN, the country, the way out, Help, and Leave quickly.
bool passesSetUp(AppState& s, const Action& action, Services& v) {
  if (action.as<LeaveQuickly>() != nullptr) leaveSetUp(s, v);
  if (const auto* at = action.as<AtKiosk>()) {
    return at->what == AtKioskDo::ChooseCountry || at->what == AtKioskDo::SetUpDone;
  }
  if (const auto* open = action.as<OpenScreen>()) return open->screen == Screen::Help && answersScreen(s, *open);
  if (action.as<GoBack>() != nullptr && s.screen == Screen::Help) (void)stepsBackFromHelp(s);
  return isOneOf<PressPin, Resize, TimePassed, Touched, SaveCompleted, SetCountry>(action);
}

void ask(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  if (s.screen != Screen::Kiosk || kiosk.page == KioskPage::Choose || kiosk.page == KioskPage::Link ||
      kiosk.page == KioskPage::Languages) {
    kiosk.under = {s.screen, kiosk.page};
  }
  stopAloud(s, v);
  hideExercise(s, Going::Elsewhere);
  showKiosk(s, KioskPage::StillHere);
  s.kept.forgetDrawn = true;
  kiosk.askedSeconds = s.place->nowSeconds;
}

void mindVisitor(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  const double now = s.place->nowSeconds;
  if (s.screen == Screen::Kiosk && kiosk.page == KioskPage::StillHere) {
    if (now - kiosk.askedSeconds >= kiosk.settings.stillSeconds) newVisitor(s, v);
    return;
  }
  if (s.screen == Screen::Kiosk && kiosk.page == KioskPage::Goodbye) {
    if (now - std::max(kiosk.askedSeconds, s.place->touchedSeconds) >= kiosk.settings.endSeconds) newVisitor(s, v);
    return;
  }
  if (runsItsCourse(s)) s.place->touchedSeconds = std::max(s.place->touchedSeconds, now);
  if (now - s.place->touchedSeconds < kiosk.settings.idleSeconds) return;
  // Whoever keeps it and went away leaves nothing open; and who was asked already is not asked again.
  const bool asked = kiosk.page == KioskPage::StillHere;
  const bool keeps = s.screen == Screen::Pin || (s.screen == Screen::Kiosk && isBehindPin(kiosk.page));
  asked || keeps ? newVisitor(s, v) : ask(s, v);
}

void mindNobody(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  const bool gone = s.place->nowSeconds - s.place->touchedSeconds >= kiosk.settings.idleSeconds;
  if (kiosk.page == KioskPage::Welcome && gone && hasChosen(s)) newVisitor(s, v);
  if (s.place->nowSeconds - kiosk.lookedSeconds < kLookEverySeconds) return;
  const bool first = kiosk.lookedSeconds <= 0;
  kiosk.lookedSeconds = s.place->nowSeconds;
  if (!first && kiosk.pictures < kMostPictures) ++kiosk.pictures;
  readKioskFile(s, v);
  const bool closed = isClosedNow(kiosk, v);
  if (closed != (kiosk.page == KioskPage::Closed)) showKiosk(s, closed ? KioskPage::Closed : KioskPage::Welcome);
}

bool isSettingUp(const AppState& s) {
  const KioskPage page = s.place->kiosk->page;
  return !s.place->pin.chosen() || page == KioskPage::Country || page == KioskPage::HowToLeave;
}

}  // namespace

void showVisitScreen(AppState& s, Screen screen) {
  s.screen = screen;
  arrange(s);
}

void backToVisit(AppState& s) {
  Kiosk& kiosk = kioskOf(s);
  kiosk.askedSeconds = 0;
  s.place->touchedSeconds = s.place->nowSeconds;
  const KioskUnder under = std::exchange(kiosk.under, {});
  if (under.screen == Screen::Kiosk || (under.screen == Screen::Exercise && !s.activity)) {
    return showKiosk(s, under.screen == Screen::Kiosk ? under.page : KioskPage::Choose);
  }
  kiosk.page = under.page;
  showVisitScreen(s, under.screen);
}

bool passesKiosk(AppState& s, const Action& action, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  if (isOneOf<Quit, OpenSearch, StepHit, ShowHit, ReadMoreHelp, StepCheck, AnswerCheck, SelectAll, BeginStep,
              OpenSeries, InHomework, InOffice>(action)) {
    return false;
  }
  if (isSettingUp(s)) return passesSetUp(s, action, v);
  if (isOneOf<LeaveQuickly, WentAway>(action)) {
    // Straight to the welcome, with nothing of it kept or counted (safety.md).
    newVisitor(s, v);
    return false;
  }
  if (s.screen == Screen::Kiosk && kiosk.page == KioskPage::StillHere) return passesQuestion(action);
  if (s.screen == Screen::Kiosk && kiosk.page == KioskPage::Closed) return passesRest(s, action);
  if (const auto* link = action.as<OpenLink>()) {
    if (s.screen != Screen::Kiosk) kiosk.under = {s.screen, kiosk.page};
    kiosk.link = link->address;
    showKiosk(s, KioskPage::Link);
    return false;
  }
  if (const auto* open = action.as<OpenExercise>()) return opensOffered(s, *open);
  if (const auto* open = action.as<OpenScreen>()) return answersScreen(s, *open);
  if (action.as<GoBack>() != nullptr) return s.screen == Screen::Pin || !stepsBack(s, v);
  return true;
}

void mindKiosk(AppState& s, const Action& action, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  if (s.place->touchedSeconds <= 0) s.place->touchedSeconds = s.place->nowSeconds;
  if (action.as<Resize>() != nullptr) fitLetters(s, v);
  if (action.as<FinishExercise>() != nullptr && s.activity && s.activity->stage == Stage::Closing) {
    if (const auto day = dayHere(v); day && kiosk.settings.counts) kiosk.counts.countExercise(*day);
  }
  // Nothing but the reader, an exercise, Help and its own pages is ever shown here.
  const bool ours = s.screen == Screen::Kiosk || s.screen == Screen::Pin || s.screen == Screen::Reader ||
                    s.screen == Screen::Exercise || s.screen == Screen::Help;
  if (!ours) showKiosk(s, KioskPage::Choose);
  if (action.as<TimePassed>() == nullptr || isSettingUp(s)) return;
  nobodyIsHere(s) ? mindNobody(s, v) : mindVisitor(s, v);
}

double kioskTick(const AppState& s) {
  const Kiosk& kiosk = *s.place->kiosk;
  if (isSettingUp(s)) return 0;
  if (nobodyIsHere(s)) {
    const double until = s.place->touchedSeconds + kiosk.settings.idleSeconds - s.place->nowSeconds;
    const bool waits = kiosk.page == KioskPage::Welcome && hasChosen(s);
    return waits ? std::clamp(until, 0.05, kLookEverySeconds) : kLookEverySeconds;
  }
  const bool ring = s.screen == Screen::Kiosk && (kiosk.page == KioskPage::StillHere);
  if (ring) return kTickSeconds;
  const bool goodbye = s.screen == Screen::Kiosk && kiosk.page == KioskPage::Goodbye;
  const double due = goodbye ? std::max(kiosk.askedSeconds, s.place->touchedSeconds) + kiosk.settings.endSeconds
                             : s.place->touchedSeconds + kiosk.settings.idleSeconds;
  return std::max(0.05, due - s.place->nowSeconds);
}

bool kioskOffers(const exercise::Exercise& e) {
  if (e.head.quiet || e.head.sees != exercise::Sees::Together) return false;
  // Not before the eyes of a room (safety.md): reveal, ladder, letter, reframe, match.
  for (const std::string_view kind : {exercise::Ladder::kKind, exercise::Letter::kKind, exercise::Reframe::kKind,
                                      exercise::Match::kKind, exercise::Practice::kKind}) {
    if (e.head.kind == kind) return false;
  }
  return true;
}

bool kioskIsVisit(const AppState& s) {
  const KioskPage page = s.place->kiosk->page;
  const bool own = s.screen == Screen::Kiosk && page != KioskPage::Choose && page != KioskPage::Link;
  return !own && s.screen != Screen::Pin && !isSettingUp(s);
}

FocusedBars kioskBars(const AppState& s) {
  FocusedBars bars;
  bars.strip = kStripPx;
  bars.phoneStrip = bars.leastStrip = kLeastStripPx;
  // On a low screen they leave their pages what was drawn for them; 72 of 800.
  bars.stripShare = 0.09F;
  bars.mostScale = 1.5F;
  if (!kioskIsVisit(s)) {
    bars.bar = kLowBarPx;
    bars.barShare = 0.09F;
  } else {
    bars.bar = s.layout.screen == ScreenClass::Phone ? kTwoLinesPx : kBarPx;
  }
  return bars;
}

bool kioskLeadsBack(const AppState& s) {
  const KioskPage page = s.place->kiosk->page;
  return page == KioskPage::Languages || page == KioskPage::Choose || page == KioskPage::Link ||
         page == KioskPage::Keeper || page == KioskPage::Counts || page == KioskPage::Card;
}

bool kioskUnsaved(AppState& s, const base::Error& error) {
  kioskOf(s).unsaved = error;
  return isSettingUp(s) || (s.screen == Screen::Kiosk && isBehindPin(kioskOf(s).page));
}

void kioskPin(AppState& s, Services& v, PinFor purpose) {
  purpose == PinFor::SetUp ? nextSetUp(s, v) : showKiosk(s, KioskPage::Keeper);
}

const std::string& kioskCountry(const Kiosk& kiosk) {
  return kiosk.settings.country.empty() ? kiosk.country : kiosk.settings.country;
}

int kioskSecondsLeft(const AppState& s) {
  if (!s.place || !s.place->kiosk || s.screen != Screen::Kiosk) return 0;
  const Kiosk& kiosk = *s.place->kiosk;
  const double since = s.place->nowSeconds - kiosk.askedSeconds;
  if (kiosk.page == KioskPage::StillHere) return static_cast<int>(std::ceil(kiosk.settings.stillSeconds - since));
  return 0;
}

std::optional<bool> kioskAlone(const AppState& s) {
  const Kiosk& kiosk = *s.place->kiosk;
  // Whoever asked to be read to has not said how many they are.
  return kiosk.visited && !kiosk.readsAloud ? std::optional(kiosk.alone) : std::nullopt;
}

std::vector<std::string> kioskExercises(const AppState& s) {
  std::vector<std::string> out;
  if (!s.exercises || !s.exercises->all) return out;
  for (const std::string& id : *s.exercises->all) {
    const ExerciseEntry* entry = exerciseRead(s, id);
    if (entry == nullptr || !entry->exercise || entry->quiet || !kioskOffers(*entry->exercise)) continue;
    const exercise::Head& head = entry->exercise->head;
    if (s.place->kiosk->alone ? head.suitsOne() : head.suitsTwo()) out.push_back(id);
  }
  return out;
}

std::optional<std::size_t> kioskShortReading(const AppState& s) {
  if (!s.reader) return std::nullopt;
  const auto& sections = s.reader->page().pack().sections();
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (!sections[i].quiet) return i;
  }
  return std::nullopt;
}

}  // namespace tend::state
