// What can be asked of exercises. Part of actions.h. An input of a kind travels as AnyInput, so that those who hand
// actions about need not know the kinds: views push does(exercise::...{}) (app/state/activity.h).
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/progress/ids.h"

namespace tend::exercise {
struct AnyInput;
}

namespace tend::state {

struct OpenExercise {
  std::string id;  // of the open article
};
/// From the first page of the exercise on.
struct BeginExercise {
  bool alone = false;
};
struct DoExercise {
  std::shared_ptr<const exercise::AnyInput> input;
};
/// On to its closing words.
struct FinishExercise {};
/// Back to where one came from. What is kept, is kept; one may come back. Asks first where writing would be lost.
struct LeaveExercise {};
/// The answer to that question. Hide: it waits out of sight, in this sitting only.
enum class CloseHow : std::uint8_t { GoOn, Hide, KeepNothing };
struct CloseWriting {
  CloseHow how = CloseHow::GoOn;
};

/// Sixty seconds of breath, anywhere in an exercise.
struct PauseExercise {};
struct ChoosePause {
  bool lookAround = false;  // instead of breathing
};
struct ResumeExercise {};
/// From the pause to something that asks less.
struct SomethingLighter {};

/// A clock that goes on in sleep, handed in while something runs by itself.
struct TimePassed {
  double nowSeconds = 0;
};

// Private, then reveal (docs/decisions/0013)
struct TakeDevice {
  std::uint8_t who = 0;      // of the two, in the order in which they are named
  bool withoutLock = false;  // nothing of it is kept then
};
struct FoldAway {};  // the page one has answered: on to what may open
struct OfferLine {
  std::string line;
  bool offered = false;
};
struct FoldOffers {};   // the end of one's own turn
struct LaterPages {};   // both pages are kept, each under its lock
struct OpenEarlier {};  // the pages that were folded before, each with its lock
struct ConsentToReveal {
  std::uint8_t who = 0;
  bool yes = true;
};
struct OtherQuestions {};
struct KeepPicture {
  std::uint8_t who = 0;
  bool yes = true;
};
struct CloseReveal {};

/// On the last page of what is kept only when somebody asks for it (exercise::keptWhenAsked).
struct KeepWritten {};

// What was kept of exercises, listed in Practise
struct ShowKeptAnswer {
  progress::ThingId thing;
};
struct AskDeleteAnswer {
  bool asking = true;
};
struct DeleteAnswer {};

}  // namespace tend::state
