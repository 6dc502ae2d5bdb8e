// What happens around a kiosk: the window, the system, other programs, and time.
#include <SDL.h>

#include <array>

#include "tests/places/clock.h"
#include "tests/places/monkey.h"

namespace tend::test {

void Monkey::windowHappens() {
  static constexpr std::array<std::array<int, 2>, 5> kSizes = {
      {{800, 1280}, {1280, 800}, {390, 844}, {1080, 1920}, {360, 480}}};
  static constexpr std::array<Uint8, 14> kHappens = {
      SDL_WINDOWEVENT_SHOWN,      SDL_WINDOWEVENT_HIDDEN,         SDL_WINDOWEVENT_EXPOSED,    SDL_WINDOWEVENT_MOVED,
      SDL_WINDOWEVENT_MINIMIZED,  SDL_WINDOWEVENT_MAXIMIZED,      SDL_WINDOWEVENT_RESTORED,   SDL_WINDOWEVENT_ENTER,
      SDL_WINDOWEVENT_LEAVE,      SDL_WINDOWEVENT_FOCUS_GAINED,   SDL_WINDOWEVENT_FOCUS_LOST, SDL_WINDOWEVENT_CLOSE,
      SDL_WINDOWEVENT_TAKE_FOCUS, SDL_WINDOWEVENT_DISPLAY_CHANGED};
  if (once(4)) {
    const auto& size = kSizes[any(kSizes.size())];
    deed("another size");
    SDL_SetWindowSize(m_rig.window(), size[0], size[1]);
    ++m_events;
    return;
  }
  SDL_Event event = of(SDL_WINDOWEVENT);
  event.window.windowID = SDL_GetWindowID(m_rig.window());
  event.window.event = kHappens[any(kHappens.size())];
  deed("window event " + std::to_string(event.window.event));
  send(event);
}

void Monkey::useClipboard() {
  deed("puts something on the clipboard");
  m_rig.clipboard("words from outside " + std::to_string(any(1000)));
  static constexpr std::array<SDL_Keycode, 4> kDoes = {SDLK_v, SDLK_c, SDLK_x, SDLK_a};
  for (int i = 0; i < 2; ++i) key(kDoes[any(kDoes.size())], KMOD_LCTRL);
}

void Monkey::dropSomething() {
  static constexpr std::array<Uint32, 4> kDrops = {SDL_DROPFILE, SDL_DROPTEXT, SDL_DROPBEGIN, SDL_DROPCOMPLETE};
  SDL_Event event = of(kDrops[any(kDrops.size())]);
  deed("drops " + std::to_string(event.type));
  event.drop.windowID = SDL_GetWindowID(m_rig.window());
  if (event.type == SDL_DROPFILE) event.drop.file = SDL_strdup(once(2) ? "/etc/passwd" : "");
  if (event.type == SDL_DROPTEXT) event.drop.file = SDL_strdup("https://example.org/");
  send(event);
}

void Monkey::wishToQuit() {
  deed("wishes to quit");
  if (once(2)) {
    SDL_Event event = of(SDL_WINDOWEVENT);
    event.window.windowID = SDL_GetWindowID(m_rig.window());
    event.window.event = SDL_WINDOWEVENT_CLOSE;
    send(event);
  }
  send(of(SDL_QUIT));
}

void Monkey::systemHappens() {
  static constexpr std::array<Uint32, 13> kHappens = {
      SDL_APP_LOWMEMORY,          SDL_APP_WILLENTERBACKGROUND, SDL_APP_DIDENTERBACKGROUND, SDL_APP_WILLENTERFOREGROUND,
      SDL_APP_DIDENTERFOREGROUND, SDL_LOCALECHANGED,           SDL_KEYMAPCHANGED,          SDL_CLIPBOARDUPDATE,
      SDL_RENDER_TARGETS_RESET,   SDL_RENDER_DEVICE_RESET,     SDL_DISPLAYEVENT,           SDL_USEREVENT,
      SDL_JOYBUTTONDOWN};
  SDL_Event event = of(kHappens[any(kHappens.size())]);
  deed("system event " + std::to_string(event.type));
  if (event.type == SDL_USEREVENT) event.user.code = static_cast<Sint32>(any(4));
  send(event);
}

void Monkey::leaveQuickly() {
  deed("Shift three times");
  for (int i = 0; i < 3; ++i) {
    key(SDLK_LSHIFT, KMOD_LSHIFT);
    letPass(0.2);
  }
}

/// The way to the pad; mostly let go too early.
void Monkey::holdMark() {
  const semantics::Node* mark = semantics::findById(m_rig.tree(), widgets::idOf("kiosk.mark"));
  if (mark == nullptr) return tapAnywhere();
  deed("holds the mark");
  const float x = mark->rect.x + mark->rect.width / 2, y = mark->rect.y + mark->rect.height / 2;
  mouse(SDL_MOUSEMOTION, x, y);
  mouse(SDL_MOUSEBUTTONDOWN, x, y);
  if (!m_rig.turn() || !m_rig.wait(once(2) ? 6 : 3)) return;
  mouse(SDL_MOUSEBUTTONUP, x, y);
}

void Monkey::goAway() {
  const double seconds = static_cast<double>(once(3) ? 20 + any(200) : 1 + any(20));
  deed("waits " + std::to_string(seconds) + " s");
  (void)m_rig.wait(seconds);
}

void Monkey::speak() {
  ++m_events;
  deed("the voice");
  platform::ScriptedSpeech& voice = m_rig.voice();
  voice.said.clear();
  switch (any(5)) {
    case 0:
      return voice.begin();
    case 1:
      return voice.cancel();
    case 2:
      return voice.lose();
    default:
      return voice.end();
  }
}

}  // namespace tend::test
