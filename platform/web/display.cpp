// The browser scales by itself, and has no desktop beside it.
#include "platform/display.h"

namespace tend::platform {

std::optional<float> desktopScale() { return std::nullopt; }
void avoidAbsentDisplays() {}
void withoutBusLauncher() {}
void keepComposeTable(const std::string&) {}
void forbidDumps() {}

}  // namespace tend::platform
