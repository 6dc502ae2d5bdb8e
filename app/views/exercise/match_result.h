// The page that both look at after the one draw: what is welcome today, or nothing. The same words, the same pause and
// the same page whatever was drawn and whatever the lists held. Draws only; whoever draws the match owns the moment.
#pragma once

#include <cstdint>
#include <optional>

#include "app/widgets/ui.h"
#include "core/exercise/kinds/match.h"

namespace tend::views {

enum class MatchMoment : std::uint8_t {
  Waiting,  // for exercise::kMatchWaitSeconds, always
  Shown,
};

struct MatchResult {
  MatchMoment moment = MatchMoment::Waiting;
  std::optional<std::size_t> item;  // of Match::items; nothing: nothing is shown
};

/// Its one action pushes state::CloseReveal.
void drawMatchResult(widgets::Ui& ui, const exercise::Match& kind, const MatchResult& result);

}  // namespace tend::views
