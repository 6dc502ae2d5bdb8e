#include "app/cli/commands.h"
#include "app/cli/visit.h"
#include "platform/display.h"
#include "platform/files.h"
#include "platform/paths.h"

namespace tend::cli {

int read(Context& context, const ReadOptions& options) {
  platform::forbidDumps();
  platform::avoidAbsentDisplays();
  // Of an office or a kiosk not even that is left behind.
  if (options.place == state::PlaceKind::Home) platform::keepComposeTable(platform::cacheFolder() + "/compose");
  platform::withoutBusLauncher();
  if (!options.semanticsFile.empty()) {
    if (const auto error = platform::writeFile(options.semanticsFile, "")) return context.fail(*error);
  }
  std::optional<state::PlaceKind> next = options.place;
  ReadOptions here = options;
  while (next) {
    // Another place is another visit: nothing of the one before is in its memory.
    here.returnsHome = here.place == state::PlaceKind::Home && *next != state::PlaceKind::Home;
    here.place = *next;
    Visit visit(context, here);
    const auto ended = shell::run(visit.program(), visit.begin(), visit.services());
    if (!ended) return context.fail(ended.error());
    next = *ended;
  }
  return 0;
}

}  // namespace tend::cli
