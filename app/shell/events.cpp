#include "app/shell/events.h"

#include <SDL.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "app/shell/focus.h"

namespace tend::shell {
namespace {

constexpr float kWheelStepPx = 96;  // a notch of the wheel: three lines

double seconds(const SDL_Event& event) { return event.common.timestamp / 1000.0; }

std::optional<widgets::Key> keyOf(SDL_Keycode code) {
  switch (code) {
    case SDLK_LEFT:
      return widgets::Key::Left;
    case SDLK_RIGHT:
      return widgets::Key::Right;
    case SDLK_UP:
      return widgets::Key::Up;
    case SDLK_DOWN:
      return widgets::Key::Down;
    case SDLK_HOME:
      return widgets::Key::Home;
    case SDLK_END:
      return widgets::Key::End;
    case SDLK_PAGEUP:
      return widgets::Key::PageUp;
    case SDLK_PAGEDOWN:
      return widgets::Key::PageDown;
    case SDLK_SPACE:
      return widgets::Key::Space;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
      return widgets::Key::Enter;
    case SDLK_DELETE:
    case SDLK_BACKSPACE:
      return widgets::Key::Delete;
    case SDLK_F7:
      return widgets::Key::Caret;
    default:
      return std::nullopt;
  }
}

/// With Control: the keys of choosing and copying. Others are the system's.
std::optional<widgets::Key> controlKeyOf(SDL_Keycode code) {
  switch (code) {
    case SDLK_a:
      return widgets::Key::SelectAll;
    case SDLK_c:
      return widgets::Key::Copy;
    case SDLK_LEFT:
    case SDLK_RIGHT:
    case SDLK_UP:
    case SDLK_DOWN:
    case SDLK_HOME:
    case SDLK_END:
      return keyOf(code);
    default:
      return std::nullopt;
  }
}

/// With Control, as in browsers: larger, smaller, as at first (0).
std::optional<int> sizeKeyOf(SDL_Keycode code) {
  switch (code) {
    case SDLK_PLUS:
    case SDLK_EQUALS:
    case SDLK_KP_PLUS:
      return 1;
    case SDLK_MINUS:
    case SDLK_KP_MINUS:
      return -1;
    case SDLK_0:
    case SDLK_KP_0:
      return 0;
    default:
      return std::nullopt;
  }
}

bool isControlOnly(Uint16 modifiers) {
  return (modifiers & KMOD_CTRL) != 0 && (modifiers & (KMOD_ALT | KMOD_GUI)) == 0;
}

bool carriesText(const SDL_Event& event) {
  switch (event.type) {
    case SDL_TEXTEDITING:
      return event.edit.text[0] != 0;
    case SDL_TEXTEDITING_EXT:
      return event.editExt.text != nullptr && event.editExt.text[0] != 0;
    default:
      return true;
  }
}

double nowSeconds() { return SDL_GetTicks() / 1000.0; }

}  // namespace

void Events::pump(int milliseconds) {
  if (const std::optional<double> due = restsIn()) {
    const int rest = std::max(0, static_cast<int>(*due * 1000) + 1);
    milliseconds = milliseconds < 0 ? rest : std::min(milliseconds, rest);
  }
  takeAll(milliseconds);
  if (m_pointers.wait(nowSeconds())) m_anything = true;
}

std::optional<double> Events::restsIn() const {
  const std::optional<double> due = m_pointers.restDue();
  if (!due) return std::nullopt;
  return *due - nowSeconds();
}

void Events::takeAll(int milliseconds) {
  SDL_Event event;
  const int got = milliseconds < 0
                      ? SDL_WaitEvent(&event)
                      : (milliseconds == 0 ? SDL_PollEvent(&event) : SDL_WaitEventTimeout(&event, milliseconds));
  if (got == 0) return;
  do {
    take(event);
  } while (!m_text.takeBreak() && !m_pointers.takeBreak() && SDL_PollEvent(&event) != 0);
}

void Events::take(const SDL_Event& event) {
  switch (event.type) {
    case SDL_QUIT:
      if (!std::exchange(m_closeAsked, false) && m_window.quitMeansGone()) m_displayGone = true;
      m_actions.push_back(state::Quit{});
      break;
    case SDL_WINDOWEVENT:
      takeWindow(event);
      break;
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
    case SDL_USEREVENT:  // also of helper threads: completions are taken by the loop
      if (!takePointer(event)) return;
      break;
    case SDL_MOUSEWHEEL:
      m_wheel -= event.wheel.preciseY * kWheelStepPx;
      break;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
      takeKey(event);
      break;
    case SDL_TEXTINPUT:
    case SDL_TEXTEDITING:
    case SDL_TEXTEDITING_EXT:
      // Input methods also tell, after every key, that nothing is being composed: that is no other key.
      if (carriesText(event)) m_shift.other();
      m_text.take(event, m_frames.memory().textInput);
      break;
    case SDL_DROPFILE:
      m_actions.push_back(state::OpenPack{event.drop.file});
      SDL_free(event.drop.file);
      break;
    case SDL_DROPTEXT:  // of no use here
      SDL_free(event.drop.file);
      return;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
      m_frames.texturesLost();
      break;
    case SDL_APP_WILLENTERBACKGROUND:
    case SDL_APP_DIDENTERBACKGROUND:
      m_hidden = true;
      break;
    default:
      return;
  }
  m_anything = true;
}

bool Events::takePointer(const SDL_Event& event) {
  const PointerEvents::Told told = m_pointers.take(event);
  if (told.touched) {
    m_shift.other();
    cameInFront();
  }
  if (told.pressed) {
    m_frames.memory().focusVisible = false;
    m_actions.push_back(state::StopMotion{});
  }
  return told.shows;
}

void Events::takeWindow(const SDL_Event& event) {
  switch (event.window.event) {
    case SDL_WINDOWEVENT_EXPOSED:
      m_window.pictureLost();
      break;
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
      m_window.pictureLost();
      m_actions.push_back(state::Resize{m_window.width(), m_window.height()});
      break;
    case SDL_WINDOWEVENT_HIDDEN:
    case SDL_WINDOWEVENT_MINIMIZED:
      m_hidden = true;
      break;
    case SDL_WINDOWEVENT_FOCUS_LOST:
      m_pointers.cancel();
      m_shift.other();
      m_actions.push_back(state::WentBehind{});
      m_behind = true;
      break;
    case SDL_WINDOWEVENT_FOCUS_GAINED:
      cameInFront();
      break;
    case SDL_WINDOWEVENT_LEAVE:
      m_frames.pointerGone();
      break;
    case SDL_WINDOWEVENT_CLOSE:
      m_closeAsked = true;  // SDL_QUIT follows: the only window is closed
      break;
    default:
      break;
  }
}

/// Also whoever presses something here has it in front, whatever the system told.
void Events::cameInFront() {
  if (std::exchange(m_behind, false)) m_actions.push_back(state::CameInFront{});
}

void Events::takeKey(const SDL_Event& event) {
  const SDL_Keycode code = event.key.keysym.sym;
  const bool shiftKey = code == SDLK_LSHIFT || code == SDLK_RSHIFT;
  if (event.type == SDL_KEYUP) return;  // those of keys that were held come after the focus is lost, too
  cameInFront();
  if (shiftKey) {
    if (event.key.repeat == 0 && m_shift.shiftDown(seconds(event))) m_actions.push_back(state::LeaveQuickly{});
    return;
  }
  m_shift.other();
  if (const auto& field = m_frames.memory().textInput; field && m_text.key(event, *field)) return;
  const bool shift = (event.key.keysym.mod & KMOD_SHIFT) != 0;
  const bool control = (event.key.keysym.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) != 0;
  if (code == SDLK_TAB && !control) {
    m_focusMoves.push_back(shift ? -1 : 1);
  } else if (code == SDLK_ESCAPE || code == SDLK_AC_BACK) {
    m_actions.push_back(state::GoBack{});
  } else if (code == SDLK_F3) {
    m_actions.push_back(state::StepHit{shift ? -1 : 1});
  } else if (code == SDLK_f && (event.key.keysym.mod & (KMOD_CTRL | KMOD_GUI)) != 0) {
    m_actions.push_back(state::OpenSearch{});
  } else if (const auto by = sizeKeyOf(code); by && (event.key.keysym.mod & (KMOD_CTRL | KMOD_GUI)) != 0) {
    m_actions.push_back(state::StepSize{*by});
  } else if (code == SDLK_F1) {
    m_actions.push_back(state::OpenScreen{state::Screen::Help});
  } else if (const auto chosen = controlKeyOf(code); chosen && isControlOnly(event.key.keysym.mod)) {
    m_keys.push_back({*chosen, shift, true});
  } else if (const auto key = keyOf(code); key && !control) {
    const bool press = *key == widgets::Key::Enter || *key == widgets::Key::Space;
    const bool focused = m_frames.memory().focus != 0 && m_frames.memory().focusVisible;
    if (press && focused && event.key.repeat == 0) {
      m_activate = true;
    } else if (!(press && focused)) {
      m_keys.push_back({*key, shift, false});
    }
  }
}

std::vector<state::Action> Events::takeActions(const state::AppState& state, const semantics::Node& tree) {
  (void)state;
  for (const int direction : std::exchange(m_focusMoves, {})) moveFocus(m_frames.memory(), tree, direction);
  if (std::exchange(m_activate, false)) m_frames.memory().activate = m_frames.memory().focus;
  return std::exchange(m_actions, {});
}

widgets::Input Events::takeInput() {
  widgets::Input input;
  m_pointers.fill(input);
  input.wheelY = std::exchange(m_wheel, 0.0F);
  input.keys = std::exchange(m_keys, {});
  input.edits = m_text.takeCommands();
  input.shift = (SDL_GetModState() & KMOD_SHIFT) != 0;
  return input;
}

void Events::followField() { m_text.follow(m_frames.memory().textInput, m_window); }

bool Events::takeAnything() { return std::exchange(m_anything, false); }
bool Events::takeHidden() { return std::exchange(m_hidden, false); }

}  // namespace tend::shell
