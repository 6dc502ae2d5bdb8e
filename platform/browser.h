// Hands an address to the system's browser. No network code of our own: the browser is another program.
#pragma once

#include <string>

namespace tend::platform {

/// http, https and mailto only; anything else is refused. Returns false if no browser could be started.
bool openInBrowser(const std::string& address);

}  // namespace tend::platform
