// Printers of this system, and a page handed to one of them: through the system's own command, by a pipe, never as a
// file of ours. What the printing service itself keeps of a page is its own affair (docs/places.md). The office prints;
// nothing else does. None where the system has no such command, and in the browser.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace tend::platform {

/// By the names under which they print.
std::vector<std::string> printers();
/// Fails with printer.failed (Unavailable) where it was not taken.
base::Result<void> print(const std::string& printer, const std::string& pdf);

}  // namespace tend::platform
