// What a place needs from outside: its own small files, the clock and the church's settings. Handed in, so that tests
// hand in fakes. Nothing a visitor or a couple wrote goes through here.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/state/places/place_kind.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/storage.h"

namespace tend::state {

struct PlacePorts {
  PlaceKind kind = PlaceKind::Home;
  base::Storage* storage = nullptr;           // of the place alone: its PIN, templates, counts
  std::function<std::int64_t()> wallSeconds;  // since 1970
  /// Of the person's clock: 0 is Monday, and the minute of the day. None: nobody knows the time.
  struct WeekMinute {
    int weekday = 0;
    int minute = 0;
  };
  std::function<std::optional<WeekMinute>()> weekMinute;
  base::Random* random = nullptr;
  /// The church's settings (kiosk.toml) as they are written, and the folder they lie in.
  struct KioskFile {
    std::string text;
    std::string folder;  // packs without a path of their own lie here
  };
  /// NotFound where there is none. Read again when it may have changed.
  std::function<base::Result<KioskFile>()> kioskFile;
  std::string kioskFileName;  // for errors
  bool returnsHome = false;   // opened from the settings: leaving leads back there instead of ending the program
  /// The printers of this system, by name; none where there is none, or nothing may be printed.
  std::function<std::vector<std::string>()> printers;
  /// Hands a PDF to a printer, without a file.
  std::function<base::Result<void>(const std::string& printer, const std::string& pdf)> print;
};

}  // namespace tend::state
