// How the program ends: 0 well, 1 a check failed, 2 called wrongly, else the codes of sysexits.h.
#pragma once

#include "core/base/result.h"

namespace tend::cli {

int exitCodeFor(base::ErrorCode code);

}  // namespace tend::cli
