#include "platform/paths.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace tend::platform {
namespace {

namespace fs = std::filesystem;

std::string fromEnvironment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

void addIfFolder(std::vector<Place>& out, const fs::path& path, bool removable) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) out.push_back({path.string(), removable});
}

void addMounts(std::vector<Place>& out, const fs::path& below) {
  std::error_code error;
  for (fs::directory_iterator it(below, error), end; !error && it != end; it.increment(error)) {
    addIfFolder(out, it->path(), true);
  }
}

}  // namespace

std::string homeFolder() {
  const std::string home = fromEnvironment("HOME");
  if (!home.empty()) return home;
  const passwd* entry = getpwuid(getuid());
  return entry != nullptr && entry->pw_dir != nullptr ? entry->pw_dir : "/";
}

namespace {

/// The XDG Base Directory Specification; it asks to ignore a relative path.
std::string folderOfTend(const char* variable, const char* belowHome) {
  const std::string xdg = fromEnvironment(variable);
  if (!xdg.empty() && xdg.front() == '/') return xdg + "/tend";
  return homeFolder() + belowHome + "/tend";
}

}  // namespace

std::string programFolder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? "." : program.parent_path().string();
}

std::string configFolder() { return folderOfTend("XDG_CONFIG_HOME", "/.config"); }
std::string machineFolder() { return "/etc/tend"; }
std::string dataFolder() { return folderOfTend("XDG_DATA_HOME", "/.local/share"); }
std::string cacheFolder() { return folderOfTend("XDG_CACHE_HOME", "/.cache"); }

std::vector<Place> usualPlaces() {
  std::vector<Place> out;
  const fs::path home = homeFolder();
  for (const char* name : {"Documents", "Downloads", "Desktop"}) addIfFolder(out, home / name, false);
  const std::string user = fromEnvironment("USER");
  if (!user.empty()) {
    addMounts(out, fs::path("/media") / user);
    addMounts(out, fs::path("/run/media") / user);
  }
  return out;
}

std::string systemLanguage() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    std::string value = fromEnvironment(name);
    if (value.empty()) continue;
    value = value.substr(0, value.find_first_of(".@"));
    std::replace(value.begin(), value.end(), '_', '-');
    return value == "C" || value == "POSIX" ? "en" : value;
  }
  return "en";
}

}  // namespace tend::platform
