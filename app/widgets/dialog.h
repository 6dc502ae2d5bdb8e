// A question over everything, with a veil behind (design 7, Dialog). The safe answer comes first in the focus; never
// more than three answers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/widgets/controls.h"

namespace tend::widgets {

struct Dialog {
  const char* name = "";
  std::string title;
  std::string text;
  std::vector<Button> answers;  // the safe one first
};

/// Draws it over the whole window; returns the answer pressed.
std::optional<std::size_t> drawDialog(Ui& ui, const Dialog& dialog);

}  // namespace tend::widgets
