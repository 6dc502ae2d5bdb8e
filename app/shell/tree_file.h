// The semantics tree of the last frame in a file, for tests that look at the program from outside (--dump-semantics).
#pragma once

#include <string>

#include "core/semantics/tree.h"

namespace tend::shell {

/// Written aside and renamed, so that a test never reads half a tree.
void writeTree(const std::string& path, const semantics::Node& tree);

}  // namespace tend::shell
