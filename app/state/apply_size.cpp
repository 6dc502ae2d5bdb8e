#include <algorithm>

#include "app/state/apply_keeping.h"

namespace tend::state {
namespace {

constexpr float kStepsOver = 0.6F;  // a size changes when the fingers are nearer to the next one, and a little more

/// The step that is shown: phones begin one below the chosen one.
int shownStep(const AppState& s) {
  const float size = s.reader ? readerLayout(s).setting.bodySizePx : bodySize(s.settings.type);
  const auto* found = std::find(std::begin(page::kSizeSteps), std::end(page::kSizeSteps), static_cast<int>(size));
  return found == std::end(page::kSizeSteps) ? s.settings.type.sizeStep
                                             : static_cast<int>(found - std::begin(page::kSizeSteps));
}

void choose(AppState& s, int step, bool chosen) {
  TypeChoices type = s.settings.type;
  type.sizeStep = static_cast<std::uint8_t>(std::clamp(step, 0, page::kSizeStepCount - 1));
  type.sizeChosen = chosen;
  if (type == s.settings.type) return;
  s.settings.type = type;
  s.settingsDirty = true;
  arrange(s);
}

/// The step that is nearest to a size, unless the one that is shown is almost as near: a finger that trembles between
/// two of them would lay out the text to and fro.
int stepFor(float wantedPx, int now) {
  const auto& sizes = page::kSizeSteps;
  const auto way = [&](int from, int to) {
    return (wantedPx - static_cast<float>(sizes[from])) / static_cast<float>(sizes[to] - sizes[from]);
  };
  while (now + 1 < page::kSizeStepCount && way(now, now + 1) > kStepsOver) ++now;
  while (now > 0 && way(now, now - 1) > kStepsOver) --now;
  return now;
}

}  // namespace

void on(AppState& s, const StepSize& a, Services&) {
  a.by == 0 ? choose(s, TypeChoices{}.sizeStep, false) : choose(s, shownStep(s) + a.by, true);
}

void on(AppState& s, const BeginPinch& a, Services&) {
  if (!s.reader) return;
  s.pinchFromPx = readerLayout(s).setting.bodySizePx;
  s.reader->hold(a.windowY);
}

void on(AppState& s, const PinchBy& a, Services&) {
  if (!s.reader || s.pinchFromPx <= 0) return;
  const int now = shownStep(s);
  const int wanted = stepFor(s.pinchFromPx * a.ratio, now);
  if (wanted == now) return;
  choose(s, wanted, true);
  notePlace(s);
}

void on(AppState& s, const EndPinch&, Services&) { s.pinchFromPx = 0; }

}  // namespace tend::state
