// What makeFileReader() finds beside the page. Private to platform/web.
#pragma once

#include <string>

namespace tend::platform::web {

bool isBeside(const std::string& path);

/// Null where there is none, or none yet: then it is being asked for. Valid until the same file is asked for again.
const std::string* besidePage(const std::string& path);

/// Looks for a newer kiosk.toml, which is there the next time; nothing for other paths.
void lookBesidePage(const std::string& path);

}  // namespace tend::platform::web
