#include "app/cli/visit.h"

#include <chrono>
#include <ctime>
#include <utility>

#include "app/state/apply.h"
#include "app/state/homework_actions.h"
#include "core/progress/keep/keep.h"
#include "platform/background_store.h"
#include "platform/background_work.h"
#include "platform/disk.h"
#include "platform/durable_storage.h"
#include "platform/memory_storage.h"
#include "platform/paths.h"
#include "platform/printer.h"
#include "platform/speech.h"

namespace tend::cli {
namespace {

constexpr const char* kKioskFile = "/kiosk.toml";

pack::Date dateNow() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  if (localtime_r(&now, &local) == nullptr) return {};
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

int hourNow() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  return localtime_r(&now, &local) == nullptr ? -1 : local.tm_hour;
}

std::int64_t wallSeconds() { return std::time(nullptr); }

double stopwatch() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::optional<state::PlacePorts::WeekMinute> weekMinute() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  if (localtime_r(&now, &local) == nullptr) return std::nullopt;
  return state::PlacePorts::WeekMinute{(local.tm_wday + 6) % 7, local.tm_hour * 60 + local.tm_min};
}

/// The church's file: the one for the whole machine, which its administrator writes, or else the person's own.
base::Result<state::PlacePorts::KioskFile> readKioskFile(const base::FileReader& files) {
  constexpr std::size_t kMost = 64 * 1024;
  const std::string machine = platform::machineFolder();
  const bool there = !machine.empty() && files.fileSize(machine + kKioskFile);
  const std::string folder = there ? machine : platform::configFolder();
  auto text = files.readFile(folder + kKioskFile, kMost);
  if (!text) return tl::unexpected<base::Error>(text.error());
  return state::PlacePorts::KioskFile{std::move(*text), folder};
}

}  // namespace

Visit::Visit(Context& context, const ReadOptions& options)
    : m_context(context),
      m_options(options),
      m_background(platform::makeBackgroundWork(shell::wakeProgram)),
      m_speech(platform::makeSpeech(shell::wakeProgram)) {
  options.place == state::PlaceKind::Home ? keepAtHome() : keepInPlace();
  m_keeping.background = m_background.get();
  m_keeping.random = &m_random;
  m_keeping.wallSeconds = wallSeconds;
  m_keeping.stopwatch = stopwatch;
  m_services.storage = m_storage.get();
  m_services.systemLanguage = options.language.empty() ? context.strings().language().code : options.language;
  m_program.prepare = [this](state::AppState& state) { return prepare(state); };
  m_program.semanticsFile = options.semanticsFile;
  m_program.theme = options.theme;
  m_program.window.scale = options.scale;
  m_program.window.renderer = options.renderer;
  m_program.window.place = options.place != state::PlaceKind::Home;
  m_program.window.kiosk = options.place == state::PlaceKind::Kiosk;
  m_program.window.cover = m_program.window.kiosk && options.width <= 0;
  if (options.width <= 0) return;
  m_program.sizeGiven = true;
  m_program.window.width = options.width;
  m_program.window.height = options.height;
}

void Visit::keepAtHome() {
  m_storage = platform::makeDurableStorage(platform::configFolder(), shell::wakeProgram);
  m_store = platform::makeBackgroundStore(progress::keep::makeKeep(platform::makeDisk(platform::dataFolder())),
                                          shell::wakeProgram);
  m_keeping.store = m_store.get();
}

/// Everything in memory: no store, and settings that nobody writes down. What the home chose for its eyes comes along;
/// what it read does not.
void Visit::keepInPlace() {
  const bool office = m_options.place == state::PlaceKind::Office;
  auto memory = std::make_unique<platform::MemoryStorage>();
  const auto home = platform::makeDurableStorage(platform::configFolder(), [] {});
  if (const auto bytes = home->load(state::kSettingsFile); bytes && office) {
    if (const auto kept = state::decodeSettings(*bytes)) {
      memory->files[state::kSettingsFile] = state::encodeSettings(state::choicesForEyes(*kept));
    }
  }
  m_storage = std::move(memory);
  m_placeStorage =
      platform::makeDurableStorage(platform::configFolder() + (office ? "/office" : "/kiosk"), shell::wakeProgram);
  m_place.kind = m_options.place;
  m_place.storage = m_placeStorage.get();
  m_place.wallSeconds = wallSeconds;
  m_place.weekMinute = weekMinute;
  m_place.kioskFileName = "kiosk.toml";
  if (!office) m_place.kioskFile = [this] { return readKioskFile(*m_context.files()); };
  m_place.random = &m_random;
  m_place.returnsHome = m_options.returnsHome;
  if (!office) return;
  m_place.printers = platform::printers;
  m_place.print = platform::print;
}

state::AppState Visit::begin() { return state::begin(m_services); }

base::Result<void> Visit::prepare(state::AppState& state) {
  auto press = m_context.press();
  if (!press) return tl::unexpected<base::Error>(press.error());
  m_services = m_context.services(**press);
  m_services.storage = m_storage.get();
  m_services.keeping = m_keeping;
  m_services.place = m_place;
  m_services.speech = m_speech.get();
  m_services.host = m_host;
  m_services.today = dateNow();
  m_services.hour = hourNow;
  if (!m_options.language.empty()) m_services.systemLanguage = m_options.language;
  state::openFirst(state, m_services, m_options.pack);
  if (!m_options.homework.empty()) state::apply(state, state::openCode(m_options.homework), m_services);
  const std::vector<std::string>& missing = (*press)->missing;
  if (!missing.empty() && !state.notice) {
    state.notice = state::Notice{"notice.fonts_missing", {{"fonts", missing.front()}}};
  }
  return {};
}

}  // namespace tend::cli
