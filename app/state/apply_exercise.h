// The small functions behind apply() for exercises, and what they share. Private to app/state.
#pragma once

#include "app/state/activity.h"
#include "app/state/apply_parts.h"

namespace tend::state {

// apply_exercise.cpp, leave_exercise.cpp
void on(AppState&, const OpenExercise&, Services&);
void on(AppState&, const BeginExercise&, Services&);
void on(AppState&, const DoExercise&, Services&);
void on(AppState&, const FinishExercise&, Services&);
void on(AppState&, const LeaveExercise&, Services&);
void on(AppState&, const CloseWriting&, Services&);
void on(AppState&, const PauseExercise&, Services&);
void on(AppState&, const ChoosePause&, Services&);
void on(AppState&, const ResumeExercise&, Services&);
void on(AppState&, const SomethingLighter&, Services&);
void on(AppState&, const TimePassed&, Services&);
void on(AppState&, const KeepWritten&, Services&);
/// Seconds until TimePassed is wanted by the exercise on the screen; 0: nothing runs.
double exerciseTick(const AppState& state);

// whose_turn.cpp
void on(AppState&, const TakeDevice&, Services&);

// apply_pages.cpp: private, then reveal
void on(AppState&, const FoldAway&, Services&);
void on(AppState&, const OfferLine&, Services&);
void on(AppState&, const FoldOffers&, Services&);
void on(AppState&, const LaterPages&, Services&);
void on(AppState&, const OpenEarlier&, Services&);
void on(AppState&, const ConsentToReveal&, Services&);
void on(AppState&, const OtherQuestions&, Services&);
void on(AppState&, const KeepPicture&, Services&);
void on(AppState&, const CloseReveal&, Services&);

// apply_kept_answers.cpp: what was kept of exercises
void on(AppState&, const ShowKeptAnswer&, Services&);
void on(AppState&, const AskDeleteAnswer&, Services&);
void on(AppState&, const DeleteAnswer&, Services&);

/// Who reads alone now.
std::optional<progress::PartnerId> readsNow(const AppState& state);
/// An editor for each field the exercise has now; those of others are closed.
void openWriting(AppState& state);
/// A field has changed: if it is the exercise's, its answer follows.
void exerciseTyped(AppState& state, const std::string& field);
/// The open exercise goes, with all that was typed in it; what should be kept was kept before.
void endExercise(AppState& state);
void setStage(AppState& state, Stage stage);
/// Escape: from a question, a pause or somebody's absence first, then out.
void stepBackFromExercise(AppState& state, Services& services);

// out_of_sight.cpp
enum class Going : std::uint8_t {
  Elsewhere,   // another screen is shown
  LockCloses,  // or the window is hidden, or nobody has touched anything for long
};
/// What is private is hidden; what both saw, and one's own result, are gone.
void hideExercise(AppState& state, Going why);
/// After every action: whatever led away from the exercise hides it.
void mindOutOfSight(AppState& state);
/// What was out of sight is in the hands of its owner again; whoever calls this knows that it is they.
void comeBack(AppState& state);
/// The sitting of two pages was interrupted: both say yes anew, and with a lock show it anew.
void interruptPages(Activity& activity);
/// The open exercise makes room: it ends, or, where something of it is folded or hidden, waits in memory.
void setAside(AppState& state);
/// The exercise that is open, or one that waits, is this one, of whoever reads now: it is open then. Else nothing is.
bool goesOn(AppState& state, const struct ExerciseEntry& entry);
/// The open exercise and all that wait are gone, as when everything is erased.
void forgetExercises(AppState& state);

// apply_pages.cpp
/// Somebody's own page closes, with its lock; both read again, as before.
void closeOwnPage(AppState& state);
/// Everything of whoever held the device goes: answer, offers, fields, what was drawn.
void clearHands(AppState& state);

// whose_turn.cpp
/// A yes needs the lock of the page anew: it is asked for, and the yes is given with it.
bool asksLockFirst(AppState& state, std::uint8_t who);
/// A lock was opened: if an exercise waited for it, that goes on. False: it was opened for something else.
bool turnUnlocked(AppState& state, progress::PartId part, Services& services);
/// Back from the lock without opening it; false where no turn waited.
bool turnNotUnlocked(AppState& state);

// paced_voice.cpp
/// After every action: the voice says the line of a paced exercise that is seen, or is silent.
void mindPacedVoice(AppState& state, Services& services);
/// The line was said and its time is over: the next one. False where that is not so.
bool passSaidLine(AppState& state, double nowSeconds);

// match_turns.cpp
/// Draws from both folded pages; what comes of it is in TwoPages::matched.
void drawMatched(AppState& state, Services& services);
/// What whoever holds the device has answered, to be folded; and back.
exercise::Fields inHands(const Activity& activity);
void putInHands(Activity& activity, const exercise::Fields& fields);

// keep_answer.cpp
enum class Done : std::uint8_t { No, Yes };
enum class Grown : std::uint8_t { Sprout, Bloom };
/// What changed goes into the part of whoever reads, where answers of this exercise are kept at all.
void keepAnswer(AppState& state, Done done);
/// The answer as it was left, if it was kept.
void resumeAnswer(AppState& state);
/// A folded page into its owner's part, while that is open: it may be opened on another day. False: it was not kept.
bool keepFolded(AppState& state, progress::PartnerId who, const exercise::Fields& fields,
                const exercise::LineIds& offered);
std::optional<exercise::FoldedPage> foldedBefore(const AppState& state, progress::PartnerId who);
/// What both saw, into the part they share.
void keepPicture(AppState& state);
void growPlant(AppState& state, Grown grown);

}  // namespace tend::state
