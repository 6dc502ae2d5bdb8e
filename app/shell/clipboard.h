// What the program puts into the clipboard, and takes out again. Of what was copied only a number is remembered: enough
// to see later whether the clipboard still holds it. Used by the program's loop.
#pragma once

#include <cstddef>
#include <optional>

#include "app/state/app_state.h"

namespace tend::shell {

class Clipboard {
 public:
  /// Carries out what the state asks for.
  void mind(state::AppState& state);

 private:
  void clear();
  std::optional<std::size_t> m_copied;  // a hash of the text in the clipboard, if it came from here
};

}  // namespace tend::shell
