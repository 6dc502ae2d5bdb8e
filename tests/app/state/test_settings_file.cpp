#include <doctest/doctest.h>

#include "app/state/settings.h"
#include "tests/support/files.h"

using namespace tend;
using namespace tend::state;

namespace {

Settings full() {
  Settings s;
  s.type.theme = ThemeChoice::Dusk;
  s.type.sizeStep = 9;
  s.type.spacing = page::Spacing::Airy;
  s.type.face = page::FaceChoice::Inter;
  s.type.measure = page::Measure::Wide;
  s.type.edges = page::Edges::Ragged;
  s.type.movement = page::Movement::Pages;
  s.type.edgesChosen = true;
  s.reducedMotion = true;
  s.language = "es";
  s.helpCountry = "MX";
  s.packs = {"a", "b"};
  s.lastPack = "b";
  s.places["growing-close"] = {{"walls", 2, 17}, {"quiet-distance", "four-layers"}};
  s.cover = CoverKind::Birds;
  s.windowWidth = 900;
  s.windowHeight = 1200;
  s.pace = platform::Pace::Brisk;
  s.sound = false;
  return s;
}

}  // namespace

TEST_CASE("the settings file gives back what was put in") {
  const auto back = decodeSettings(encodeSettings(full()));
  REQUIRE(back);
  CHECK(encodeSettings(*back) == encodeSettings(full()));
  CHECK(back->type == full().type);
  CHECK(back->places.at("growing-close").place == content::Locator{"walls", 2, 17});
  CHECK(back->cover == CoverKind::Birds);
  CHECK(back->pace == platform::Pace::Brisk);
  CHECK_FALSE(back->sound);
  CHECK(back->places.at("growing-close").readSections.count("four-layers") == 1);
}

TEST_CASE("settings of the first version open, with the first cover") {
  const std::string first = test::readFile("tests/data/settings/v1/settings.tend");
  const auto read = decodeSettings(first);
  REQUIRE(read);
  Settings wanted = full();
  wanted.cover = CoverKind::Garden;
  wanted.pace = platform::Pace::Calm;
  wanted.sound = true;
  CHECK(encodeSettings(*read) == encodeSettings(wanted));
  for (std::size_t n = 0; n < first.size(); ++n) CHECK_FALSE(decodeSettings(first.substr(0, n)));
  CHECK_FALSE(decodeSettings(first + "x"));
}

TEST_CASE("settings of the second version open, with the first pace and with sounds") {
  const std::string second = test::readFile("tests/data/settings/v2/settings.tend");
  const auto read = decodeSettings(second);
  REQUIRE(read);
  Settings wanted = full();
  wanted.pace = platform::Pace::Calm;
  wanted.sound = true;
  CHECK(encodeSettings(*read) == encodeSettings(wanted));
  for (std::size_t n = 0; n < second.size(); ++n) CHECK_FALSE(decodeSettings(second.substr(0, n)));
  CHECK_FALSE(decodeSettings(second + "x"));
}

TEST_CASE("a cut-off settings file is an error at every length, never a crash") {
  const std::string whole = encodeSettings(full());
  for (std::size_t n = 0; n < whole.size(); ++n) CHECK_FALSE(decodeSettings(whole.substr(0, n)));
  CHECK_FALSE(decodeSettings(whole + "x"));
}

TEST_CASE("any byte changed gives an error or possible settings") {
  const std::string whole = encodeSettings(full());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string bad = whole;
    bad[i] = static_cast<char>(bad[i] ^ 0x5A);
    const auto read = decodeSettings(bad);
    if (!read) continue;
    CHECK(read->type.sizeStep < page::kSizeStepCount);
    CHECK(static_cast<int>(read->type.theme) <= 3);
    CHECK(static_cast<int>(read->cover) <= 2);
    CHECK(static_cast<int>(read->pace) <= 3);
    CHECK(read->windowWidth >= 360);
  }
}

TEST_CASE("settings from a newer Tend are told apart from damaged ones") {
  // The version is the four bytes after the kind; see docs in core/base/archive.h.
  std::string newer = encodeSettings(full());
  const std::size_t at = newer.find("tend.settings") + std::string("tend.settings").size();
  newer[at] = 9;
  const auto read = decodeSettings(newer);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == base::ErrorCode::TooNew);
}
