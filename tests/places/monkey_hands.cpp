// What hands do at a kiosk: taps, drags, pinches, keys, words.
#include <SDL.h>

#include <algorithm>
#include <array>
#include <vector>

#include "tests/places/clock.h"
#include "tests/places/monkey.h"

namespace tend::test {
namespace {

constexpr std::uint64_t kMostExercises = 12;

}  // namespace

void Monkey::mouse(Uint32 type, float x, float y, std::uint8_t button) {
  SDL_Event event = of(type);
  if (type == SDL_MOUSEMOTION) {
    event.motion.x = static_cast<Sint32>(x);
    event.motion.y = static_cast<Sint32>(y);
  } else {
    event.button.button = button;
    event.button.x = static_cast<Sint32>(x);
    event.button.y = static_cast<Sint32>(y);
  }
  send(event);
}

void Monkey::finger(Uint32 type, int which, float x, float y) {
  int width = 1, height = 1;
  SDL_GetWindowSize(m_rig.window(), &width, &height);
  SDL_Event event = of(type);
  event.tfinger.touchId = 7;
  event.tfinger.fingerId = which;
  event.tfinger.x = x / static_cast<float>(width);
  event.tfinger.y = y / static_cast<float>(height);
  send(event);
}

void Monkey::tapAt(float x, float y) {
  const bool touch = once(2);
  if (!touch) mouse(SDL_MOUSEMOTION, x, y);
  touch ? finger(SDL_FINGERDOWN, 1, x, y) : mouse(SDL_MOUSEBUTTONDOWN, x, y);
  if (!m_rig.turnOnce()) return;
  letPass(0.06);
  touch ? finger(SDL_FINGERUP, 1, x, y) : mouse(SDL_MOUSEBUTTONUP, x, y);
}

void Monkey::tapSomething() {
  // A visit should go somewhere before it ends: what leads away is tried less often than it stands there.
  static constexpr std::array<const char*, 7> kAway = {
      "nav.leave", "nav.help", "kiosk.mark", "kiosk.new_here", "kiosk.done", "exercise.stop", "exercise.not_now"};
  const bool stays = !once(5);
  std::vector<const semantics::Node*> all;
  const base::Rect window = m_rig.tree().rect;
  semantics::visit(m_rig.tree(), [&](const semantics::Node& node, int) {
    const float x = node.rect.x + node.rect.width / 2, y = node.rect.y + node.rect.height / 2;
    const bool inside = x >= 0 && y >= 0 && x < window.width && y < window.height;
    if (!inside || (node.state & semantics::kFocusable) == 0) return;
    const auto isIt = [&](const char* id) { return widgets::idOf(id) == node.id; };
    if (stays && std::any_of(kAway.begin(), kAway.end(), isIt)) return;
    all.push_back(&node);
    // Fields are rare, and what is written matters most here.
    if (node.role == semantics::Role::TextField) all.insert(all.end(), 6, &node);
  });
  if (all.empty()) return tapAnywhere();
  const semantics::Node& node = *all[any(all.size())];
  deed("taps " + std::string(semantics::roleName(node.role)) + " \"" + node.label.substr(0, 40) + "\"");
  tapAt(node.rect.x + node.rect.width / 2, node.rect.y + node.rect.height / 2);
}

/// One step of a visit that leads to writing: chance alone seldom comes so far.
void Monkey::goOn() {
  std::vector<const semantics::Node*> ways;
  const auto add = [&](semantics::NodeId id) {
    if (const semantics::Node* node = semantics::findById(m_rig.tree(), id)) ways.push_back(node);
  };
  semantics::visit(m_rig.tree(), [&](const semantics::Node& node, int) {
    if (node.role == semantics::Role::TextField) ways.push_back(&node);
  });
  const bool field = !ways.empty();
  for (const char* id : {"kiosk.together", "kiosk.alone", "exercise.together", "exercise.alone", "exercise.begin"}) {
    add(widgets::idOf(id));
  }
  for (std::uint64_t i = 0; i < kMostExercises; ++i) add(widgets::idOf("kiosk.exercise", i));
  if (ways.empty()) return tapSomething();
  const semantics::Node& way = *ways[any(ways.size())];
  deed("goes on by \"" + way.label.substr(0, 40) + "\"");
  const base::Rect at = way.rect;
  tapAt(at.x + at.width / 2, at.y + at.height / 2);
  if (!field || !m_rig.turn()) return;
  typeWords();
}

void Monkey::tapAnywhere() {
  const base::Rect window = m_rig.tree().rect;
  const auto x = static_cast<float>(any(static_cast<std::uint64_t>(window.width) + 40)) - 20;
  const auto y = static_cast<float>(any(static_cast<std::uint64_t>(window.height) + 40)) - 20;
  deed("taps at " + std::to_string(x) + "," + std::to_string(y));
  if (once(4)) {
    const auto button = static_cast<std::uint8_t>(1 + any(8));
    mouse(SDL_MOUSEBUTTONDOWN, x, y, button);
    mouse(SDL_MOUSEBUTTONUP, x, y, button);
    return;
  }
  tapAt(x, y);
}

void Monkey::dragFinger() {
  const base::Rect window = m_rig.tree().rect;
  auto x = static_cast<float>(any(static_cast<std::uint64_t>(window.width)));
  auto y = static_cast<float>(any(static_cast<std::uint64_t>(window.height)));
  deed("drags");
  const bool touch = once(2);
  touch ? finger(SDL_FINGERDOWN, 1, x, y) : mouse(SDL_MOUSEBUTTONDOWN, x, y);
  const float dx = static_cast<float>(any(121)) - 60, dy = static_cast<float>(any(121)) - 60;
  const auto steps = 2 + any(5);
  for (std::uint64_t i = 0; i < steps; ++i) {
    letPass(0.016);
    touch ? finger(SDL_FINGERMOTION, 1, x += dx, y += dy) : mouse(SDL_MOUSEMOTION, x += dx, y += dy);
    if (once(2) && !m_rig.turnOnce()) return;
  }
  if (once(20)) return;  // it never comes up
  touch ? finger(SDL_FINGERUP, 1, x, y) : mouse(SDL_MOUSEBUTTONUP, x, y);
}

void Monkey::pinch() {
  deed("pinches");
  const bool apart = once(2);
  finger(SDL_FINGERDOWN, 1, 300, 500);
  finger(SDL_FINGERDOWN, 2, apart ? 360.0F : 600.0F, 500);
  for (int i = 1; i <= 4; ++i) {
    letPass(0.02);
    finger(SDL_FINGERMOTION, 2, apart ? 360.0F + 60 * static_cast<float>(i) : 600.0F - 60 * static_cast<float>(i), 500);
  }
  if (!m_rig.turnOnce()) return;
  finger(SDL_FINGERUP, 2, 500, 500);
  if (!once(10)) finger(SDL_FINGERUP, 1, 300, 500);
}

void Monkey::key(SDL_Keycode code, Uint16 modifiers) {
  for (const Uint32 type : {SDL_KEYDOWN, SDL_KEYUP}) {
    SDL_Event event = of(type);
    event.key.state = type == SDL_KEYDOWN ? SDL_PRESSED : SDL_RELEASED;
    event.key.keysym.sym = code;
    event.key.keysym.scancode = SDL_GetScancodeFromKey(code);
    event.key.keysym.mod = modifiers;
    event.key.repeat = once(12) ? 1 : 0;
    send(event);
  }
}

void Monkey::pressKey() {
  static constexpr std::array<SDL_Keycode, 34> kUsual = {
      SDLK_TAB,   SDLK_TAB,         SDLK_TAB,      SDLK_TAB,     SDLK_RETURN,    SDLK_RETURN,  SDLK_RETURN,
      SDLK_SPACE, SDLK_ESCAPE,      SDLK_LEFT,     SDLK_RIGHT,   SDLK_UP,        SDLK_DOWN,    SDLK_HOME,
      SDLK_END,   SDLK_PAGEUP,      SDLK_PAGEDOWN, SDLK_DELETE,  SDLK_BACKSPACE, SDLK_INSERT,  SDLK_F1,
      SDLK_F3,    SDLK_F4,          SDLK_F5,       SDLK_F7,      SDLK_F10,       SDLK_F11,     SDLK_F12,
      SDLK_MENU,  SDLK_PRINTSCREEN, SDLK_AC_BACK,  SDLK_AC_HOME, SDLK_WWW,       SDLK_KP_ENTER};
  static constexpr std::array<Uint16, 8> kHeld = {KMOD_LSHIFT, KMOD_RSHIFT, KMOD_LCTRL, KMOD_RCTRL,
                                                  KMOD_LALT,   KMOD_RALT,   KMOD_LGUI,  KMOD_CAPS};
  const SDL_Keycode code =
      once(3) ? static_cast<SDL_Keycode>('a' + static_cast<int>(any(26))) : kUsual[any(kUsual.size())];
  Uint16 modifiers = KMOD_NONE;
  if (once(2)) {
    for (const Uint16 one : kHeld) modifiers = static_cast<Uint16>(once(5) ? modifiers | one : modifiers);
  }
  deed("key " + std::to_string(code) + " with " + std::to_string(modifiers));
  SDL_SetModState(static_cast<SDL_Keymod>(modifiers));
  key(code, modifiers);
}

void Monkey::text(const std::string& words) {
  SDL_Event event = of(SDL_TEXTINPUT);
  words.copy(event.text.text, SDL_TEXTINPUTEVENT_TEXT_SIZE - 1);
  send(event);
}

void Monkey::typeWords() {
  // Nothing of it may wait in the queue until somebody else is here: the word is this visitor's.
  deed("types");
  text(m_rig.marks().sentence());
  if (once(3) && m_rig.turn()) key(SDLK_RETURN, KMOD_NONE);
}

void Monkey::compose() {
  deed("composes");
  SDL_Event event = of(SDL_TEXTEDITING_EXT);
  event.editExt.text = SDL_strdup(once(3) ? "" : m_rig.marks().word().c_str());
  event.editExt.start = static_cast<Sint32>(any(12));
  event.editExt.length = static_cast<Sint32>(any(4));
  send(event);
  if (once(2) && m_rig.turn()) text(m_rig.marks().word());
}

void Monkey::turnWheel() {
  deed("turns the wheel");
  SDL_Event event = of(SDL_MOUSEWHEEL);
  event.wheel.preciseY = static_cast<float>(any(21)) - 10;
  event.wheel.y = static_cast<Sint32>(event.wheel.preciseY);
  send(event);
}

}  // namespace tend::test
