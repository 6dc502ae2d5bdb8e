#include <algorithm>
#include <vector>

#include "app/state/settings.h"
#include "core/base/archive.h"

namespace tend::state {
namespace {

const base::RecordHeader kHeader{"tend.settings", 1};
constexpr std::size_t kMaxPacks = 64;

struct PlaceRecord {
  std::string pack;
  content::Locator place;
  std::vector<std::string> read;

  template <class Archive>
  void serialize(Archive& a) {
    a(pack, place, read);
  }
};

/// Version 1 on the disk: choices as small numbers in the order of their enums, which therefore never changes.
struct SettingsRecord {
  std::uint8_t theme = 0, sizeStep = 4, spacing = 1, face = 0, measure = 1, edges = 0, movement = 0;
  bool edgesChosen = false, sizeChosen = false, reducedMotion = false;
  std::string language, helpCountry;
  std::vector<std::string> packs;
  std::string lastPack;
  std::vector<PlaceRecord> places;
  std::uint16_t windowWidth = 0, windowHeight = 0;

  template <class Archive>
  void serialize(Archive& a) {
    a(theme, sizeStep, spacing, face, measure, edges, movement, edgesChosen, sizeChosen, reducedMotion, language,
      helpCountry, packs, lastPack, places, windowWidth, windowHeight);
  }
};

template <class Enum>
std::uint8_t number(Enum value) {
  return static_cast<std::uint8_t>(value);
}

/// A number outside the enum (a damaged byte) gives the first choice instead of an impossible one.
template <class Enum>
Enum chosen(std::uint8_t value, Enum last) {
  return value <= static_cast<std::uint8_t>(last) ? static_cast<Enum>(value) : Enum{};
}

}  // namespace

std::string encodeSettings(const Settings& s) {
  SettingsRecord r;
  r.theme = number(s.type.theme);
  r.sizeStep = s.type.sizeStep;
  r.spacing = number(s.type.spacing);
  r.face = number(s.type.face);
  r.measure = number(s.type.measure);
  r.edges = number(s.type.edges);
  r.movement = number(s.type.movement);
  r.edgesChosen = s.type.edgesChosen;
  r.sizeChosen = s.type.sizeChosen;
  r.reducedMotion = s.reducedMotion;
  r.language = s.language;
  r.helpCountry = s.helpCountry;
  r.packs = s.packs;
  r.lastPack = s.lastPack;
  for (const auto& [pack, kept] : s.places) {
    r.places.push_back({pack, kept.place, {kept.readSections.begin(), kept.readSections.end()}});
  }
  r.windowWidth = s.windowWidth;
  r.windowHeight = s.windowHeight;
  return base::writeRecord(kHeader, r);
}

base::Result<Settings> decodeSettings(std::string_view bytes) {
  auto record = base::readRecord<SettingsRecord>(bytes, kHeader);
  if (!record) return tl::unexpected<base::Error>(record.error());
  const SettingsRecord& r = *record;
  Settings s;
  s.type.theme = chosen(r.theme, ThemeChoice::Contrast);
  s.type.sizeStep = static_cast<std::uint8_t>(std::min<int>(r.sizeStep, page::kSizeStepCount - 1));
  s.type.spacing = chosen(r.spacing, page::Spacing::Airy);
  s.type.face = chosen(r.face, page::FaceChoice::Dyslexic);
  s.type.measure = chosen(r.measure, page::Measure::Wide);
  s.type.edges = chosen(r.edges, page::Edges::Ragged);
  s.type.movement = chosen(r.movement, page::Movement::Pages);
  s.type.edgesChosen = r.edgesChosen;
  s.type.sizeChosen = r.sizeChosen;
  s.reducedMotion = r.reducedMotion;
  s.language = r.language;
  s.helpCountry = r.helpCountry;
  s.packs = r.packs;
  if (s.packs.size() > kMaxPacks) s.packs.resize(kMaxPacks);
  s.lastPack = r.lastPack;
  for (const PlaceRecord& p : r.places) s.places[p.pack] = {p.place, {p.read.begin(), p.read.end()}};
  s.windowWidth = std::clamp<std::uint16_t>(r.windowWidth, 360, 7680);
  s.windowHeight = std::clamp<std::uint16_t>(r.windowHeight, 480, 4320);
  return s;
}

}  // namespace tend::state
