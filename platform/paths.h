// Folders of this system that the program may use. One header, a source a platform.
#pragma once

#include <string>
#include <vector>

namespace tend::platform {

/// Where the settings file lives (created on first save). On Linux: $XDG_CONFIG_HOME/tend, else ~/.config/tend.
std::string configFolder();
/// Settings for the whole machine, which only its administrator writes; empty: there is no such place.
std::string machineFolder();

/// Where what people wrote is kept (created on first save). On Linux: $XDG_DATA_HOME/tend, else ~/.local/share/tend.
std::string dataFolder();

/// What can be made anew at any time and says nothing of anyone. On Linux: $XDG_CACHE_HOME/tend, else ~/.cache/tend.
std::string cacheFolder();

/// Where the program itself lies, without a slash at the end; "." if the system does not say.
std::string programFolder();

/// The person's home, or "/" if there is none; empty where a program sees no folders at all.
std::string homeFolder();

/// Folders worth offering when looking for a file: documents, downloads, and what is plugged in now.
struct Place {
  std::string path;
  bool removable = false;
};
std::vector<Place> usualPlaces();

/// BCP 47 code from the environment ("es-MX"), or "en".
std::string systemLanguage();

}  // namespace tend::platform
