// Any bytes as a church's kiosk.toml: read without an end, with bounds that hold, and every problem a place and words.
#include "app/state/places/kiosk_settings.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/base/strings.h"
#include "core/base/utf8.h"

using namespace tend;

namespace {

void must(bool promise) {
  if (!promise) std::abort();
}

/// One line of valid text, not endless.
void mustBeLine(const std::string& text, std::size_t mostBytes) {
  must(text.size() <= mostBytes && !base::firstInvalidUtf8(text));
  for (const char c : text) must(static_cast<unsigned char>(c) >= ' ' && c != 0x7F);
}

void checkSettings(const state::KioskSettings& s) {
  mustBeLine(s.name, 240);
  mustBeLine(s.welcome, 480);
  must(s.country.empty() || s.country.size() == 2);
  mustBeLine(s.address, 160);
  must(s.address.empty() || (s.address.find("https://") == 0 && s.address.find_first_of("?# ") == std::string::npos));
  must(s.packs.size() <= 20 && s.languages.size() <= 20 && s.help.size() <= 6);
  for (const std::string& path : s.packs) mustBeLine(path, 2000);
  must(s.idleSeconds >= 20 && s.idleSeconds <= 600);
  must(s.stillSeconds >= state::kLeastStillSeconds && s.stillSeconds <= 300);
  must(s.endSeconds >= 30 && s.endSeconds <= 300);
  for (const state::OpenHours& day : s.hours) must(day.from >= 0 && day.until <= 1440 && day.from <= day.until);
  for (const state::PlaceNumber& row : s.help) {
    must(!row.name.empty() && !row.number.empty());
    mustBeLine(row.name, 240);
    mustBeLine(row.number, 120);
    mustBeLine(row.note, 480);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const base::Strings kStrings(base::languageFor("en"));
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const state::ReadKioskSettings read = state::readKioskSettings(text, "kiosk.toml");
  checkSettings(read.settings);
  must(read.problems.size() <= 40);
  must(!read.settings.country.empty() || !read.problems.empty());
  for (const base::Error& problem : read.problems) {
    must(problem.where.line >= 1 && problem.where.column >= 1);
    must(kStrings.has(problem.id) && kStrings.sentence(problem).size() < 1000);
  }
  return 0;
}
