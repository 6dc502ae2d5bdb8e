// What can be asked on the page of the private check. It is begun by OpenScreen{Screen::Check}, and every way out of
// that screen ends it. Part of actions.h.
#pragma once

#include <string>

#include "app/state/check.h"

namespace tend::state {

struct StepCheck {
  int by = 1;
};  // to the next question, or to the one before
struct AnswerCheck {
  CheckAnswer answer = CheckAnswer::Empty;
};  // the question that is asked now
struct SetCheckCountry {
  std::string code;
};                       // empty: choose another one
struct CloseCheck {};    // nothing is kept
struct ReadMoreHelp {};  // closes it, and shows that section of the article
struct WentBehind {};    // another window lies in front
struct CameInFront {};   // and does not any more

}  // namespace tend::state
