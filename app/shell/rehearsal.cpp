#include "app/shell/rehearsal.h"

#include <algorithm>
#include <cmath>

namespace tend::shell {
namespace {

constexpr int kMostSide = 16384;  // device pixels

}  // namespace

Rehearsal rehearse(state::AppState& state, state::Services& services, float scale) {
  const auto side = [scale](float logical) {
    return std::clamp(static_cast<int>(std::lround(logical * scale)), 1, kMostSide);
  };
  Rehearsal made;
  made.scale = scale;
  const int width = side(state.layout.window.width);
  const int height = side(state.layout.window.height);
  made.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  made.picture = std::make_unique<paint::SurfaceTarget>();
  made.picture->aimAt({made.pixels.data(), width, height, width * 4});
  made.frames = std::make_unique<FrameMaker>(services.press);
  widgets::Input input;
  input.deltaSeconds = 0.016F;
  made.frames->draw(state, services, input, scale, *made.picture);
  return made;
}

}  // namespace tend::shell
