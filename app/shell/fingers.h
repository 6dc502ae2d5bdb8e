// From many fingers, or the mouse, to one pointer with its gestures and to a pinch: a small machine without SDL and
// without a clock, replayed by tests (tests/data/touch). Two fingers are never a tap, a drag or a rest.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/shell/gestures.h"

namespace tend::shell {

using FingerId = std::int64_t;

class Fingers {
 public:
  /// What the pointer's button did, in this order. Lost: it is up, and what it was pressed on is not meant.
  struct Button {
    bool lost = false;
    bool down = false;
    bool up = false;
  };

  Button down(FingerId finger, base::Point at, double seconds);
  Button move(FingerId finger, base::Point at, double seconds);
  Button up(FingerId finger, double seconds);

  /// The mouse is silent while a finger is down, and fingers while the mouse is.
  Button mouseDown(base::Point at, double seconds);
  void mouseMove(base::Point at, double seconds);
  Button mouseUp(base::Point at, double seconds);

  /// The system took fingers and mouse away (focus lost, a touch called off).
  Button cancel();

  /// What there is to tell since the last call.
  void fill(widgets::Input& input);

  /// As Gestures: a finger that stays where it is.
  std::optional<double> restDue() const { return m_pointer.restDue(); }
  bool wait(double seconds) { return m_pointer.wait(seconds); }

 private:
  enum class Hand : std::uint8_t { Nothing, One, Two, Pinching, Spent };
  struct Finger {
    FingerId id = 0;
    base::Point at;
    base::Point stillAt;    // where it has been resting …
    double stillSince = 0;  // … and since when
  };

  Finger* find(FingerId finger);
  double inOrder(double seconds);
  bool lose(FingerId finger);
  bool loseResting(double seconds);
  bool join();
  void spread();
  void endPinch();
  float distance() const;

  Gestures m_pointer;
  std::vector<Finger> m_fingers;
  Hand m_hand = Hand::Nothing;
  bool m_mouse = false;
  double m_seconds = 0;  // the latest that was heard
  float m_from = 0;      // distance of two fingers when they came together, then when the pinch began
  float m_told = 0;      // … as it was told, behind the fingers by what trembles
  std::optional<widgets::Pinch> m_pinch;
};

}  // namespace tend::shell
