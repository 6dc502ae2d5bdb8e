#include "app/paint/petals.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tend::paint {
namespace {

constexpr float kPi = 3.14159265F;
constexpr int kPieces = 240;  // of a side: shorter than half a pixel at the largest size

base::Point onCubic(const std::array<base::Point, 4>& p, float t) {
  const float s = 1 - t;
  const float a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
  return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

std::array<base::Point, 4> sideOf(const PetalShape& petal, float side) {
  return {base::Point{0, 0}, petalPoint(petal, 0.2F, side * 0.6F), petalPoint(petal, 0.74F, side * 0.92F),
          petalPoint(petal, 1)};
}

void dashSide(VectorPath& path, const std::array<base::Point, 4>& curve, const Dashes& dashes) {
  const float on = std::max(0.1F, dashes.onPx - dashes.linePx);
  const float period = dashes.onPx + dashes.offPx;
  base::Point last = curve[0];
  float gone = 0;
  bool drawing = false;
  for (int i = 1; i <= kPieces; ++i) {
    const base::Point next = onCubic(curve, static_cast<float>(i) / kPieces);
    const bool inDash = std::fmod(gone, period) < on;
    if (inDash && !drawing) path.moveTo(last);
    if (inDash) path.lineTo(next);
    drawing = inDash;
    gone += std::hypot(next.x - last.x, next.y - last.y);
    last = next;
  }
}

}  // namespace

base::Point petalPoint(const PetalShape& petal, float along, float across) {
  const float angle = petal.degrees * kPi / 180;
  const float x = std::sin(angle), y = -std::cos(angle);
  const float l = along * petal.lengthPx;
  const float w = across * petal.width * petal.lengthPx;
  return {x * l - y * w, y * l + x * w};
}

VectorPath petalPath(const PetalShape& petal) {
  VectorPath path;
  path.moveTo({0, 0});
  path.cubicTo(petalPoint(petal, 0.2F, 0.6F), petalPoint(petal, 0.74F, 0.92F), petalPoint(petal, 1));
  path.cubicTo(petalPoint(petal, 0.74F, -0.92F), petalPoint(petal, 0.2F, -0.6F), {0, 0});
  path.close();
  return path;
}

VectorPath dashedPetal(const PetalShape& petal, const Dashes& dashes) {
  VectorPath path;
  dashSide(path, sideOf(petal, 1), dashes);
  dashSide(path, sideOf(petal, -1), dashes);
  return path;
}

}  // namespace tend::paint
