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

/// What has no path of its own lies beside the church's file.
std::string besideFile(const Kiosk& kiosk, const std::string& path) {
  const bool whole = path.empty() || path.front() == '/' || path.front() == '\\' || path.find(':') == 1;
  return whole || kiosk.fileFolder.empty() ? path : kiosk.fileFolder + "/" + path;
}

/// The church's articles; the first one is open. One that cannot be opened is told to whoever keeps the kiosk, and
/// tried again at the next look: a stick may come late, or a file that is still being copied.
void openPacks(AppState& s, Services& v) {
  Kiosk& kiosk = kioskOf(s);
  const std::vector<KioskPack> before = std::exchange(kiosk.packs, {});
  kiosk.unopened.clear();
  for (const std::string& written : kiosk.settings.packs) {
    const std::string path = besideFile(kiosk, written);
    const auto open = std::find_if(before.begin(), before.end(), [&](const KioskPack& p) { return p.path == path; });
    if (open != before.end()) {
      kiosk.packs.push_back(*open);
      continue;
    }
    const auto pack = v.openPack(path);
    if (pack) kiosk.packs.push_back({path, (*pack)->info().title});
    if (!pack) kiosk.unopened.push_back(pack.error());
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
  const PlacePorts::KioskFile now = text ? *text : PlacePorts::KioskFile{};
  if (text && now.text == kiosk.fileText && now.folder == kiosk.fileFolder) {
    if (!kiosk.unopened.empty()) openPacks(s, v);
    return;
  }
  if (absent && kiosk.fileText.empty()) return;
  kiosk.fileText = now.text;
  kiosk.fileFolder = now.folder;
  ReadKioskSettings read;
  if (text) read = readKioskSettings(now.text, v.place.kioskFileName);
  if (!text && !absent) read.problems.push_back(text.error());
  kiosk.settings = std::move(read.settings);
  kiosk.problems = std::move(read.problems);
  kiosk.packs.clear();  // another file may come with other packs of the same names: their titles are read anew
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
