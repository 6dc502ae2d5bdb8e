// Someone at the program, without a window: keys, a pointer and a clock, the real frame and the real apply(). The
// events go the way that shell/events.cpp sends them. For tests only.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/shell/fingers.h"
#include "app/shell/focus.h"
#include "app/shell/shot.h"
#include "tests/app/state/fixture.h"

namespace tend::test {

class Seat {
 public:
  Seat(int width, int height, const std::string& pack = {}, const std::string& source = {});

  void settle();
  void frame(std::vector<widgets::KeyPress> keys = {});
  void apply(const state::Action& action) { state::apply(state, action, m_program.services); }
  void tab(int direction = 1);  // Tab, Shift+Tab
  void enter();                 // Enter or the space bar on what is focused
  void key(widgets::Key key);   // any other key
  void escape();

  /// Tab until what has the focus is called this; false when Tab came round without meeting it.
  bool tabTo(std::string label);  // by value: the tree it may come from is made anew
  const semantics::Node* focused();
  std::string focusedLabel();

  void down(base::Point at, bool touch = false);  // the mouse, or a finger
  void move(base::Point at);
  void up(base::Point at);
  void tap(base::Point at);
  void fingerDown(shell::FingerId finger, base::Point at);
  void fingerMove(shell::FingerId finger, base::Point at);
  void fingerUp(shell::FingerId finger);
  void fingersLost();  // the system took them away
  void wait(double seconds) { m_now += seconds; }

  const semantics::Node& tree() const { return m_off->tree(); }
  shell::FrameMaker& frames() { return m_off->frames(); }
  base::Point centreOf(const std::string& label) const;
  std::string png();  // the bytes of the picture

  state::AppState state;

 private:
  Program m_program;
  std::unique_ptr<shell::OffScreen> m_off;
  void follow(shell::Fingers::Button button, base::Point at);
  shell::Fingers m_fingers;
  bool m_touch = false;  // a finger was put down by down()
  base::Point m_at;      // where a finger was last
  double m_now = 1000;
};

/// A failing CHECK of two strings would print the bytes.
inline bool samePicture(const std::string& a, const std::string& b) { return a == b; }

}  // namespace tend::test
