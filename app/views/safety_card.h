// The card for whoever is near when somebody says they are afraid (safety.md, Kiosk and office): what helps, and the
// numbers to offer. `tend card` writes the same for paper. A page of the kiosk's keepers and of the counsellor;
// visitors and couples never come here.
#pragma once

#include <string>

#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

struct SafetyCard {
  const char* place = "";  // name of the layer
  std::string called;      // the page, for screen readers
  std::string kicker;      // for whom it is
  const char* back = "";   // name of its button
};

/// True when the way back was pressed.
bool drawSafetyCard(widgets::Ui& ui, const state::AppState& state, const SafetyCard& card);

}  // namespace tend::views
