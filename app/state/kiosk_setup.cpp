// Before the first visitor: the PIN, the country of the help numbers, and how to leave; and the church's file.
#include <algorithm>

#include "app/state/kiosk_parts.h"
#include "core/base/archive.h"

namespace tend::state {
namespace {

constexpr const char* kRecordFile = "kiosk";
const base::RecordHeader kHeader{"tend.kiosk", 1};

/// What was chosen on this device.
struct KioskRecord {
  std::string country;
  bool shownHowToLeave = false;

  template <class Archive>
  void serialize(Archive& a) {
    a(country, shownHowToLeave);
  }
};

void readRecord(AppState& s, Services& v) {
  if (v.place.storage == nullptr) return;
  const auto bytes = v.place.storage->load(kRecordFile);
  if (!bytes) return;
  const auto record = base::readRecord<KioskRecord>(*bytes, kHeader);
  if (!record) return;  // damaged: asked once more
  kioskOf(s).country = record->country;
  kioskOf(s).seenWayOut = record->shownHowToLeave;
}

/// The church's articles; the first one is open. One that cannot be opened is told to whoever keeps the kiosk.
void openPacks(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  kiosk.packs.clear();
  for (const std::string& path : kiosk.settings.packs) {
    const auto pack = v.openPack(path);
    if (pack) kiosk.packs.push_back({path, (*pack)->info().title});
    if (!pack) kiosk.problems.push_back(pack.error());
  }
  const std::string first = kiosk.packs.empty() ? std::string() : kiosk.packs.front().path;
  if (s.readerPath == first && s.reader) return;
  (void)openPackAt(s, first, v);
}

}  // namespace

void saveKioskRecord(AppState& s, Services& v) {
  if (v.place.storage == nullptr) return;
  v.place.storage->save(kRecordFile,
                        base::writeRecord(kHeader, KioskRecord{kioskOf(s).country, kioskOf(s).seenWayOut}));
}

void readKioskFile(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  if (!v.place.kioskFile) return;
  const auto text = v.place.kioskFile();
  const bool absent = !text && text.error().code == base::ErrorCode::NotFound;
  const std::string now = text ? *text : std::string();
  if (text && now == kiosk.fileText) return;
  if (absent && kiosk.fileText.empty()) return;
  kiosk.fileText = now;
  if (!text) {
    kiosk.settings = {};
    kiosk.problems = absent ? std::vector<base::Error>{} : std::vector<base::Error>{text.error()};
    return;
  }
  ReadKioskSettings read = readKioskSettings(now, v.place.kioskFileName);
  kiosk.settings = std::move(read.settings);
  kiosk.problems = std::move(read.problems);
  openPacks(s, v);
}

bool isClosedNow(const Kiosk& kiosk, const Services& v) {
  const auto now = v.place.weekMinute ? v.place.weekMinute() : std::nullopt;
  return now && !opensAt(kiosk.settings, now->weekday, now->minute);
}

void nextSetUp(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  if (!s.place->pin.chosen()) return askPin(s, v, PinFor::SetUp);
  if (kioskCountry(kiosk).empty()) return showKiosk(s, KioskPage::Country);
  if (!kiosk.seenWayOut) return showKiosk(s, KioskPage::HowToLeave);
  newVisitor(s, v);
}

void changePin(AppState& s, Services& v) { choosePin(s, v, PinFor::Settings); }

void beginKiosk(AppState& s, Services& v) {
  s.place->kiosk = std::make_shared<Kiosk>();
  readRecord(s, v);
  readKioskFile(s, v);
  readCounts(s, v);
  newVisitor(s, v);
  nextSetUp(s, v);
}

}  // namespace tend::state
