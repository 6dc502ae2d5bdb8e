// The small functions behind apply() for what people keep, and what they share. Private to app/state.
#pragma once

#include "app/state/apply_parts.h"

namespace tend::state {

// apply_marks.cpp
void on(AppState&, const HighlightSelection&, Services&);
void on(AppState&, const NoteSelection&, Services&);
void on(AppState&, const ToggleBookmark&, Services&);
void on(AppState&, const OpenMark&, Services&);
void on(AppState&, const CloseMark&, Services&);
void on(AppState&, const TintMark&, Services&);
void on(AppState&, const AskDeleteMark&, Services&);
void on(AppState&, const DeleteMark&, Services&);
void on(AppState&, const GoToMark&, Services&);
void on(AppState&, const ShowKeptList&, Services&);
void on(AppState&, const KeepTyped&, Services&);

// apply_people.cpp
void on(AppState&, const ChooseReader&, Services&);
void on(AppState&, const AskPeople&, Services&);
void on(AppState&, const FinishPeople&, Services&);

// apply_locks.cpp
void on(AppState&, const OpenLock&, Services&);
void on(AppState&, const AskRecovery&, Services&);
void on(AppState&, const NextLockStep&, Services&);
void on(AppState&, const OpenUnlock&, Services&);
void on(AppState&, const UseCode&, Services&);
void on(AppState&, const Unlock&, Services&);
void on(AppState&, const CloseLocks&, Services&);
void on(AppState&, const WentAway&, Services&);

// apply_copies.cpp
void on(AppState&, const OpenCopies&, Services&);
void on(AppState&, const ChooseSavePlace&, Services&);
void on(AppState&, const AskCopy&, Services&);
void on(AppState&, const BrowseCopies&, Services&);
void on(AppState&, const MakeCopy&, Services&);
void on(AppState&, const ChooseCopy&, Services&);
void on(AppState&, const OpenCopy&, Services&);
void on(AppState&, const JoinCopy&, Services&);
void on(AppState&, const ExportWords&, Services&);
void on(AppState&, const AskErase&, Services&);
void on(AppState&, const EraseAll&, Services&);

// apply_keeping.cpp: what the store and the slow work answer
void on(AppState&, const StoreAnswered&, Services&);
void on(AppState&, const WorkFinished&, Services&);
/// What the keeper has to tell; after each action.
void hearKeeper(AppState& state, Services& services);

// kept.cpp
const char* colourOf(Tint tint);
const content::FlatText& markedText(AppState& state);
/// The marks anew, from the part of whoever reads.
void refreshMarks(AppState& state);

// Shared
/// The sheet goes, with its field; what was typed must have been kept before.
void closeMark(AppState& state);
/// What was typed goes into its part.
void keepTyped(AppState& state);
/// From a question back to the page it is about, then to the list, then out.
void stepBackFromPeople(AppState& state, Services& services);
/// Remembers in the part of whoever reads where they are.
void keepOwnPlace(AppState& state);
/// Goes to where whoever reads was last.
void resumePlace(AppState& state);
/// Screens of locks and copies go, with all that was typed in them.
void forgetSecrets(AppState& state);
/// A finished piece of work for copies; false if it is none.
bool finishCopyWork(AppState& state, const std::shared_ptr<base::Work>& work);
/// Leave quickly: all locks close, and whoever had one comes back with it.
void leaveKept(AppState& state);
void showUnlock(AppState& state, progress::PartId part, keeping::LockChange change);
/// Tend was left quickly and comes back only with a passphrase.
bool isGated(const AppState& state);

}  // namespace tend::state
