#include "platform/clipboard.h"

#include <emscripten.h>

// platform/web/clipboard.js does it.
// clang-format off
EM_JS(void, tendPutOnClipboard, (const char* text), { Module.tendClipboard.put(UTF8ToString(text)); });
EM_JS(void, tendTakeOffClipboard, (), { Module.tendClipboard.takeOff(); });
// clang-format on

namespace tend::platform {

bool ownsClipboard() { return true; }
void putOnClipboard(const std::string& text) { tendPutOnClipboard(text.c_str()); }
void takeOffClipboard() { tendTakeOffClipboard(); }

}  // namespace tend::platform
