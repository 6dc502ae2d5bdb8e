// One part and one household with a little of everything and fixed ids. What tests/data/progress/v1 holds was written
// from these; a change here does not change those files, which open for ever.
#pragma once

#include "core/progress/household.h"
#include "core/progress/part.h"

namespace tend::progress {

Part samplePart();
Household sampleHousehold();

}  // namespace tend::progress
