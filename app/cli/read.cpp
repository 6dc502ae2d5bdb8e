#include <ctime>

#include "app/cli/commands.h"
#include "app/shell/program.h"
#include "app/state/apply.h"
#include "platform/display.h"
#include "platform/durable_storage.h"
#include "platform/paths.h"

namespace tend::cli {
namespace {

pack::Date dateNow() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  if (localtime_r(&now, &local) == nullptr) return {};
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

}  // namespace

int read(Context& context, const ReadOptions& options) {
  platform::forbidDumps();
  platform::avoidAbsentDisplays();
  auto press = context.press();
  if (!press) return context.fail(press.error());
  state::Services services = context.services(**press);
  const auto storage = platform::makeDurableStorage(platform::configFolder(), shell::wakeProgram);
  services.storage = storage.get();
  services.today = dateNow();
  if (!options.language.empty()) services.systemLanguage = options.language;
  shell::ProgramOptions program;
  program.pack = options.pack;
  program.semanticsFile = options.semanticsFile;
  program.missingFonts = (*press)->missing;
  program.theme = options.theme;
  program.window.scale = options.scale;
  program.window.renderer = options.renderer;
  if (options.width > 0) {
    program.sizeGiven = true;
    program.window.width = options.width;
    program.window.height = options.height;
  }
  const auto ended = shell::run(program, services);
  return ended ? 0 : context.fail(ended.error());
}

}  // namespace tend::cli
