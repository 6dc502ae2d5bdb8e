#include <algorithm>
#include <vector>

#include "app/state/settings.h"
#include "core/base/archive.h"

namespace tend::state {
namespace {

const base::RecordHeader kHeader{"tend.settings", 3};
const base::RecordHeader kSecondHeader{"tend.settings", 2};
const base::RecordHeader kFirstHeader{"tend.settings", 1};
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
struct FirstSettingsRecord {
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

/// Version 2: also what Leave quickly shows.
struct SecondSettingsRecord : FirstSettingsRecord {
  std::uint8_t cover = 0;

  template <class Archive>
  void serialize(Archive& a) {
    FirstSettingsRecord::serialize(a);
    a(cover);
  }
};

/// Version 3: also reading aloud and the bell.
struct SettingsRecord : SecondSettingsRecord {
  std::uint8_t pace = static_cast<std::uint8_t>(platform::Pace::Calm);
  bool sound = true;

  template <class Archive>
  void serialize(Archive& a) {
    SecondSettingsRecord::serialize(a);
    a(pace, sound);
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

/// What an older version held, with the first choices for what came later.
template <class Older>
base::Result<SettingsRecord> readOlder(std::string_view bytes, const base::RecordHeader& header) {
  auto older = base::readRecord<Older>(bytes, header);
  if (!older) return tl::unexpected<base::Error>(older.error());
  SettingsRecord record;
  static_cast<Older&>(record) = std::move(*older);
  return record;
}

base::Result<SettingsRecord> readAnyVersion(std::string_view bytes) {
  const auto header = base::readHeader(bytes);
  const std::uint32_t version = header ? header->version : kHeader.version;
  if (version == kFirstHeader.version) return readOlder<FirstSettingsRecord>(bytes, kFirstHeader);
  if (version == kSecondHeader.version) return readOlder<SecondSettingsRecord>(bytes, kSecondHeader);
  return base::readRecord<SettingsRecord>(bytes, kHeader);
}

}  // namespace

Settings choicesForEyes(const Settings& settings) {
  Settings out = settings;
  out.packs.clear();
  out.lastPack.clear();
  out.places.clear();
  out.cover = {};
  return out;
}

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
  r.cover = number(s.cover);
  r.pace = number(s.pace);
  r.sound = s.sound;
  return base::writeRecord(kHeader, r);
}

base::Result<Settings> decodeSettings(std::string_view bytes) {
  const auto record = readAnyVersion(bytes);
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
  s.cover = chosen(r.cover, CoverKind::Birds);
  s.pace = chosen(r.pace, platform::Pace::Brisk);
  s.sound = r.sound;
  s.windowWidth = std::clamp<std::uint16_t>(r.windowWidth, 360, 7680);
  s.windowHeight = std::clamp<std::uint16_t>(r.windowHeight, 480, 4320);
  return s;
}

}  // namespace tend::state
