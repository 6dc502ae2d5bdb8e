// Everything a person (or the system) can ask of the program, as plain structs. Views push them; apply() carries them
// out. Each is one verb. Used by app/views, app/shell and tests.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/state/keeping_actions.h"
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
  Copies
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

using Action =
    std::variant<OpenScreen, GoBack, Resize, OpenPack, OpenSeries, GoToSection, StepSection, GoToPlace, ScrollBy,
                 BeginDrag, DragBy, EndDrag, Turn, ToEdge, RevealArea, StopMotion, OpenLink, ShowOverlay,
                 ToggleReadingBar, OpenSearch, CloseSearch, SetWholeWords, ShowHit, StepHit, WorkOnSearch, EditText,
                 SelectFrom, SelectTo, GrabSelection, SelectByStep, SelectAll, ClearSelection, CopySelection,
                 ToggleCaret, SetType, ResetType, ShowFolder, RemovePack, CopyProblem, SetReducedMotion, SetLanguage,
                 SetCountry, AskForget, ForgetAll, LeaveQuickly, CoverShow, CoverMenu, CoverLarger, ReturnFromCover,
                 SaveCompleted, DismissNotice, Quit, HighlightSelection, NoteSelection, ToggleBookmark, OpenMark,
                 CloseMark, TintMark, AskDeleteMark, DeleteMark, GoToMark, ShowKeptList, ChooseReader, AskPeople,
                 FinishPeople, OpenLock, AskRecovery, NextLockStep, OpenUnlock, UseCode, Unlock, CloseLocks, OpenCopies,
                 ChooseSavePlace, AskCopy, BrowseCopies, MakeCopy, ChooseCopy, OpenCopy, JoinCopy, ExportWords,
                 AskErase, EraseAll, KeepTyped, StoreAnswered, WorkFinished, WentAway>;

}  // namespace tend::state
