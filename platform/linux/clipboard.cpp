// SDL reaches it.
#include "platform/clipboard.h"

namespace tend::platform {

bool ownsClipboard() { return false; }
void putOnClipboard(const std::string&) {}
void takeOffClipboard() {}

}  // namespace tend::platform
