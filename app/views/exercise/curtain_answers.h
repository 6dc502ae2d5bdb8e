// What can be pressed on the hand-over cover: cream buttons of one width, beside each other where there is room, and
// underlined words below them. Used by curtain.cpp.
#pragma once

#include "app/paint/curtain_theme.h"
#include "app/views/exercise/curtain.h"
#include "app/widgets/flow.h"

namespace tend::views {

/// Returns the answer pressed. Ends without space below the last one.
std::optional<std::size_t> curtainAnswers(widgets::Flow& flow, const std::vector<Curtain::Answer>& answers,
                                          const paint::CurtainColours& colours);

}  // namespace tend::views
