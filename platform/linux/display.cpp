#include "platform/display.h"

#include <X11/Xlib.h>
#include <X11/Xresource.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

namespace tend::platform {

std::optional<float> desktopScale() {
  if (std::getenv("DISPLAY") == nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr) return std::nullopt;
  Display* display = XOpenDisplay(nullptr);
  if (display == nullptr) return std::nullopt;
  std::optional<float> scale;
  XrmInitialize();
  if (char* resources = XResourceManagerString(display)) {
    XrmDatabase database = XrmGetStringDatabase(resources);
    XrmValue value{};
    char* type = nullptr;
    if (database != nullptr && XrmGetResource(database, "Xft.dpi", "Xft.Dpi", &type, &value) != 0 && value.addr) {
      const double dpi = std::strtod(value.addr, nullptr);
      if (dpi >= 48 && dpi <= 960) scale = static_cast<float>(dpi / 96);
    }
    if (database != nullptr) XrmDestroyDatabase(database);
  }
  XCloseDisplay(display);
  return scale;
}

void avoidAbsentDisplays() {
  XInitThreads();  // desktopScale() may ask on one thread while the window library connects on another
  if (std::getenv("XDG_RUNTIME_DIR") != nullptr || std::getenv("SDL_VIDEODRIVER") != nullptr) return;
  setenv("SDL_VIDEODRIVER", "x11,kmsdrm", 0);
}

void withoutBusLauncher() {
  if (std::getenv("DBUS_SESSION_BUS_ADDRESS") != nullptr) return;
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  if (runtime != nullptr && access((std::string(runtime) + "/bus").c_str(), F_OK) == 0) return;
  setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
}

void keepComposeTable(const std::string& folder) {
  // The library writes only into a folder of this user that nobody else may write to.
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) return;  // a start of 9 ms more is all that is lost
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
  setenv("XCOMPOSECACHE", folder.c_str(), 0);
}

void forbidDumps() {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

}  // namespace tend::platform
