// The hand-over cover (design 7, Curtain): a green ground with a gilt frame and a stamped flower, a title, a few words,
// and what to press. Its colours are the same in every theme but High contrast. Used by the pages of an exercise that
// stand between two people.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/widgets/controls.h"

namespace tend::views {

struct Curtain {
  std::string thanks;  // a line above the title; may be empty
  std::string title;
  std::string words;
  struct Answer {
    std::string name;  // of the id
    std::string label;
    bool quiet = false;    // underlined words instead of a button
    bool checked = false;  // somebody has said yes
  };
  std::vector<Answer> answers;
  std::string note;  // below the answers
};

/// Over the whole area below the strip; returns the answer pressed.
std::optional<std::size_t> drawCurtain(widgets::Ui& ui, const Curtain& curtain);

}  // namespace tend::views
