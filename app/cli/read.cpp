#include <chrono>
#include <ctime>
#include <utility>

#include "app/cli/commands.h"
#include "app/shell/program.h"
#include "app/state/apply.h"
#include "core/base/system_random.h"
#include "core/progress/keep/keep.h"
#include "platform/background_store.h"
#include "platform/background_work.h"
#include "platform/disk.h"
#include "platform/display.h"
#include "platform/durable_storage.h"
#include "platform/files.h"
#include "platform/paths.h"

namespace tend::cli {
namespace {

pack::Date dateNow() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  if (localtime_r(&now, &local) == nullptr) return {};
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

std::int64_t wallSeconds() { return std::time(nullptr); }

double stopwatch() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

int read(Context& context, const ReadOptions& options) {
  platform::forbidDumps();
  platform::avoidAbsentDisplays();
  platform::keepComposeTable(platform::cacheFolder() + "/compose");
  platform::withoutBusLauncher();
  const auto storage = platform::makeDurableStorage(platform::configFolder(), shell::wakeProgram);
  const auto store = platform::makeBackgroundStore(progress::keep::makeKeep(platform::makeDisk(platform::dataFolder())),
                                                   shell::wakeProgram);
  const auto background = platform::makeBackgroundWork(shell::wakeProgram);
  base::SystemRandom random;
  state::keeping::Ports keeping;
  keeping.store = store.get();
  keeping.background = background.get();
  keeping.random = &random;
  keeping.wallSeconds = wallSeconds;
  keeping.stopwatch = stopwatch;
  state::Services services;
  shell::ProgramOptions program;
  services.storage = storage.get();
  services.systemLanguage = options.language.empty() ? context.strings().language().code : options.language;
  if (!options.semanticsFile.empty()) {
    if (const auto error = platform::writeFile(options.semanticsFile, "")) return context.fail(*error);
  }
  state::AppState begun = state::begin(services);
  program.prepare = [&](state::AppState& state) -> base::Result<void> {
    auto press = context.press();
    if (!press) return tl::unexpected<base::Error>(press.error());
    services = context.services(**press);
    services.storage = storage.get();
    services.keeping = keeping;
    services.today = dateNow();
    if (!options.language.empty()) services.systemLanguage = options.language;
    state::openFirst(state, services, options.pack);
    const std::vector<std::string>& missing = (*press)->missing;
    if (!missing.empty() && !state.notice) {
      state.notice = state::Notice{"notice.fonts_missing", {{"fonts", missing.front()}}};
    }
    return {};
  };
  program.semanticsFile = options.semanticsFile;
  program.theme = options.theme;
  program.window.scale = options.scale;
  program.window.renderer = options.renderer;
  if (options.width > 0) {
    program.sizeGiven = true;
    program.window.width = options.width;
    program.window.height = options.height;
  }
  const auto ended = shell::run(program, std::move(begun), services);
  return ended ? 0 : context.fail(ended.error());
}

}  // namespace tend::cli
