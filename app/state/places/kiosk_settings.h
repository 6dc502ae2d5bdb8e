// The settings of a church's kiosk: one file, kiosk.toml, that a person writes (docs/kiosk.toml shows every key).
// Whatever is wrong in it is told at its line and column; that setting keeps Tend's own value, and all others hold.
// Reads text only: finding the file, its packs and the time of day are for whoever calls. Used by the kiosk.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tend::state {

constexpr int kLeastStillSeconds = 60;  // how long “Still here?” waits for an answer (safety.md, Kiosk and office)

/// When the screen is awake on a day, in minutes since midnight; the end does not count. Both 0: not at all.
struct OpenHours {
  int from = 0;
  int until = 24 * 60;
};

/// A telephone number of the place itself, shown beside the checked ones of the country.
struct PlaceNumber {
  std::string name, number, note;
};

struct KioskSettings {
  std::string name, welcome;           // empty: Tend's own words
  std::string country;                 // ISO 3166-1, two capital letters; empty: it must still be set
  std::string address;                 // https, of the browser build; empty: codes are only for typing
  std::vector<std::string> packs;      // paths as they were written; none: the built-in one
  std::vector<std::string> languages;  // the first one greets; none: all
  int idleSeconds = 90;                // without a touch, until “Still here?”
  int stillSeconds = kLeastStillSeconds;
  int endSeconds = 60;               // the last page, before the next visitor
  std::array<OpenHours, 7> hours{};  // Monday first
  std::vector<PlaceNumber> help;
  bool counts = true;
};

struct ReadKioskSettings {
  KioskSettings settings;
  std::vector<base::Error> problems;  // in the order of the file; ids kiosk_file.*
};

/// Never fails: what cannot be read is a problem, and Tend's own value holds. `fileName` is for the problems.
ReadKioskSettings readKioskSettings(std::string_view text, const std::string& fileName);

/// Whether the screen is awake; Monday is 0.
bool opensAt(const KioskSettings& settings, int weekday, int minuteOfDay);

}  // namespace tend::state
