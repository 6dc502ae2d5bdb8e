// What can be asked about things that are kept: marks, people, locks, copies. Part of actions.h.
#pragma once

#include <memory>
#include <string>

#include "app/state/kept.h"
#include "core/base/background.h"
#include "core/base/store.h"

namespace tend::state {

// Marks
struct HighlightSelection {
  Tint tint = Tint::Wheat;
};                         // what is selected
struct NoteSelection {};   // the same, and its sheet opens with the field
struct ToggleBookmark {};  // at the sentence where one reads
struct OpenMark {
  progress::ThingId thing;
};
struct CloseMark {};
struct TintMark {
  Tint tint = Tint::Wheat;
};
struct AskDeleteMark {
  bool asking = true;
};
struct DeleteMark {};  // the open one
struct GoToMark {
  progress::ThingId thing;
};
struct ShowKeptList {
  bool shown = true;
};  // in the contents drawer

// People
struct ChooseReader {
  progress::SpaceId space;
  std::optional<progress::PartnerId> who;
};  // nobody: together; asks for the passphrase where there is a lock
struct AskPeople {
  PeopleState::Doing doing = PeopleState::Doing::Choosing;
  progress::PartnerId partner{};
  std::optional<progress::PartId> part{};
};
struct FinishPeople {};  // add, rename, remove or clear, as asked

// Locks
struct OpenLock {
  progress::PartId part;
};  // the screen that puts one on
struct AskRecovery {
  bool wished = false;
};
struct NextLockStep {};  // on; in the last step back to where one was
struct OpenUnlock {
  progress::PartId part;
  keeping::LockChange change = keeping::LockChange::None;
};
struct UseCode {
  bool withCode = false;
};
struct Unlock {};
struct CloseLocks {};

// Copies
struct OpenCopies {};
struct ChooseSavePlace {
  std::string path;
};
struct AskCopy {};       // on to its passphrase
struct BrowseCopies {};  // the folder list, for a copy
struct MakeCopy {};
struct ChooseCopy {
  std::string path;
};  // a file to be opened
struct OpenCopy {};
struct JoinCopy {};
struct ExportWords {};
struct AskErase {
  bool asking = true;
};
struct EraseAll {};

// System
struct KeepTyped {};  // what was typed in the last second
struct StoreAnswered {
  base::StoreDone done;
};
struct WorkFinished {
  std::shared_ptr<base::Work> work;
};
struct WentAway {};  // hidden, minimised, or nobody touched anything for a while: locks close

}  // namespace tend::state
