// What the program remembers between two visits: choices of type and theme, places, packs at hand. Kept in one small
// file through the bounded archive (docs/settings-format.md). Nothing anybody wrote, nothing quiet, no times.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/content/locator.h"
#include "core/page/page.h"
#include "platform/speech.h"

namespace tend::state {

enum class ThemeChoice : std::uint8_t { Paper, Sepia, Dusk, Contrast };

/// What the page shows that covers the screen after Leave quickly.
enum class CoverKind : std::uint8_t { Garden, Kitchen, Birds };

struct TypeChoices {
  ThemeChoice theme = ThemeChoice::Paper;
  std::uint8_t sizeStep = 4;  // index into page::kSizeSteps
  page::Spacing spacing = page::Spacing::Easy;
  page::FaceChoice face = page::FaceChoice::Vollkorn;
  page::Measure measure = page::Measure::Book;
  page::Edges edges = page::Edges::Justified;
  page::Movement movement = page::Movement::Scroll;
  bool edgesChosen = false;  // until someone chooses, text from 24 px up is ragged
  bool sizeChosen = false;   // until someone chooses, phones set the text one step smaller (design 3.2)
  bool operator==(const TypeChoices& o) const;
};

/// Where one was in a pack, and which sections were read to their end (never quiet ones).
struct PackPlace {
  content::Locator place;
  std::set<std::string> readSections;
};

struct Settings {
  TypeChoices type;
  platform::Pace pace = platform::Pace::Calm;  // of reading aloud
  bool sound = true;                           // the soft bell; reading aloud is asked for each time
  bool reducedMotion = false;
  std::string language;                     // empty: the system's
  std::string helpCountry;                  // ISO 3166 code; empty: not chosen
  std::vector<std::string> packs;           // paths of packs opened, newest first; the built-in one is not listed
  std::string lastPack;                     // path, or empty for the built-in one
  std::map<std::string, PackPlace> places;  // by pack id
  CoverKind cover = CoverKind::Garden;
  std::uint16_t windowWidth = 1280, windowHeight = 800;  // logical pixels
};

constexpr const char* kSettingsFile = "settings.tend";

/// Language, country, type, movement and sound: what somebody chose for eyes and ears, and nothing of what was read.
Settings choicesForEyes(const Settings& settings);

/// Bytes of the file, and back. A damaged or newer file gives an error and changes nothing.
std::string encodeSettings(const Settings& settings);
base::Result<Settings> decodeSettings(std::string_view bytes);

}  // namespace tend::state
