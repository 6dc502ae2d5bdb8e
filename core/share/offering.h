// What an article offers to a homework code: its sections, exercises and days of practice, each with its title, and
// whether it is quiet or leads to something that is. Reads the whole article. Used by app/state, app/cli and tests.
#pragma once

#include "core/content/pack_source.h"
#include "core/share/homework.h"

namespace tend::share {

/// What cannot be read is left out.
Offering offeringOf(content::PackSource& pack);

}  // namespace tend::share
