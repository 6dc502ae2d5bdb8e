#include "app/state/places/kiosk_settings.h"

#include <algorithm>
#include <optional>

#include "app/state/places/kiosk_table.h"
#include "core/base/strings.h"
#include "core/base/utf8.h"

namespace tend::state {
namespace {

using base::TomlValue;

constexpr std::size_t kMostFileBytes = 64U << 10U;
constexpr std::size_t kMostNameCharacters = 60, kMostWelcomeCharacters = 120;
constexpr std::size_t kMostAddressCharacters = 160;  // it has to fit a QR code that a phone reads at arm's length
constexpr std::size_t kMostPacks = 20, kMostPathCharacters = 500;
constexpr std::size_t kMostLanguages = 20, kMostNumbers = 6;
constexpr std::size_t kMostNumberCharacters = 30, kMostNoteCharacters = 120;
constexpr int kMinutesOfDay = 24 * 60;

/// ISO 3166-1 alpha-2, two letters each.
constexpr std::string_view kCountries =
    "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCX"
    "CYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIR"
    "ISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNE"
    "NFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTF"
    "TGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

constexpr std::array<const char*, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                              "friday", "saturday", "sunday"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isCountry(std::string_view code) {
  for (std::size_t at = 0; at < kCountries.size(); at += 2) {
    if (kCountries.substr(at, 2) == code) return true;
  }
  return false;
}

void readCountry(KioskTable& file, KioskSettings& to) {
  std::string country;
  if (file.find("country") == nullptr) return file.problem("country", "kiosk_file.country_missing");
  if (!file.line("country", kMostNameCharacters, country)) return;
  if (isCountry(country)) {
    to.country = country;
  } else {
    file.problem("country", "kiosk_file.country_form", {{"country", shownValue(country)}});
  }
}

bool isHost(std::string_view host) {
  const std::size_t colon = host.find(':');
  const std::string_view name = host.substr(0, colon);
  const auto inName = [](char c) { return isLetter(c) || isDigit(c) || c == '-' || c == '.'; };
  if (name.empty() || !std::all_of(name.begin(), name.end(), inName)) return false;
  if (name.front() == '.' || name.back() == '.' || name.find("..") != std::string_view::npos) return false;
  if (colon == std::string_view::npos) return true;
  const std::string_view port = host.substr(colon + 1);
  return !port.empty() && port.size() <= 5 && std::all_of(port.begin(), port.end(), isDigit);
}

/// The code a visitor takes home stands behind the “#”, which is never sent anywhere: nothing else may stand there.
bool isAddress(std::string_view address) {
  constexpr std::string_view kScheme = "https://";
  if (address.substr(0, kScheme.size()) != kScheme) return false;
  const std::string_view rest = address.substr(kScheme.size());
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  constexpr std::string_view kSigns = "/-._~%!$&'()*+,;=:@";
  const auto inPath = [&](char c) { return isLetter(c) || isDigit(c) || kSigns.find(c) != std::string_view::npos; };
  const std::string_view path = rest.substr(slash);
  return isHost(rest.substr(0, slash)) && std::all_of(path.begin(), path.end(), inPath);
}

void readAddress(KioskTable& file, KioskSettings& to) {
  std::string address;
  if (!file.line("address", kMostAddressCharacters, address)) return;
  if (isAddress(address)) {
    to.address = address;
  } else {
    file.problem("address", "kiosk_file.address_form");
  }
}

std::vector<std::string> spokenLanguages() {
  std::vector<std::string> codes;
  for (const base::Language& language : base::languages()) {
    const std::string code = language.code;
    if (code.find("-X") == std::string::npos) codes.push_back(code);
  }
  return codes;
}

void readLanguages(KioskTable& file, KioskSettings& to) {
  const std::vector<std::string> spoken = spokenLanguages();
  for (const TomlValue* item : file.texts("languages", kMostLanguages, kMostNameCharacters)) {
    const std::string code(trimmedLine(item->text));
    if (std::find(spoken.begin(), spoken.end(), code) == spoken.end()) {
      std::string all;
      for (const std::string& each : spoken) all += (all.empty() ? "" : ", ") + each;
      file.problemAt(*item, "kiosk_file.language_unknown", {{"language", shownValue(code)}, {"languages", all}});
    } else if (std::find(to.languages.begin(), to.languages.end(), code) == to.languages.end()) {
      to.languages.push_back(code);
    }
  }
}

/// Two digits, a colon, two digits; 24:00 is the end of the day.
std::optional<int> minuteOf(std::string_view time) {
  if (time.size() != 5 || time[2] != ':') return std::nullopt;
  for (const std::size_t at : {0U, 1U, 3U, 4U}) {
    if (!isDigit(time[at])) return std::nullopt;
  }
  const int hours = (time[0] - '0') * 10 + time[1] - '0';
  const int minutes = (time[3] - '0') * 10 + time[4] - '0';
  const int out = hours * 60 + minutes;
  if (minutes > 59 || out > kMinutesOfDay) return std::nullopt;
  return out;
}

std::optional<OpenHours> hoursOf(std::string_view text) {
  if (text == "closed") return OpenHours{0, 0};
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto from = minuteOf(trimmedLine(text.substr(0, dash)));
  const auto until = minuteOf(trimmedLine(text.substr(dash + 1)));
  if (!from || !until || *from >= *until) return std::nullopt;
  return OpenHours{*from, *until};
}

void readHours(KioskTable& hours, const char* key, OpenHours& to) {
  std::string text;
  if (!hours.line(key, kMostNameCharacters, text)) return;
  if (const auto read = hoursOf(text)) {
    to = *read;
  } else {
    hours.problem(key, "kiosk_file.hours_form", {{"key", key}});
  }
}

void readAllHours(KioskTable& file, KioskProblems& problems, KioskSettings& to) {
  const TomlValue* table = file.table("hours");
  if (table == nullptr) return;
  KioskTable hours(*table, problems);
  OpenHours everyDay;
  readHours(hours, "every_day", everyDay);
  to.hours.fill(everyDay);
  for (std::size_t day = 0; day < kDays.size(); ++day) readHours(hours, kDays[day], to.hours[day]);
  hours.finish();
}

/// Digits with what people put between them, and a plus in front.
bool isTelephone(std::string_view number) {
  constexpr std::string_view kBetween = " -./()";
  const auto digits = std::count_if(number.begin(), number.end(), isDigit);
  if (number.front() == '+') number.remove_prefix(1);
  return digits >= 2 && std::all_of(number.begin(), number.end(),
                                    [&](char c) { return isDigit(c) || kBetween.find(c) != std::string_view::npos; });
}

bool readNeeded(KioskTable& row, const KioskProblems& problems, const char* key, std::size_t most, std::string& to) {
  const std::size_t before = problems.count();
  if (row.line(key, most, to)) return true;
  if (problems.count() == before) row.problem(key, "kiosk_file.missing", {{"key", key}});
  return false;
}

/// A number without its note is no less true; one without a name, or with a slip in it, is left out.
void readNumber(const TomlValue& table, KioskProblems& problems, KioskSettings& to) {
  KioskTable row(table, problems);
  PlaceNumber out;
  const bool named = readNeeded(row, problems, "name", kMostNameCharacters, out.name);
  bool numbered = readNeeded(row, problems, "number", kMostNumberCharacters, out.number);
  if (numbered && !isTelephone(out.number)) {
    row.problem("number", "kiosk_file.number_form");
    numbered = false;
  }
  row.line("note", kMostNoteCharacters, out.note);
  row.finish();
  if (named && numbered) to.help.push_back(std::move(out));
}

void readAll(const TomlValue& root, KioskProblems& problems, KioskSettings& to) {
  KioskTable file(root, problems);
  file.line("name", kMostNameCharacters, to.name);
  file.line("welcome", kMostWelcomeCharacters, to.welcome);
  readCountry(file, to);
  readAddress(file, to);
  for (const TomlValue* path : file.texts("packs", kMostPacks, kMostPathCharacters)) {
    to.packs.emplace_back(trimmedLine(path->text));
  }
  readLanguages(file, to);
  file.number("idle_seconds", 20, 600, to.idleSeconds);
  file.number("still_seconds", kLeastStillSeconds, 300, to.stillSeconds);
  file.number("end_seconds", 30, 300, to.endSeconds);
  readAllHours(file, problems, to);
  for (const TomlValue* row : file.tables("help", kMostNumbers)) readNumber(*row, problems, to);
  file.flag("counts", to.counts);
  file.finish();
}

/// Control characters as U+FFFD: it is refused wherever it stands, at its own column.
std::string withoutControls(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < ' ' && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F) {
      base::appendUtf8(out, 0xFFFD);
    } else {
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace

ReadKioskSettings readKioskSettings(std::string_view text, const std::string& fileName) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  ReadKioskSettings out;
  KioskProblems problems(fileName);
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) text.remove_prefix(kByteOrderMark.size());
  if (text.size() > kMostFileBytes) {
    problems.add(1, 1, "kiosk_file.file_too_long");
  } else if (const auto bad = base::firstInvalidUtf8(text)) {
    const base::LineColumn at = base::lineColumnAt(text, *bad);
    problems.add(at.line, at.column, "kiosk_file.encoding");
  } else if (const auto root = base::readToml(withoutControls(text)); root) {
    readAll(*root, problems, out.settings);
  } else if (root.error().detail.empty()) {
    problems.add(root.error().line, root.error().column, "kiosk_file.too_deep");
  } else {
    const base::TomlFailure& failure = root.error();
    problems.add(failure.line, failure.column, "kiosk_file.broken", {{"detail", shownValue(failure.detail)}});
  }
  out.problems = problems.take();
  return out;
}

bool opensAt(const KioskSettings& settings, int weekday, int minuteOfDay) {
  if (weekday < 0 || weekday > 6) return true;
  const OpenHours& day = settings.hours[static_cast<std::size_t>(weekday)];
  return minuteOfDay >= day.from && minuteOfDay < day.until;
}

}  // namespace tend::state
