#include "app/widgets/idle_ring.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kTurn = 6.2831853F;

/// From the top, clockwise, as cubics of at most a quarter.
paint::VectorPath arc(float radius, float share) {
  paint::VectorPath path;
  const int pieces = std::max(1, static_cast<int>(std::ceil(share * 4)));
  const float step = kTurn * share / static_cast<float>(pieces);
  const float pull = 4.0F / 3 * std::tan(step / 4) * radius;
  path.moveTo({0, -radius});
  for (int i = 0; i < pieces; ++i) {
    const float from = step * static_cast<float>(i);
    const float to = from + step;
    const base::Point a{radius * std::sin(from), -radius * std::cos(from)};
    const base::Point b{radius * std::sin(to), -radius * std::cos(to)};
    path.cubicTo({a.x + pull * std::cos(from), a.y + pull * std::sin(from)},
                 {b.x - pull * std::cos(to), b.y - pull * std::sin(to)}, b);
  }
  return path;
}

}  // namespace

void drawIdleRing(Ui& ui, const IdleRing& ring, base::Rect rect) {
  const paint::Theme& t = ui.theme();
  const float k = std::min({rect.width, rect.height, kIdleRingPx * ui.u()}) / kIdleRingPx;
  const base::Point centre{std::round(rect.x + rect.width / 2), std::round(rect.y + rect.height / 2)};
  const float radius = 140 * k;
  ui.canvas().ring(centre, radius + 5 * k, t.highContrast ? 2.0F : 10 * k, t.hair);
  const float share =
      std::clamp(static_cast<float>(ring.secondsLeft) / static_cast<float>(std::max(1, ring.secondsAll)), 0.0F, 1.0F);
  if (share > 0) ui.canvas().strokePath(arc(radius, share), 10 * k, centre, 1, t.leafD);
  const std::string seconds = std::to_string(std::max(0, ring.secondsLeft));
  const std::string word =
      ui.strings().plural("kiosk.seconds", static_cast<unsigned long>(std::max(0, ring.secondsLeft)));
  const base::Rect number{centre.x - radius, centre.y - 76 * k, 2 * radius, 110 * k};
  ui.canvas().centred(seconds, number, paint::TextStyle::RingNumber, t.ink, k);
  ui.canvas().centred(word, {number.x, centre.y + 42 * k, number.width, 30 * k}, paint::TextStyle::Control, t.ink2,
                      std::max(k, kSmallestTextPx / paint::fontSize(paint::TextStyle::Control)));
  ui.say(semantics::Role::Status, seconds + " " + word, {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius});
}

}  // namespace tend::widgets
