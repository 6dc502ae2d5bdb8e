#include "app/shell/clipboard.h"

#include <SDL.h>

#include <functional>
#include <string>
#include <utility>

#include "core/base/guarded_memory.h"
#include "platform/clipboard.h"

namespace tend::shell {

void Clipboard::mind(state::AppState& state) {
  if (platform::ownsClipboard()) {
    if (const auto text = std::exchange(state.textToCopy, std::nullopt)) platform::putOnClipboard(*text);
    if (std::exchange(state.clearCopied, false)) platform::takeOffClipboard();
    return;
  }
  if (state.textToCopy) {
    SDL_SetClipboardText(state.textToCopy->c_str());
    m_copied = std::hash<std::string>{}(*state.textToCopy);
    state.textToCopy.reset();
  }
  if (std::exchange(state.clearCopied, false) && m_copied) clear();
}

void Clipboard::clear() {
  char* held = SDL_GetClipboardText();
  if (held != nullptr && std::hash<std::string>{}(held) == *m_copied) SDL_SetClipboardText("");
  if (held != nullptr) base::wipe(held, SDL_strlen(held));
  SDL_free(held);
  m_copied.reset();
}

}  // namespace tend::shell
