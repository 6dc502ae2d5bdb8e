// One picture, as `tend shot` and `tend tour` make them. Used by shot.cpp and tour.cpp.
#pragma once

#include "app/cli/commands.h"

namespace tend::cli {

base::Result<void> takeShot(Context& context, const ShotOptions& options);

}  // namespace tend::cli
