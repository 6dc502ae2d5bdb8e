// A line of text after a leaf, as lists have it in the article. Used by the views of kinds.
#pragma once

#include <string>

#include "app/widgets/flow.h"

namespace tend::views {

void leafLine(widgets::Flow& flow, const std::string& words, const widgets::Look& look);

}  // namespace tend::views
