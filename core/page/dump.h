// Golden text of a page: every set block between two heights with its lines. Used by page.cpp; read by tests.
#pragma once

#include <string>

#include "core/page/flow.h"

namespace tend::page {

std::string dumpOf(const Flow& flow, std::int64_t top, std::int64_t bottom);

}  // namespace tend::page
