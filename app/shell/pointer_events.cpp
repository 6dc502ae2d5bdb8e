#include "app/shell/pointer_events.h"

#include <SDL.h>

#include <utility>

namespace tend::shell {
namespace {

constexpr Sint32 kTouchCalledOff = 1;  // code of a user event

double seconds(const SDL_Event& event) { return event.common.timestamp / 1000.0; }

/// Fingers of several devices may have the same number.
FingerId idOf(const SDL_TouchFingerEvent& finger) {
  constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ULL;
  return static_cast<FingerId>(static_cast<std::uint64_t>(finger.touchId) * kSpread +
                               static_cast<std::uint64_t>(finger.fingerId));
}

/// Touchpads, which move a mouse, tell of their fingers as well.
bool isScreen(SDL_TouchID device) {
  const SDL_TouchDeviceType type = SDL_GetTouchDeviceType(device);
  return device != SDL_MOUSE_TOUCHID && type != SDL_TOUCH_DEVICE_INDIRECT_ABSOLUTE &&
         type != SDL_TOUCH_DEVICE_INDIRECT_RELATIVE;
}

}  // namespace

void callTouchOff() {
  SDL_Event event{};
  event.type = SDL_USEREVENT;
  event.user.code = kTouchCalledOff;
  SDL_PushEvent(&event);
}

PointerEvents::Told PointerEvents::take(const SDL_Event& event) {
  switch (event.type) {
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return event.button.which == SDL_TOUCH_MOUSEID ? Told{} : takeMouse(event);
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
      return isScreen(event.tfinger.touchId) ? takeFinger(event) : Told{};
    case SDL_USEREVENT:
      if (event.user.code != kTouchCalledOff) return {};
      cancel();
      return {false, false, true};
    default:
      return {};
  }
}

PointerEvents::Told PointerEvents::takeMouse(const SDL_Event& event) {
  if (event.type == SDL_MOUSEMOTION) {
    m_fingers.mouseMove(m_window.logical(static_cast<float>(event.motion.x), static_cast<float>(event.motion.y)),
                        seconds(event));
    // A mouse that only passes over changes nothing to see.
    return {false, false, event.motion.state != 0};
  }
  if (event.button.button != SDL_BUTTON_LEFT) return {};
  const base::Point at = m_window.logical(static_cast<float>(event.button.x), static_cast<float>(event.button.y));
  return follow(event.type == SDL_MOUSEBUTTONDOWN ? m_fingers.mouseDown(at, seconds(event))
                                                  : m_fingers.mouseUp(at, seconds(event)),
                at);
}

PointerEvents::Told PointerEvents::takeFinger(const SDL_Event& event) {
  const SDL_TouchFingerEvent& finger = event.tfinger;
  const base::Point at{finger.x * m_window.width(), finger.y * m_window.height()};
  if (event.type == SDL_FINGERMOTION) {
    (void)m_fingers.move(idOf(finger), at, seconds(event));
    return {false, false, true};
  }
  return follow(event.type == SDL_FINGERDOWN ? m_fingers.down(idOf(finger), at, seconds(event))
                                             : m_fingers.up(idOf(finger), seconds(event)),
                at);
}

PointerEvents::Told PointerEvents::follow(Fingers::Button button, base::Point at) {
  if (button.lost) {
    // Away from everything first: what is let go under the pointer would be pressed.
    m_frames.pointerGone();
    m_frames.button(false);
  }
  if (button.down || button.up) {
    m_frames.pointer(at, m_window.scale());
    m_frames.button(button.down);
  }
  m_break = true;
  return {true, button.down, true};
}

bool PointerEvents::takeBreak() { return std::exchange(m_break, false); }

void PointerEvents::cancel() { (void)follow(m_fingers.cancel(), {}); }

void PointerEvents::fill(widgets::Input& input) {
  m_fingers.fill(input);
  // Told once a frame, not once an event: without frames Dear ImGui would keep every movement in its queue.
  m_frames.pointer(input.pointer, m_window.scale());
}

}  // namespace tend::shell
