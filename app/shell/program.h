// The running program: one blocking wait, ended by input, a deadline, or a helper thread; a frame only when something
// changed. Nothing happens when nothing happens.
#pragma once

#include <functional>
#include <string>

#include "app/shell/window.h"
#include "app/state/services.h"
#include "core/base/result.h"

namespace tend::shell {

struct ProgramOptions {
  WindowOptions window;
  bool sizeGiven = false;  // --size wins over the size kept from last time
  /// Opens fonts and article. Runs on a helper thread while the display is opened.
  std::function<base::Result<void>(state::AppState&)> prepare;
  std::string theme;          // paper, sepia, dusk, contrast; empty: as last time
  std::string semanticsFile;  // --dump-semantics: the tree after each frame, for tests
};

/// Runs from a begun state until the window is closed. Fails only if there is no display or no font.
base::Result<void> run(const ProgramOptions& options, state::AppState begun, state::Services& services);

/// Wakes the program's wait from another thread.
void wakeProgram();

}  // namespace tend::shell
