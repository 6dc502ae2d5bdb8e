#include "app/shell/fingers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tend::shell {
namespace {

constexpr float kSlopPx = 12;            // as Gestures has it for fingers
constexpr float kPinchSlopPx = 24;       // two fingers that merely tremble change nothing
constexpr float kTremblePx = 8;          // and while they pinch, so much to and fro is not followed
constexpr float kScrolledPx = 48;        // a drag that came so far scrolls, whatever else touches the screen
constexpr float kNearestPx = 40;         // two fingers cannot be measured nearer than they are thick
constexpr double kRestingSeconds = 3;    // a palm or a thumb at the edge that stays so long is no part of a gesture
constexpr double kClockJumpSeconds = 1;  // SDL's time of 32 bits begins anew after 49 days
constexpr std::size_t kMostFingers = 16;
constexpr float kFarthestPx = 1e6F;

bool isPlace(base::Point at) {
  return std::isfinite(at.x) && std::isfinite(at.y) && std::abs(at.x) < kFarthestPx && std::abs(at.y) < kFarthestPx;
}

float between(base::Point a, base::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

Fingers::Finger* Fingers::find(FingerId finger) {
  const auto found = std::find_if(m_fingers.begin(), m_fingers.end(), [&](const Finger& f) { return f.id == finger; });
  return found == m_fingers.end() ? nullptr : &*found;
}

/// Time never runs back here: an event that comes late is as if it came with the one before it.
double Fingers::inOrder(double seconds) {
  if (!std::isfinite(seconds)) return m_seconds;
  if (m_seconds - seconds > kClockJumpSeconds) {
    m_seconds = seconds;
    for (Finger& finger : m_fingers) finger.stillSince = seconds;
  }
  m_seconds = std::max(m_seconds, seconds);
  return m_seconds;
}

/// A finger is no part of anything any more. True if it was the pointer.
bool Fingers::lose(FingerId id) {
  const bool wasOne = m_hand == Hand::One;
  m_fingers.erase(std::remove_if(m_fingers.begin(), m_fingers.end(), [&](const Finger& f) { return f.id == id; }),
                  m_fingers.end());
  if (wasOne) m_pointer.cancel();
  endPinch();
  m_hand = m_fingers.empty() ? Hand::Nothing : Hand::Spent;
  return wasOne;
}

bool Fingers::loseResting(double seconds) {
  bool lost = false;
  for (const Finger& finger : std::vector<Finger>(m_fingers)) {
    if (seconds - finger.stillSince > kRestingSeconds) lost = lose(finger.id) || lost;
  }
  return lost;
}

Fingers::Button Fingers::down(FingerId id, base::Point at, double seconds) {
  if (m_mouse || !isPlace(at)) return {};
  seconds = inOrder(seconds);
  Button button;
  if (const Finger* known = find(id)) {
    if (between(known->at, at) <= kSlopPx) return move(id, at, seconds);  // told twice
    button.lost = lose(id);                                               // its going was not told
  }
  button.lost = loseResting(seconds) || button.lost;
  if (m_fingers.size() >= kMostFingers) return button;
  m_fingers.push_back({id, at, at, seconds});
  if (m_fingers.size() > 1) {
    button.lost = join() || button.lost;
  } else {
    m_hand = Hand::One;
    m_pointer.down(at, seconds, true);
    button.down = true;
  }
  return button;
}

/// Another finger came to those that are down. True if one of them was the pointer.
bool Fingers::join() {
  const bool wasOne = m_hand == Hand::One;
  const bool scrolled = wasOne && m_pointer.dragged() > kScrolledPx;
  if (wasOne) m_pointer.cancel();
  endPinch();
  m_hand = m_fingers.size() == 2 && !scrolled ? Hand::Two : Hand::Spent;
  if (m_hand == Hand::Two) m_from = distance();
  return wasOne;
}

Fingers::Button Fingers::move(FingerId id, base::Point at, double seconds) {
  Finger* finger = find(id);
  if (finger == nullptr || !isPlace(at)) return {};
  seconds = inOrder(seconds);
  finger->at = at;
  if (between(at, finger->stillAt) > kSlopPx) {
    finger->stillAt = at;
    finger->stillSince = seconds;
  }
  if (m_hand == Hand::One) m_pointer.move(at, seconds);
  if (m_hand == Hand::Two || m_hand == Hand::Pinching) spread();
  return {};
}

Fingers::Button Fingers::up(FingerId id, double seconds) {
  const Finger* finger = find(id);
  if (finger == nullptr) return {};
  seconds = inOrder(seconds);
  if (m_hand != Hand::One) return {lose(id), false, false};
  m_pointer.up(finger->at, seconds);
  m_fingers.clear();
  m_hand = Hand::Nothing;
  return {false, false, true};
}

Fingers::Button Fingers::mouseDown(base::Point at, double seconds) {
  if (!m_fingers.empty() || !isPlace(at)) return {};
  m_mouse = true;
  m_pointer.down(at, inOrder(seconds), false);
  return {false, true, false};
}

void Fingers::mouseMove(base::Point at, double seconds) {
  if (m_fingers.empty() && isPlace(at)) m_pointer.move(at, inOrder(seconds));
}

Fingers::Button Fingers::mouseUp(base::Point at, double seconds) {
  if (!std::exchange(m_mouse, false)) return {};
  m_pointer.up(at, inOrder(seconds));
  return {false, false, true};
}

Fingers::Button Fingers::cancel() {
  const bool lost = m_hand == Hand::One || m_mouse;
  m_mouse = false;
  m_fingers.clear();
  m_pointer.cancel();
  endPinch();
  m_hand = Hand::Nothing;
  return {lost, false, false};
}

float Fingers::distance() const { return std::max(kNearestPx, between(m_fingers[0].at, m_fingers[1].at)); }

/// Two fingers moved. The distance that is told follows theirs with some play, so that a trembling hand that stays
/// where it is does not change the size to and fro.
void Fingers::spread() {
  const float now = distance();
  if (m_hand == Hand::Two) {
    if (std::abs(now - m_from) <= kPinchSlopPx) return;
    m_hand = Hand::Pinching;
    m_from = m_told = now;  // the slop is no part of it
    const base::Point a = m_fingers[0].at, b = m_fingers[1].at;
    m_pinch = widgets::Pinch{{(a.x + b.x) / 2, (a.y + b.y) / 2}, 1, true, false};
    return;
  }
  m_told = std::clamp(m_told, now - kTremblePx, now + kTremblePx);
  if (!m_pinch) m_pinch = widgets::Pinch{};
  m_pinch->ratio = m_told / m_from;
}

void Fingers::endPinch() {
  if (m_hand != Hand::Pinching) return;
  if (!m_pinch) m_pinch = widgets::Pinch{};
  m_pinch->ratio = m_told / m_from;
  m_pinch->ended = true;
}

void Fingers::fill(widgets::Input& input) {
  m_pointer.fill(input);
  input.pinch = std::exchange(m_pinch, std::nullopt);
}

}  // namespace tend::shell
