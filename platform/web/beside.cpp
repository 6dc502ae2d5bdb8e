#include "platform/web/beside.h"

#include <emscripten.h>

// platform/web/beside.js holds the other half.
// clang-format off
EM_JS(int, tendBesideLength, (), { return Module.tendBeside.length(); });
EM_JS(void, tendBesideTake, (char* to), { Module.tendBeside.take(to); });
EM_JS(void, tendBesideAskAgain, (), { Module.tendBeside.askAgain(); });
// clang-format on

namespace tend::platform::web {

std::optional<std::string> besidePage(const std::string& path) {
  if (path != std::string(kBeside) + "/kiosk.toml") return std::nullopt;
  const int length = tendBesideLength();
  if (length < 0) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(length), '\0');
  tendBesideTake(bytes.data());
  return bytes;
}

void lookBesidePage() { tendBesideAskAgain(); }

}  // namespace tend::platform::web
