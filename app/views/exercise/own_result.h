// What was marked, laid or written, on the last page: a scale as its petal picture, in words always; cards as two
// lists; a reframe as its sentence. Used by closing_page.cpp.
#pragma once

#include "app/state/activity.h"
#include "app/widgets/flow.h"

namespace tend::views {

/// Nothing for kinds without a result, and where everything was left empty.
void ownResult(widgets::Flow& flow, const state::Activity& activity);

}  // namespace tend::views
