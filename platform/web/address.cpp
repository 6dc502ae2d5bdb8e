#include "platform/address.h"

#include <emscripten.h>

#include <array>
#include <utility>

// Letters, digits and dashes; anything else is no code and is not read.
// clang-format off
EM_JS(int, tend_take_code, (char* to, int most), {
  var found = new RegExp("^#h=([-0-9A-Za-z]{1,200})$").exec(location.hash);
  if (location.hash.indexOf("#h=") === 0) history.replaceState(null, "", location.pathname + location.search);
  if (!found) return 0;
  stringToUTF8(found[1], to, most);
  return 1;
});

EM_JS(int, tend_place, (char* to, int most), {
  var found = new RegExp("^#([a-z]{1,20})$").exec(location.hash);
  if (!found) return 0;
  stringToUTF8(found[1], to, most);
  return 1;
});

EM_JS(void, tend_hold_place, (const char* word), {
  var place = UTF8ToString(word);
  history.replaceState(null, "", location.pathname + location.search + (place ? "#" + place : ""));
});

EM_JS(void, tend_reload, (), { location.reload(); });

EM_JS(void, tend_watch_address, (), { addEventListener("hashchange", () => _tendAddressChanged()); });
// clang-format on

namespace tend::platform {
namespace {

std::function<void()>& changedAddress() {
  static std::function<void()> one;
  return one;
}

}  // namespace

std::string takeCodeFromAddress() {
  std::array<char, 256> code{};
  if (tend_take_code(code.data(), static_cast<int>(code.size())) == 0) return {};
  return code.data();
}

std::string placeInAddress() {
  std::array<char, 32> word{};
  if (tend_place(word.data(), static_cast<int>(word.size())) == 0) return {};
  return word.data();
}

void onAddressChanged(std::function<void()> changed) {
  changedAddress() = std::move(changed);
  tend_watch_address();
}

void holdPlaceInAddress(const std::string& word) { tend_hold_place(word.c_str()); }

void goToPlace(const std::string& word) {
  tend_hold_place(word.c_str());
  tend_reload();
}

}  // namespace tend::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void tendAddressChanged() {
  if (tend::platform::changedAddress()) tend::platform::changedAddress()();
}
}
