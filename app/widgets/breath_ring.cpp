#include "app/widgets/breath_ring.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/paint/plants.h"

namespace tend::widgets {
namespace {

constexpr double kFrameSeconds = 0.1;
constexpr float kClosed = 0.62F;  // of the radius, breathed out
constexpr float kLeafLength = 0.27F;
constexpr float kLeafWidth = 0.115F;
constexpr double kPi = 3.14159265358979;
constexpr double kAround = 4096;  // seconds are kept as floats: often enough around to stay exact

/// Begins and ends gently.
float eased(float part) { return static_cast<float>(0.5 - 0.5 * std::cos(kPi * static_cast<double>(part))); }

float secondsSince(float began, double now) {
  const double passed = std::fmod(now, kAround) - static_cast<double>(began);
  return static_cast<float>(passed < 0 ? passed + kAround : passed);
}

float folded(double now) { return static_cast<float>(std::fmod(now, kAround)); }

}  // namespace

void drawBreathRing(Ui& ui, const BreathRing& ring) {
  const paint::Theme& t = ui.theme();
  const float leaf = ring.radius * kLeafLength;
  const float reach = ring.radius - leaf;
  const float inner = reach * (kClosed + (1 - kClosed) * std::clamp(ring.open, 0.0F, 1.0F));
  if (!t.highContrast) ui.canvas().glow(ring.centre, ring.radius, t.leaf.faded(0.16F + 0.18F * ring.open));
  for (int i = 0; i < kRingLeaves; ++i) {
    const float degrees = 360.0F * static_cast<float>(i) / kRingLeaves;
    const double turn = static_cast<double>(degrees) * kPi / 180;
    const base::Point foot{ring.centre.x + inner * static_cast<float>(std::sin(turn)),
                           ring.centre.y - inner * static_cast<float>(std::cos(turn))};
    const paint::VectorPath path = paint::leafPath({{0, 0}, degrees, leaf, ring.radius * kLeafWidth, 0});
    if (i < ring.filled) {
      ui.canvas().path(path, foot, 1, t.leafD);
    } else {
      ui.canvas().strokePath(path, t.highContrast ? 2.0F : 1.5F, foot, 1, t.leafD);
    }
  }
}

float slowBreath(Ui& ui, std::string_view name, float inSeconds, float outSeconds) {
  const auto [began, fresh] = ui.memory().ease.try_emplace(std::string(name), folded(ui.input().seconds));
  if (ui.reducedMotion()) return 1;
  ui.wakeAt(ui.input().seconds + kFrameSeconds);
  const float whole = inSeconds + outSeconds;
  const float in = std::fmod(secondsSince(began->second, ui.input().seconds), whole);
  return in < inSeconds ? eased(in / inSeconds) : 1 - eased((in - inSeconds) / outSeconds);
}

float sinceStep(Ui& ui, std::string_view name, int step, float seconds) {
  auto& ease = ui.memory().ease;
  const std::string key(name);
  const auto number = static_cast<float>(step);
  const auto [last, fresh] = ease.try_emplace(key + ".step", number);
  if (fresh || last->second != number) {
    last->second = number;
    ease[key] = folded(ui.input().seconds);
  }
  if (ui.reducedMotion() || seconds <= 0) return 1;
  const float part = secondsSince(ease[key], ui.input().seconds) / seconds;
  if (part >= 1) return 1;
  ui.wakeAt(ui.input().seconds + kFrameSeconds);
  return eased(part);
}

}  // namespace tend::widgets
