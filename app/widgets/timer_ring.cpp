#include "app/widgets/timer_ring.h"

#include <algorithm>
#include <cmath>

namespace tend::widgets {
namespace {

constexpr float kRadiusPx = 216;
constexpr int kMarks = 20;
constexpr int kPartsOfMark = 8;  // of the way between two marks: the head covers what is left of one
constexpr float kFullDegrees = 360;
constexpr float kDegree = 3.14159265F / 180;

/// The ring at its size: all measures of the design times `k`, around `centre`.
struct Ring {
  base::Point centre;
  float k = 1;

  float radius() const { return kRadiusPx * k; }
  /// At so many degrees clockwise from the top, around the origin.
  base::Point at(float degrees) const {
    return {radius() * std::sin(degrees * kDegree), -radius() * std::cos(degrees * kDegree)};
  }
};

/// An arc of at most a quarter, around the origin, as one cubic.
paint::VectorPath arc(const Ring& ring, float from, float to) {
  const float pull = 4.0F / 3 * std::tan((to - from) * kDegree / 4) * ring.radius();
  const base::Point a = ring.at(from);
  const base::Point b = ring.at(to);
  paint::VectorPath path;
  path.moveTo(a);
  path.cubicTo({a.x + pull * std::cos(from * kDegree), a.y + pull * std::sin(from * kDegree)},
               {b.x - pull * std::cos(to * kDegree), b.y - pull * std::sin(to * kDegree)}, b);
  return path;
}

/// From the base of a leaf along its rib, bent as the leaf is (design 8).
paint::VectorPath rib(const paint::LeafShape& leaf) {
  const float sine = std::sin(leaf.degrees * kDegree);
  const float cosine = std::cos(leaf.degrees * kDegree);
  const auto along = [&](float part) {
    const float side = 0.22F * leaf.bend * leaf.length * part * part;
    return base::Point{leaf.at.x + sine * leaf.length * part + cosine * side,
                       leaf.at.y - cosine * leaf.length * part + sine * side};
  };
  paint::VectorPath path;
  path.moveTo(leaf.at);
  path.quadTo(along(0.5F), along(0.86F));
  return path;
}

void drawLeaf(Ui& ui, const Ring& ring, const paint::LeafShape& leaf) {
  ui.canvas().path(paint::leafPath(leaf), ring.centre, 1, ui.theme().leaf);
  constexpr float kRibFromPx = 13;
  if (leaf.length > kRibFromPx) ui.canvas().strokePath(rib(leaf), 0.8F, ring.centre, 1, ui.theme().leafD);
}

void drawMark(Ui& ui, const Ring& ring, int mark, bool passed) {
  const float degrees = kFullDegrees / kMarks * static_cast<float>(mark);
  const base::Point at = ring.at(degrees);
  if (passed) {
    // Either side of the direction of travel.
    drawLeaf(ui, ring, {at, degrees + 90 - 42, 27 * ring.k, 9 * ring.k, 0.3F});
    drawLeaf(ui, ring, {at, degrees + 90 + 42, 23 * ring.k, 8 * ring.k, -0.3F});
    return;
  }
  const base::Point centre{ring.centre.x + at.x, ring.centre.y + at.y};
  const float radius = std::max(2.5F, 3 * ring.k);
  ui.canvas().disc(centre, radius + 0.6F, ui.theme().edge);
  ui.canvas().disc(centre, radius - 0.6F, ui.theme().page);
}

/// Whole stretches from mark to mark, and an eighth or more of the one that is growing: few masks, used again and
/// again, however long the turn is.
void drawVine(Ui& ui, const Ring& ring, float done) {
  const int parts = static_cast<int>(done * kMarks * kPartsOfMark);
  const float step = kFullDegrees / kMarks;
  const float width = std::max(2.5F, 3.5F * ring.k);
  for (int mark = 0; mark * kPartsOfMark < parts; ++mark) {
    const int here = std::min(kPartsOfMark, parts - mark * kPartsOfMark);
    const float from = step * static_cast<float>(mark);
    const float to = from + step * static_cast<float>(here) / kPartsOfMark;
    ui.canvas().strokePath(arc(ring, from, to), width, ring.centre, 1, ui.theme().leafD);
  }
}

}  // namespace

void drawTimerRing(Ui& ui, base::Rect box, float done, RingLook look) {
  const Ring ring{{std::round(box.x + box.width / 2), std::round(box.y + box.height / 2)},
                  std::min(box.width, box.height) / kRingBoxPx};
  const float shown = look == RingLook::Full ? 1 : look == RingLook::Hidden ? 0 : std::clamp(done, 0.0F, 1.0F);
  ui.canvas().ring(ring.centre, ring.radius(), 2, ui.theme().hair);
  drawVine(ui, ring, shown);
  for (int mark = 0; mark < kMarks; ++mark) {
    drawMark(ui, ring, mark, static_cast<float>(mark) / kMarks < shown - 0.01F);
  }
  if (look != RingLook::Growing) return;
  const base::Point at = ring.at(kFullDegrees * shown);
  const base::Point head{ring.centre.x + at.x, ring.centre.y + at.y};
  ui.canvas().disc(head, std::max(7.0F, 10 * ring.k), ui.theme().clay);
  ui.canvas().disc(head, std::max(2.8F, 4 * ring.k), ui.theme().page);
}

}  // namespace tend::widgets
