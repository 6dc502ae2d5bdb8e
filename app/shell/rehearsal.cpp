#include "app/shell/rehearsal.h"

#include <algorithm>
#include <cmath>

#include "app/paint/unseen_target.h"

namespace tend::shell {
namespace {

constexpr int kMostSide = 16384;  // device pixels

}  // namespace

std::unique_ptr<FrameMaker> rehearse(state::AppState& state, state::Services& services, float scale) {
  const auto side = [scale](float logical) {
    return std::clamp(static_cast<int>(std::lround(logical * scale)), 1, kMostSide);
  };
  auto frames = std::make_unique<FrameMaker>(services.press);
  paint::UnseenTarget target(side(state.layout.window.width), side(state.layout.window.height));
  widgets::Input input;
  input.deltaSeconds = 0.016F;
  frames->draw(state, services, input, scale, target);
  return frames;
}

}  // namespace tend::shell
