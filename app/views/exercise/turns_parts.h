// The words and the ring of listening turns: who speaks, who listens, how long still. Shared by the two files that draw
// them (turns_view.cpp, turns_page.cpp); private to these.
#pragma once

#include <string>

#include "app/state/activity.h"
#include "app/views/exercise/two_names.h"
#include "app/widgets/flow.h"

namespace tend::views {

/// The open exercise as the views of turns see it.
struct TurnsNow {
  const exercise::Turns& kind;
  const exercise::TurnsAnswer& answer;
  TwoNames names;

  const CalledPerson& speaker() const { return names[answer.speaker]; }
  const CalledPerson& listener() const { return names[answer.speaker + 1]; }
};

/// A turn, its pause, or the summary after it: ring, words, actions.
void drawTurn(widgets::Ui& ui, const TurnsNow& now, const std::string& title);

/// The switches for the bell and for showing the time.
void turnsSwitches(widgets::Flow& flow, const exercise::TurnsAnswer& answer);

/// "3:20"
std::string clockWords(int seconds);

}  // namespace tend::views
