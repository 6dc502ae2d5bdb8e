// From SDL's events to what the program understands: pointer, keys, size, drops, system wishes. The only reader of
// SDL's queue.
#pragma once

#include <optional>
#include <vector>

#include "app/shell/frame.h"
#include "app/shell/gestures.h"
#include "app/shell/pointer_events.h"
#include "app/shell/text_events.h"
#include "app/shell/window.h"
#include "app/state/actions.h"

union SDL_Event;

namespace tend::shell {

class Events {
 public:
  Events(Window& window, FrameMaker& frames) : m_window(window), m_frames(frames), m_pointers(window, frames) {}
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  /// Waits up to `milliseconds` (-1: until something comes, 0: not at all) and takes all that is there.
  void pump(int milliseconds);
  bool pending() const { return m_anything; }
  /// How long until a finger that stays where it is has rested long enough, in seconds; nothing if none is down.
  std::optional<double> restsIn() const;

  /// Actions that need no widget: size, drop, close, the keys for Help, Back and leaving quickly, moving the focus.
  std::vector<state::Action> takeActions(const state::AppState& state, const semantics::Node& tree);
  widgets::Input takeInput();
  /// After a frame: text input goes on and off with the field that has the focus.
  void followField();
  bool takeAnything();
  bool takeHidden();
  /// The display's connection broke off: nobody sees this program any more, and waiting for events would only spin.
  bool displayGone() const { return m_displayGone; }

 private:
  void takeAll(int milliseconds);
  void take(const SDL_Event& event);
  bool takePointer(const SDL_Event& event);
  void takeKey(const SDL_Event& event);
  void cameInFront();
  void takeWindow(const SDL_Event& event);
  Window& m_window;
  FrameMaker& m_frames;
  PointerEvents m_pointers;
  TripleShift m_shift;
  TextEvents m_text;
  std::vector<state::Action> m_actions;
  std::vector<widgets::KeyPress> m_keys;
  std::vector<int> m_focusMoves;
  bool m_activate = false;
  float m_wheel = 0;
  bool m_anything = false;
  bool m_hidden = false;
  bool m_behind = false;
  bool m_closeAsked = false;
  bool m_displayGone = false;
};

}  // namespace tend::shell
