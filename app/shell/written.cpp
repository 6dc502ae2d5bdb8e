#include "app/shell/written.h"

#include <SDL.h>

#include <algorithm>

#include "core/base/utf8.h"

namespace tend::shell {
namespace {

/// As many whole characters as one of SDL's events holds.
std::size_t fitting(const std::string& text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size()) {
    const std::size_t next = end + base::decodeUtf8(text, end).length;
    if (next - begin >= SDL_TEXTINPUTEVENT_TEXT_SIZE) break;
    end = next;
  }
  return end;
}

}  // namespace

void typeText(const std::string& text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = fitting(text, begin);
    if (end == begin) return;
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    event.text.timestamp = SDL_GetTicks();
    text.copy(event.text.text, end - begin, begin);
    SDL_PushEvent(&event);
    begin = end;
  }
}

void composeText(const std::string& text, int caret) {
  SDL_Event event{};
  event.type = SDL_TEXTEDITING_EXT;
  event.editExt.timestamp = SDL_GetTicks();
  event.editExt.text = SDL_strdup(text.c_str());  // freed by who takes the event
  event.editExt.start = caret;
  SDL_PushEvent(&event);
}

void strikeKey(std::int32_t code) {
  for (const Uint32 type : {SDL_KEYDOWN, SDL_KEYUP}) {
    SDL_Event event{};
    event.type = type;
    event.key.timestamp = SDL_GetTicks();
    event.key.state = type == SDL_KEYDOWN ? SDL_PRESSED : SDL_RELEASED;
    event.key.keysym.sym = code;
    event.key.keysym.scancode = SDL_GetScancodeFromKey(code);
    SDL_PushEvent(&event);
  }
}

}  // namespace tend::shell
