#include <cstdlib>

#include "app/cli/commands.h"
#include "core/pack/open_pack.h"
#include "core/share/homework_words.h"
#include "core/share/offering.h"

namespace tend::cli {

namespace {

bool isSet(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool hasDisplay() { return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY"); }

}  // namespace

int homework(Context& context, const HomeworkOptions& options) {
  if (options.open && hasDisplay()) {
    ReadOptions begin = options.window;
    begin.pack = options.pack;
    begin.homework = options.code;
    return read(context, begin);
  }
  if (!options.language.empty()) context.language(options.language);
  std::shared_ptr<content::PackSource> pack = pack::openBuiltInPack();
  if (!options.pack.empty()) {
    auto opened = pack::openPack(options.pack, context.files());
    if (!opened) return context.fail(opened.error());
    pack = std::move(*opened);
  }
  const share::Offering article = share::offeringOf(*pack);
  const auto decoded = share::decode(options.code, {article});
  if (!decoded) return context.fail(decoded.error());
  for (const std::string& line : share::linesOf(*decoded, article, context.strings())) context.say(line);
  return 0;
}

}  // namespace tend::cli
