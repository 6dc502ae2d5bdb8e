// Folders here are beginnings of names (kept.h); the person's own files are not reached.
#include "platform/paths.h"

#include <emscripten.h>

#include "platform/beside.h"

// clang-format off
EM_JS(void, tendLanguage, (char* to, int room), { stringToUTF8(navigator.language || 'en', to, room); });
// clang-format on

namespace tend::platform {

std::string configFolder() { return "settings"; }
/// What whoever puts the page there puts beside it: the church's file.
std::string machineFolder() { return kBeside; }
std::string dataFolder() { return "kept"; }
std::string cacheFolder() { return "cache"; }
std::string programFolder() { return ""; }
std::string homeFolder() { return {}; }
/// No folder: what goes there is given to the browser (files.cpp).
std::vector<Place> usualPlaces() { return {{"downloads", false}}; }

std::string systemLanguage() {
  char code[64] = {};
  tendLanguage(code, sizeof code);
  return code[0] != 0 ? code : "en";
}

}  // namespace tend::platform
