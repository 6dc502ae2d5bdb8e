// The table of help numbers: who, when, number; stacked where it is narrow. Part of the help view.
#pragma once

#include "app/widgets/flow.h"
#include "core/pack/help_numbers.h"

namespace tend::views {

void helpTable(widgets::Flow& flow, const pack::HelpCountry& country, pack::Date today);

}  // namespace tend::views
