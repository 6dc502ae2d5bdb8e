// Everything a person (or the system) can ask of the program, as plain structs. Views push them; apply() carries them
// out. Each is one verb. Used by app/views, app/shell and tests.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "app/state/aloud_actions.h"
#include "app/state/check_actions.h"
#include "app/state/exercise_actions.h"
#include "app/state/garden_actions.h"
#include "app/state/guide_actions.h"
#include "app/state/host_actions.h"
#include "app/state/keeping_actions.h"
#include "app/state/place_actions.h"
#include "app/state/settings.h"
#include "core/base/storage.h"
#include "core/content/locator.h"
#include "core/page/caret.h"
#include "core/text/edit/command.h"

namespace tend::state {

enum class Screen : std::uint8_t {
  Reader,
  Shelf,
  Files,
  Settings,
  Help,
  PackError,
  Cover,
  People,
  Unlock,
  Lock,
  Copies,
  Exercise,
  Practise,
  Check,
  Garden,
  Today,
  Pin,       // the pad of an office or a kiosk
  Office,    // its own pages (office.h)
  Kiosk,     // its own pages (kiosk.h)
  Homework,  // a code from elsewhere
};
enum class Overlay : std::uint8_t { None, Contents, TypeSheet, Search, Mark };

struct OpenScreen {
  Screen screen = Screen::Reader;
};
struct GoBack {};  // Escape, Back: closes the overlay, else returns one screen; never leaves the cover
struct Resize {
  float width = 0;
  float height = 0;
};

// Reading
struct OpenPack {
  std::string path;
};  // empty: the built-in one
struct OpenSeries {
  bool next = true;
};
struct GoToSection {
  std::size_t index = 0;
};
struct StepSection {
  int by = 1;
};
struct GoToPlace {
  content::Locator place;
};
struct ScrollBy {
  float dy = 0;
};
struct BeginDrag {};
struct DragBy {
  float dy = 0;
};
struct EndDrag {
  float velocity = 0;
};
struct Turn {
  int direction = 1;
};
struct ToEdge {
  bool end = false;
};
struct RevealArea {
  float topPx = 0;
  float bottomPx = 0;
};  // in the sheet
struct StopMotion {};
struct OpenLink {
  std::string address;
};
struct ShowOverlay {
  Overlay overlay = Overlay::None;
};
struct ToggleReadingBar {
  bool shown = true;
};

// Searching
struct OpenSearch {};  // also shows the list again
struct CloseSearch {
  bool goBack = false;  // to where one was before
};
struct SetWholeWords {
  bool on = false;
};
struct ShowHit {
  std::size_t index = 0;
};
struct StepHit {
  int by = 1;
};                       // around the end; opens the search if there is none
struct WorkOnSearch {};  // one more slice

// Selection; points are the sheet's
struct SelectFrom {
  base::Point at;
  page::Unit unit = page::Unit::Character;
  bool byTouch = false;
};
struct SelectTo {
  base::Point at;
  float scrollPx = 0;  // the page moves under a pointer that is held at its edge
};
struct GrabSelection {
  bool begin = false;  // which end is held from now on
};
struct SelectByStep {
  page::Step step = page::Step::Character;
  int direction = 1;
  bool extend = true;
};
struct SelectAll {};  // the section one is in; once more: the article
struct ClearSelection {};
struct CopySelection {};
struct ToggleCaret {};  // moving through the text with a caret, by keys

// Type and theme
struct SetType {
  TypeChoices choices;
};
struct ResetType {};
struct StepSize {
  int by = 1;
};  // larger, smaller; 0: as at first
struct BeginPinch {
  float windowY = 0;
};  // what stands there stays there
struct PinchBy {
  float ratio = 1;
};  // of the size when it began
struct EndPinch {};

// Typing
struct EditText {
  std::string field;  // its name in AppState::fields
  std::vector<text::edit::Command> commands;
};

// Shelf and files
struct ShowFolder {
  std::string path;
};  // empty: the start of the own folder list
struct RemovePack {
  std::string path;
};
struct CopyProblem {};  // the lines of the pack error, for whoever made the pack

// Settings
struct SetReducedMotion {
  bool on = false;
};
struct SetLanguage {
  std::string code;
};
struct SetCountry {
  std::string code;
};
struct SetCover {
  CoverKind kind = CoverKind::Garden;
};  // what Leave quickly shows
struct AskForget {
  bool asking = true;
};
struct ForgetAll {};

// Leave quickly
struct LeaveQuickly {};
struct CoverShow {
  int note = 0;
};
struct CoverMenu {
  int menu = 0;
};  // 0 none, 1 notes, 2 settings
struct CoverLarger {
  int by = 0;
};
struct ReturnFromCover {};

// System
struct SaveCompleted {
  base::SaveDone done;
};
struct DismissNotice {};
struct Quit {};

struct InOffice;    // office_actions.h
struct AtKiosk;     // kiosk_actions.h
struct InHomework;  // homework_actions.h

/// The list of all: named, and never made, so that what an action holds need not be known to name it. A variant of a
/// hundred would cost every file that touches it ten seconds to compile and forty megabytes of object.
template <class...>
struct Listed;
using AnyAction =
    Listed<OpenScreen, GoBack, Resize, OpenPack, OpenSeries, GoToSection, StepSection, GoToPlace, ScrollBy, BeginDrag,
           DragBy, EndDrag, Turn, ToEdge, RevealArea, StopMotion, OpenLink, ShowOverlay, ToggleReadingBar, OpenSearch,
           CloseSearch, SetWholeWords, ShowHit, StepHit, WorkOnSearch, EditText, SelectFrom, SelectTo, GrabSelection,
           SelectByStep, SelectAll, ClearSelection, CopySelection, ToggleCaret, SetType, ResetType, ShowFolder,
           RemovePack, CopyProblem, SetReducedMotion, SetLanguage, SetCountry, AskForget, ForgetAll, LeaveQuickly,
           CoverShow, CoverMenu, CoverLarger, ReturnFromCover, SaveCompleted, DismissNotice, Quit, HighlightSelection,
           NoteSelection, ToggleBookmark, OpenMark, CloseMark, TintMark, AskDeleteMark, DeleteMark, GoToMark,
           ShowKeptList, ChooseReader, AskPeople, FinishPeople, OpenLock, AskRecovery, NextLockStep, OpenUnlock,
           UseCode, Unlock, CloseLocks, OpenCopies, ChooseSavePlace, AskCopy, BrowseCopies, MakeCopy, ChooseCopy,
           OpenCopy, JoinCopy, ExportWords, AskErase, EraseAll, KeepTyped, StoreAnswered, WorkFinished, WentAway,
           OpenExercise, BeginExercise, DoExercise, FinishExercise, LeaveExercise, CloseWriting, PauseExercise,
           ChoosePause, ResumeExercise, SomethingLighter, TimePassed, TakeDevice, FoldAway, OfferLine, FoldOffers,
           LaterPages, OpenEarlier, ConsentToReveal, OtherQuestions, KeepPicture, CloseReveal, KeepWritten,
           ShowKeptAnswer, AskDeleteAnswer, DeleteAnswer, SetCover, StepCheck, AnswerCheck, SetCheckCountry, CloseCheck,
           ReadMoreHelp, WentBehind, CameInFront, ChoosePlant, ShowPlants, Listen, ToggleAloud, StepAloud, StopAloud,
           AllowAloud, ShowSpoken, SayLines, SetPace, SetSound, SpeechHappened, BeginStep, AnotherStep, SetAsideStep,
           AskStep, OpenDay, FinishDay, ChooseWords, ReadSection, EnterPlace, Touched, PressPin, InOffice, AtKiosk,
           InHomework, StepSize, BeginPinch, PinchBy, EndPinch, HostTold, AnswerWarning, KeptTaken, NewVersionReady,
           TakeNewVersion, LaterVersion, GiveFileAgain>;

template <class A, class... All>
constexpr bool isListed(const Listed<All...>*) {
  return (std::is_same_v<A, All> || ...);
}

/// Something of the list, handed about by those who need not know what.
class Action {
 public:
  template <class A>
  requires(isListed<A>(static_cast<const AnyAction*>(nullptr)))
      Action(A action)  // NOLINT(google-explicit-constructor): an action is one
      : m_kind(&kKind<A>), m_value(std::make_shared<const A>(std::move(action))) {}

  /// Null if it is another one.
  template <class A>
  const A* as() const {
    return m_kind == &kKind<A> ? static_cast<const A*>(m_value.get()) : nullptr;
  }

 private:
  template <class A>
  static constexpr char kKind = 0;  // its address tells the kinds apart

  const char* m_kind;
  std::shared_ptr<const void> m_value;
};

}  // namespace tend::state
