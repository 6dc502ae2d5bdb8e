#include "platform/page.h"

#include <emscripten.h>

#include <utility>

// platform/web/page.js holds the other half.
// clang-format off
EM_JS(void, tendBeginPage, (), { Module.tendPage.begin(); });
EM_JS(void, tendAskLodging, (), { Module.tendPage.askLodging(); });
EM_JS(void, tendTakeVersion, (), { Module.tendPage.take(); });
// clang-format on

namespace tend::platform {
namespace {

PageCalls& calls() {
  static PageCalls one;  // there is one page
  return one;
}

}  // namespace

void answerPage(PageCalls answers) {
  calls() = std::move(answers);
  tendBeginPage();
}

void askLodging() { tendAskLodging(); }
void takeNewVersion() { tendTakeVersion(); }

void lodging(bool promised, bool installed, double roomBytes, bool camera) {
  Lodging told{promised, installed, std::nullopt, camera};
  if (roomBytes >= 0) told.roomBytes = static_cast<std::uint64_t>(roomBytes);
  if (calls().lodging) calls().lodging(told);
}

void keptTaken() {
  if (calls().keptTaken) calls().keptTaken();
}

void versionReady() {
  if (calls().versionReady) calls().versionReady();
}

}  // namespace tend::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void tendLodging(int promised, int installed, double roomBytes, int camera) {
  tend::platform::lodging(promised != 0, installed != 0, roomBytes, camera != 0);
}
EMSCRIPTEN_KEEPALIVE void tendKeptTaken() { tend::platform::keptTaken(); }
EMSCRIPTEN_KEEPALIVE void tendVersionReady() { tend::platform::versionReady(); }
}
