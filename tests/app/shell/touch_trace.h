// Traces of fingers (tests/data/touch/v1): read, played to the gesture machine, and what it recognised as text. For
// tests only.
#pragma once

#include <string>
#include <vector>

#include "app/shell/fingers.h"

namespace tend::test {

/// One line of a trace: what a system told of a finger. "lost" is the system taking all of them away.
struct Touch {
  double seconds = 0;
  shell::FingerId finger = 0;
  base::Point at;
  enum class What { Down, Move, Up, Lost } what = What::Down;
};

std::vector<Touch> readTrace(const std::string& path);

shell::Fingers::Button play(shell::Fingers& fingers, const Touch& touch);

/// What came of it, a line each: press, tap, rest, drag (from, by, flick), pinch (at, to). The machine is asked after
/// `every` touches, and as the shell does after every press and release.
std::string recognised(const std::vector<Touch>& trace, int every = 1);

}  // namespace tend::test
