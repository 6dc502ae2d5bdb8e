#include "app/widgets/candle.h"

#include <cmath>

namespace tend::widgets {
namespace {

constexpr double kBreathSeconds = 6;
constexpr double kFrameSeconds = 0.1;
constexpr float kGlowRadiusPx = 120;
constexpr float kGlowUpPx = 82;  // its centre, above the stand
constexpr double kPi = 3.14159265358979;

/// The drawings have their origin in the middle of the stand, y upwards being negative.
paint::VectorPath flamePath() {
  paint::VectorPath p;
  p.moveTo({0, -122});
  p.cubicTo({-12, -100}, {-17, -88}, {-13, -77});
  p.cubicTo({-10, -68}, {10, -68}, {13, -77});
  p.cubicTo({17, -88}, {12, -100}, {0, -122});
  p.close();
  return p;
}

paint::VectorPath innerFlamePath() {
  paint::VectorPath p;
  p.moveTo({0, -101});
  p.cubicTo({-6, -88}, {-7.5F, -82}, {-5.5F, -76});
  p.cubicTo({-4, -71.5F}, {4, -71.5F}, {5.5F, -76});
  p.cubicTo({7.5F, -82}, {6, -88}, {0, -101});
  p.close();
  return p;
}

paint::VectorPath waxPath() {
  paint::VectorPath p;
  p.moveTo({-14, -58});
  p.cubicTo({-14, -62}, {14, -62}, {14, -58});
  p.lineTo({14, 0});
  p.lineTo({-14, 0});
  p.close();
  return p;
}

paint::VectorPath waxTopPath() {
  paint::VectorPath p;
  p.moveTo({-14, -58});
  p.cubicTo({-14, -62}, {14, -62}, {14, -58});
  p.cubicTo({14, -54}, {-14, -54}, {-14, -58});
  p.close();
  return p;
}

paint::VectorPath line(base::Point from, base::Point to) {
  paint::VectorPath p;
  p.moveTo(from);
  p.lineTo(to);
  return p;
}

float glowNow(Ui& ui, Flame flame) {
  if (flame == Flame::Still || ui.reducedMotion()) return 1;
  ui.wakeAt(ui.input().seconds + kFrameSeconds);
  return static_cast<float>(0.95 + 0.05 * std::sin(2 * kPi * ui.input().seconds / kBreathSeconds));
}

}  // namespace

void drawCandle(Ui& ui, base::Point stand, float size, Flame flame) {
  const paint::PrayerColours& c = paint::prayerColours(ui.theme().highContrast);
  paint::Canvas& canvas = ui.canvas();
  const float glow = glowNow(ui, flame);
  canvas.glow({stand.x, stand.y - kGlowUpPx * size}, kGlowRadiusPx * size, c.glow.faded(glow));
  canvas.strokePath(line({0, -74}, {0, -60}), 2, stand, size, c.wick);
  canvas.path(flamePath(), stand, size, c.flame);
  canvas.path(innerFlamePath(), stand, size, c.flameIn);
  canvas.path(waxPath(), stand, size, c.wax);
  canvas.path(waxTopPath(), stand, size, c.waxTop);
  canvas.strokePath(line({-kCandleWidthPx / 2, 0}, {kCandleWidthPx / 2, 0}), 2, stand, size, c.stand);
}

}  // namespace tend::widgets
