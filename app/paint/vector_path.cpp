#include "app/paint/vector_path.h"

#include <algorithm>

namespace tend::paint {
namespace {

// Control length of the cubic nearest to a quarter circle of radius 1: 4/3 (sqrt 2 - 1).
constexpr float kQuarter = 0.5522847F;

base::Point last(const VectorPath& path) { return path.steps.empty() ? base::Point{} : path.steps.back().to; }

/// Every contour begins with a move, also the one that goes on after a close.
void startContour(VectorPath& path) {
  if (path.steps.empty() || path.steps.back().kind == PathStep::Kind::Close) path.moveTo(last(path));
}

}  // namespace

void VectorPath::moveTo(base::Point p) { steps.push_back({PathStep::Kind::Move, {}, {}, p}); }

void VectorPath::lineTo(base::Point p) {
  startContour(*this);
  steps.push_back({PathStep::Kind::Line, {}, {}, p});
}

void VectorPath::quadTo(base::Point control, base::Point p) {
  const base::Point from = last(*this);
  const auto towards = [control](base::Point end) {
    return base::Point{end.x + 2.0F / 3.0F * (control.x - end.x), end.y + 2.0F / 3.0F * (control.y - end.y)};
  };
  cubicTo(towards(from), towards(p), p);
}

void VectorPath::cubicTo(base::Point a, base::Point b, base::Point p) {
  startContour(*this);
  steps.push_back({PathStep::Kind::Cubic, a, b, p});
}

void VectorPath::close() {
  // The pen goes back to where the contour began, so that whatever follows starts there (as in SVG).
  base::Point start{};
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if (step->kind != PathStep::Kind::Move) continue;
    start = step->to;
    break;
  }
  steps.push_back({PathStep::Kind::Close, {}, {}, start});
}

void VectorPath::circle(base::Point centre, float radius) { ellipse(centre, radius, radius); }

void VectorPath::ellipse(base::Point c, float rx, float ry) {
  const float kx = rx * kQuarter;
  const float ky = ry * kQuarter;
  moveTo({c.x + rx, c.y});
  cubicTo({c.x + rx, c.y + ky}, {c.x + kx, c.y + ry}, {c.x, c.y + ry});
  cubicTo({c.x - kx, c.y + ry}, {c.x - rx, c.y + ky}, {c.x - rx, c.y});
  cubicTo({c.x - rx, c.y - ky}, {c.x - kx, c.y - ry}, {c.x, c.y - ry});
  cubicTo({c.x + kx, c.y - ry}, {c.x + rx, c.y - ky}, {c.x + rx, c.y});
  close();
}

void VectorPath::roundRect(base::Rect rect, float radius) {
  const float r = std::max(0.0F, std::min({radius, rect.width / 2, rect.height / 2}));
  const float k = r * (1 - kQuarter);
  const float left = rect.x;
  const float top = rect.y;
  const float right = rect.right();
  const float bottom = rect.bottom();
  moveTo({left + r, top});
  lineTo({right - r, top});
  if (r > 0) cubicTo({right - k, top}, {right, top + k}, {right, top + r});
  lineTo({right, bottom - r});
  if (r > 0) cubicTo({right, bottom - k}, {right - k, bottom}, {right - r, bottom});
  lineTo({left + r, bottom});
  if (r > 0) cubicTo({left + k, bottom}, {left, bottom - k}, {left, bottom - r});
  lineTo({left, top + r});
  if (r > 0) cubicTo({left, top + k}, {left + k, top}, {left + r, top});
  close();
}

}  // namespace tend::paint
