// The line about fear that stands before listening, reveal, reframe, repair and letter (safety.md, Words), with a quiet
// way to Help. Not a warning to be agreed to: it asks nothing and holds nobody up. For the views of the exercises.
#pragma once

#include <cstdint>

#include "app/widgets/flow.h"

namespace tend::views {

/// For an exercise of two, or for one that somebody does alone.
enum class CareFor : std::uint8_t { Two, One };

/// Draws it over the flow's width, or only measures it. One a screen.
void careLine(widgets::Flow& flow, CareFor who);

}  // namespace tend::views
