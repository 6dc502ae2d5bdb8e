// The mouse and the fingers as SDL tells of them, turned into gestures and into what Dear ImGui tests hits by. Part of
// Events. SDL's own ways of making a mouse of a finger, and gestures of two, are off: see fingers.h.
#pragma once

#include <optional>

#include "app/shell/fingers.h"
#include "app/shell/frame.h"
#include "app/shell/window.h"

union SDL_Event;

namespace tend::shell {

/// Through SDL's queue, behind what is in it: the system called the touch off.
void callTouchOff();

class PointerEvents {
 public:
  PointerEvents(Window& window, FrameMaker& frames) : m_window(window), m_frames(frames) {}

  struct Told {
    bool touched = false;  // something was pressed or let go
    bool pressed = false;
    bool shows = false;  // a frame may look different
  };
  Told take(const SDL_Event& event);

  /// A press and a release each have a frame of their own, so that what is pressed knows of it before it is let go.
  bool takeBreak();
  /// The pointer is taken away: what is down comes to nothing.
  void cancel();
  void fill(widgets::Input& input);

  std::optional<double> restDue() const { return m_fingers.restDue(); }
  bool wait(double seconds) { return m_fingers.wait(seconds); }

 private:
  Told takeMouse(const SDL_Event& event);
  Told takeFinger(const SDL_Event& event);
  Told follow(Fingers::Button button, base::Point at);

  Window& m_window;
  FrameMaker& m_frames;
  Fingers m_fingers;
  bool m_break = false;
};

}  // namespace tend::shell
