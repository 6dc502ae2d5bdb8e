// The open ladder as its views see it, and the ladder itself as a picture: rungs from the ground up, to choose from or
// to look at. Shared by ladder_view.cpp and ladder_rungs.cpp; private to these.
#pragma once

#include <algorithm>
#include <cstdint>

#include "app/views/exercise/two_names.h"
#include "app/widgets/flow.h"
#include "core/exercise/kinds/ladder.h"

namespace tend::views {

struct LadderNow {
  const exercise::Ladder& kind;
  const exercise::LadderAnswer& answer;
  TwoNames names;
  const CalledPerson& speaker() const { return names[answer.speaker]; }
  const CalledPerson& listener() const { return names[answer.speaker + 1]; }
  const exercise::Rung& rung() const { return kind.rungs[std::min(answer.rung, kind.rungs.size() - 1)]; }
};

enum class LadderUse : std::uint8_t { Choose, LookAt };

void ladder(widgets::Flow& flow, const LadderNow& now, LadderUse use);

/// The rung the two are on, to look at.
void rungShown(widgets::Flow& flow, const LadderNow& now);

}  // namespace tend::views
