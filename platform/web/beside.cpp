#include "platform/beside.h"

#include <emscripten.h>

#include <map>
#include <utility>

#include "platform/web/beside_files.h"

// platform/web/beside.js holds the other half.
// clang-format off
EM_JS(int, tendBesideLength, (const char* name), { return Module.tendBeside.length(UTF8ToString(name)); });
EM_JS(void, tendBesideTake, (const char* name, char* to), { Module.tendBeside.take(UTF8ToString(name), to); });
EM_JS(void, tendBesideWant, (const char* name), { Module.tendBeside.want(UTF8ToString(name)); });
EM_JS(void, tendBesideFetch, (const char* names), { Module.tendBeside.fetchAll(UTF8ToString(names)); });
// clang-format on

namespace tend::platform {
namespace {

constexpr const char* kSettings = "kiosk.toml";

struct Beside {
  std::map<std::string, std::string> taken;  // as they came last
  std::function<void()> then;
};

Beside& here() {
  static Beside one;
  return one;
}

std::string nameOf(const std::string& path) { return path.substr(std::string(kBeside).size() + 1); }

}  // namespace

void fetchBeside(const std::vector<std::string>& names, std::function<void()> then) {
  std::string lines;
  for (const std::string& name : names) lines += name + '\n';
  here().then = std::move(then);
  tendBesideFetch(lines.c_str());
}

namespace web {

bool isBeside(const std::string& path) { return path.rfind(std::string(kBeside) + '/', 0) == 0; }

const std::string* besidePage(const std::string& path) {
  const std::string name = nameOf(path);
  // A pack is read in parts, while somebody reads it: it stays what it was until the page is loaded anew.
  if (const auto at = here().taken.find(name); at != here().taken.end() && name != kSettings) return &at->second;
  const int length = tendBesideLength(name.c_str());
  if (length < 0) {
    if (name != kSettings) tendBesideWant(name.c_str());
    return nullptr;
  }
  std::string& bytes = here().taken[name];
  bytes.resize(static_cast<std::size_t>(length));
  tendBesideTake(name.c_str(), bytes.data());
  return &bytes;
}

void lookBesidePage(const std::string& path) {
  if (nameOf(path) == kSettings) tendBesideWant(kSettings);
}

}  // namespace web
}  // namespace tend::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void tendBesideCame() {
  if (auto then = std::exchange(tend::platform::here().then, nullptr)) then();
}
}
