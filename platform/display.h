// What the desktop says about its display before a window exists.
#pragma once

#include <optional>
#include <string>

namespace tend::platform {

/// Xft.dpi / 96 on X11; nothing where the system scales windows itself or says nothing. Asks the display: after
/// avoidAbsentDisplays() from any thread.
std::optional<float> desktopScale();

/// Keeps the window library from a kind of display that cannot be there: Wayland without XDG_RUNTIME_DIR, of which the
/// system's library would complain on the error output in words that help nobody. Before anything speaks to a display.
void avoidAbsentDisplays();

/// Where no session bus is running, keeps libraries from starting one (a process for nothing, and 5 ms).
void withoutBusLauncher();

/// Lets the display's library keep the table of its Compose keys, read, in `folder` (made if missing): reading the
/// half-megabyte text anew costs every start 9 ms. The table is the system's; nothing typed is in it. A choice of
/// XCOMPOSECACHE made outside stands. Before anything speaks to a display. Source: XOpenIM of libX11, which keeps
/// tables for a day, and none for root.
void keepComposeTable(const std::string& folder);

/// No core dump of this process, and no other process of the same user may look into it.
void forbidDumps();

}  // namespace tend::platform
