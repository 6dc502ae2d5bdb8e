#include "app/shell/gestures.h"

#include <cmath>
#include <utility>

namespace tend::shell {
namespace {

constexpr float kMouseSlopPx = 6;
constexpr float kTouchSlopPx = 12;
constexpr double kVelocityWindowSeconds = 0.09;
constexpr double kShiftWindowSeconds = 2;
constexpr double kRestSeconds = 0.5;    // a finger that stays so long means the word under it
constexpr double kAgainSeconds = 0.45;  // a second press so soon, and so near, is a double one
constexpr float kAgainPx = 8;
constexpr int kMostPresses = 3;

}  // namespace

void Gestures::down(base::Point at, double seconds, bool touch) {
  const bool again = seconds - m_downSeconds < kAgainSeconds && touch == m_touch &&
                     std::hypot(at.x - m_origin.x, at.y - m_origin.y) < kAgainPx && m_count < kMostPresses;
  m_count = again ? m_count + 1 : 1;
  m_downSeconds = seconds;
  m_down = true;
  m_touch = touch;
  m_dragging = false;
  m_rested = false;
  m_press = widgets::Press{at, m_count};
  m_at = m_origin = m_told = at;
  m_samples.assign(1, {at.y, seconds});
}

void Gestures::move(base::Point at, double seconds) {
  m_at = at;
  if (!m_down) return;
  m_samples.push_back({at.y, seconds});
  while (m_samples.size() > 2 && seconds - m_samples.front().seconds > kVelocityWindowSeconds) m_samples.pop_front();
  (void)wait(seconds);
  const float slop = m_touch ? kTouchSlopPx : kMouseSlopPx;
  if (!m_dragging && std::hypot(at.x - m_origin.x, at.y - m_origin.y) > slop) {
    m_dragging = true;
    m_began = true;
    m_told = at;  // the slop is not part of the movement: nothing jumps
  }
}

void Gestures::up(base::Point at, double seconds) {
  if (!m_down) return;
  m_at = at;
  m_down = false;
  if (m_dragging) {
    endDrag(velocityY(seconds));
  } else if (!m_rested) {
    m_tap = widgets::Press{at, m_count};
  }
}

std::optional<double> Gestures::restDue() const {
  if (!m_down || !m_touch || m_dragging || m_rested) return std::nullopt;
  return m_downSeconds + kRestSeconds;
}

bool Gestures::wait(double seconds) {
  const std::optional<double> due = restDue();
  if (!due || !(seconds >= *due)) return false;
  m_rested = true;
  m_rest = widgets::Press{m_origin, m_count};
  return true;
}

void Gestures::cancel() {
  m_down = false;
  m_downSeconds = -1;  // the next press is a first one
  m_press.reset();
  m_rest.reset();
  if (m_dragging) endDrag(0);
}

float Gestures::dragged() const { return m_dragging ? std::hypot(m_at.x - m_origin.x, m_at.y - m_origin.y) : 0; }

float Gestures::velocityY(double now) const {
  if (m_samples.size() < 2) return 0;
  const Sample first = m_samples.front();
  // A finger that rested before it was lifted does not flick.
  if (now - m_samples.back().seconds > kVelocityWindowSeconds) return 0;
  const double span = m_samples.back().seconds - first.seconds;
  return span > 0.004 ? static_cast<float>((m_samples.back().y - first.y) / span) : 0;
}

/// The drag since it was last told.
widgets::Drag Gestures::tellDrag() {
  widgets::Drag drag;
  drag.origin = m_origin;
  drag.at = m_at;
  drag.began = std::exchange(m_began, false);
  drag.dx = m_at.x - m_told.x;
  drag.dy = m_at.y - m_told.y;
  drag.touch = m_touch;
  drag.presses = m_count;
  drag.rested = m_rested;
  m_told = m_at;
  return drag;
}

/// As it was, whatever is pressed before it is told.
void Gestures::endDrag(float velocity) {
  m_over = tellDrag();
  m_over->ended = true;
  m_over->velocityY = velocity;
  m_dragging = false;
}

void Gestures::fill(widgets::Input& input) {
  input.pointer = m_at;
  input.pointerDown = m_down;
  input.touch = m_touch;
  input.pressed = std::exchange(m_press, std::nullopt);
  input.tapped = std::exchange(m_tap, std::nullopt);
  input.rested = std::exchange(m_rest, std::nullopt);
  input.drag = std::exchange(m_over, std::nullopt);
  if (!input.drag && m_dragging) input.drag = tellDrag();
}

bool TripleShift::shiftDown(double seconds) {
  const bool third = m_before && seconds - *m_before <= kShiftWindowSeconds;
  m_before = third ? std::nullopt : m_last;
  m_last = third ? std::nullopt : std::optional(seconds);
  return third;
}

void TripleShift::other() {
  m_before.reset();
  m_last.reset();
}

}  // namespace tend::shell
