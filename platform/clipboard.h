// The clipboard where the window library cannot reach it (a browser): a page may put something there and may not look
// without asking. Elsewhere ownsClipboard() is false, and the window library is used. Used by app/shell.
#pragma once

#include <string>

namespace tend::platform {

bool ownsClipboard();
/// Within a few seconds of a touch or key, or the browser refuses.
void putOnClipboard(const std::string& text);
/// Empties it, unless somebody was elsewhere since and may have put something else there.
void takeOffClipboard();

}  // namespace tend::platform
