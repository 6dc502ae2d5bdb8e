#include "platform/browser.h"

#include <emscripten.h>

// A new page that knows nothing of this one, not even where it came from.
// clang-format off
EM_JS(void, tendOpenAddress, (const char* address), {
  const link = document.createElement('a');
  link.href = UTF8ToString(address);
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
});
// clang-format on

namespace tend::platform {

bool openInBrowser(const std::string& address) {
  for (const char* scheme : {"https://", "http://", "mailto:"}) {
    if (address.rfind(scheme, 0) != 0) continue;
    tendOpenAddress(address.c_str());
    return true;
  }
  return false;
}

}  // namespace tend::platform
