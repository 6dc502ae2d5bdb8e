#include "app/state/place.h"

#include <algorithm>

#include "app/state/apply_exercise.h"
#include "app/state/apply_guide.h"
#include "app/state/apply_keeping.h"
#include "app/state/apply_place.h"
#include "app/state/exercises.h"
#include "app/state/kiosk.h"
#include "app/state/office.h"

namespace tend::state {
namespace {

/// What belongs to a home: its people and locks, what is kept there, its shelf, its folders and its clipboard.
bool isForHome(const Action& action) {
  return isOneOf<OpenPack, ShowFolder, RemovePack, CopyProblem, AskForget, ForgetAll, SetCover, CopySelection,
                 ChooseReader, AskPeople, FinishPeople, OpenLock, AskRecovery, NextLockStep, OpenUnlock, UseCode,
                 Unlock, OpenCopies, ChooseSavePlace, AskCopy, BrowseCopies, MakeCopy, ChooseCopy, OpenCopy, JoinCopy,
                 ExportWords, AskErase, EraseAll, KeepPicture, KeepWritten, ShowKeptAnswer, AskDeleteAnswer,
                 DeleteAnswer, HighlightSelection, NoteSelection, ToggleBookmark, OpenMark, TintMark, ShowKeptList,
                 EnterPlace>(action);
}

bool isScreenOfHome(Screen screen) {
  switch (screen) {
    case Screen::Shelf:
    case Screen::Files:
    case Screen::Settings:
    case Screen::People:
    case Screen::Unlock:
    case Screen::Lock:
    case Screen::Copies:
    case Screen::Practise:
    case Screen::Garden:
    case Screen::Today:
    case Screen::Homework:
      return true;
    default:
      return false;
  }
}

bool asksForHome(const Action& action) {
  const auto* open = action.as<OpenScreen>();
  return open != nullptr && isScreenOfHome(open->screen);
}

}  // namespace

PlaceKind placeKind(const AppState& s) { return s.place ? s.place->kind : PlaceKind::Home; }

void beginPlace(AppState& s, Services& v) {
  if (v.place.kind == PlaceKind::Home) return;
  s.place = std::make_shared<Place>();
  s.place->kind = v.place.kind;
  readPin(s, v);
  v.place.kind == PlaceKind::Office ? beginOffice(s, v) : beginKiosk(s, v);
  arrange(s);
}

bool passesPlace(AppState& s, const Action& action, Services& v) {
  if (!s.place) return true;
  if (action.as<HostTold>() != nullptr) return true;  // a fact, wherever one is
  if (const auto* tick = action.as<TimePassed>()) s.place->nowSeconds = tick->nowSeconds;
  if (isForHome(action) || asksForHome(action)) return false;
  if (s.screen == Screen::Pin && action.as<GoBack>() != nullptr) {
    on(s, PressPin{kPinBack}, v);
    return false;
  }
  return s.place->kind == PlaceKind::Office ? passesOffice(s, action, v) : passesKiosk(s, action, v);
}

void mindPlace(AppState& s, const Action& action, Services& v) {
  if (!s.place) return;
  mindPin(s, v);
  s.place->kind == PlaceKind::Office ? mindOffice(s, action, v) : mindKiosk(s, action, v);
}

double placeTick(const AppState& s) {
  if (!s.place) return 0;
  const double own = s.place->kind == PlaceKind::Office ? officeTick(s) : kioskTick(s);
  const bool rests = s.screen == Screen::Pin && s.place->pad.restsFor > 0;
  if (!rests) return own;
  return own > 0 ? std::min(own, 1.0) : 1;
}

std::optional<bool> aloneHere(const AppState& s) {
  if (!s.place) return std::nullopt;
  return s.place->kind == PlaceKind::Office ? officeAlone(s) : kioskAlone(s);
}

bool offersHere(const AppState& s, const exercise::Exercise& exercise) {
  if (!s.place) return true;
  return s.place->kind == PlaceKind::Office ? officeOffers(exercise) : kioskOffers(exercise);
}

FocusedBars placeBars(const AppState& s) {
  if (!s.place) return {};
  if (s.place->kind == PlaceKind::Kiosk) return kioskBars(s);
  FocusedBars bars;
  bars.bar = s.screen == Screen::Pin ? 0 : officeBarPx(s);
  return bars;
}

bool leadsBack(const AppState& s) {
  if (s.screen == Screen::Pin) return s.place && s.place->pad.purpose != PinFor::SetUp;
  if (s.screen == Screen::Kiosk) return kioskLeadsBack(s);
  return s.screen == Screen::Exercise || s.screen == Screen::Help || s.screen == Screen::Check ||
         (s.screen == Screen::Reader && s.place != nullptr);
}

void pinOpened(AppState& s, Services& v, PinFor purpose) {
  s.place->kind == PlaceKind::Office ? officePin(s, v, purpose) : kioskPin(s, v, purpose);
}

void forgetSitting(AppState& s, Services& v) {
  stopAloud(s, v);
  if (s.reader) s.reader->stop();
  forgetCheck(s);
  leaveKept(s);
  s.kept.forgetDrawn = true;
  endSearch(s);
  forgetSelection(s);
  forgetExercises(s);
  forgetGarden(s);
  s.guide.reset();
  s.fields.clear();
  s.notice.reset();
  s.linkToOpen.reset();
  s.textToCopy.reset();
  s.clearCopied = true;
  s.aloud.allowedPages.clear();
  s.matchDrawn = false;
  s.helpOverExercise = false;
  s.overlay = Overlay::None;
  s.settings.places.clear();
  if (s.reader) s.reader->toStart(false);
}

void tellUnsaved(AppState& s, const base::Error& error) {
  if (s.place->kind == PlaceKind::Kiosk && !kioskUnsaved(s, error)) return;  // no visitor's business
  s.notice = Notice{"notice.place_unsaved", {}};
}

void on(AppState& s, const EnterPlace& a, Services& v) {
  on(s, Quit{}, v);
  s.nextPlace = a.kind;
}

void on(AppState& s, const Touched& a, Services&) {
  if (!s.place) return;
  s.place->touchedSeconds = s.place->nowSeconds = a.seconds;
}

}  // namespace tend::state
