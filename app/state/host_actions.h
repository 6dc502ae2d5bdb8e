// What a browser around the program tells, and what is answered to it. Part of actions.h. On a desktop none of these
// comes.
#pragma once

#include <cstdint>
#include <optional>

namespace tend::state {

/// How what is kept lies in the browser.
struct HostFacts {
  bool promised = false;                   // the browser gave its word not to delete it by itself
  bool installed = false;                  // the page was put on the home screen, and runs from there
  std::optional<std::uint64_t> roomBytes;  // left for this page, as the browser says
  bool camera = false;                     // may be asked for
};
struct HostTold {
  HostFacts facts;
};

/// Before the first thing is kept it is said that the browser may delete it: the answer to that.
struct AnswerWarning {
  bool goOn = false;  // what was asked for is done now; otherwise it never was
};

/// All that the browser kept for this page was taken away from outside, or can be reached no more.
struct KeptTaken {};

// A newer program lies ready beside this one
struct NewVersionReady {};
struct TakeNewVersion {};
struct LaterVersion {};  // it comes by itself once all pages are closed

/// The file that was made last, once more: a browser may have asked where to, and somebody missed it.
struct GiveFileAgain {};

}  // namespace tend::state
