// What the desktop says about its display before a window exists.
#pragma once

#include <optional>

namespace tend::platform {

/// Xft.dpi / 96 on X11; nothing where the system scales windows itself or says nothing.
std::optional<float> desktopScale();

/// No core dump of this process, and no other process of the same user may look into it.
void forbidDumps();

}  // namespace tend::platform
