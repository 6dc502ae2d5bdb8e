// From raw pointer events to taps, drags, flicks, double presses and rests: a small machine without SDL, replayed by
// tests. A press that moves less than the slop stays a tap, however much the hand trembles.
#pragma once

#include <deque>
#include <optional>

#include "app/widgets/ui.h"
#include "core/base/geometry.h"

namespace tend::shell {

class Gestures {
 public:
  void down(base::Point at, double seconds, bool touch);
  void move(base::Point at, double seconds);
  void up(base::Point at, double seconds);
  /// The system took the pointer away (focus lost): the drag ends where it is, without a flick.
  void cancel();

  /// What there is to tell since the last call; the pointer is part of `input` too.
  void fill(widgets::Input& input);

  bool dragging() const { return m_dragging; }
  /// How far from where it went down; 0 while nothing is dragged.
  float dragged() const;

  /// When a finger that stays where it is has rested long enough; nothing if none is waiting for that.
  std::optional<double> restDue() const;
  /// Time has passed. True if a finger has now rested.
  bool wait(double seconds);

 private:
  float velocityY(double now) const;
  widgets::Drag tellDrag();
  void endDrag(float velocity);
  struct Sample {
    float y;
    double seconds;
  };
  base::Point m_at, m_origin, m_told;
  bool m_down = false;
  bool m_touch = false;
  bool m_dragging = false;
  bool m_began = false;
  bool m_rested = false;
  int m_count = 0;
  double m_downSeconds = -1;
  std::optional<widgets::Press> m_press, m_tap, m_rest;
  std::optional<widgets::Drag> m_over;  // one that ended and is still to be told
  std::deque<Sample> m_samples;
};

/// Shift pressed and let go three times within two seconds, with no other key or click between: leave quickly.
/// Any three in a row count, so that a hand that trembles or hesitates first is not made to begin anew.
class TripleShift {
 public:
  /// Returns true when the third press is complete.
  bool shiftDown(double seconds);
  void other();

 private:
  std::optional<double> m_before, m_last;  // the two presses before this one
};

}  // namespace tend::shell
