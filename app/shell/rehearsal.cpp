#include "app/shell/rehearsal.h"

#include <algorithm>
#include <cmath>

namespace tend::shell {
namespace {

constexpr int kMostSide = 16384;  // device pixels

/// As large as the window will be, and without pixels.
class Unseen final : public paint::Target {
 public:
  Unseen(int width, int height) : m_width(width), m_height(height) {}
  int width() const override { return m_width; }
  int height() const override { return m_height; }
  bool draw(ImDrawData&, paint::Atlas&, paint::Colour) override { return true; }

 private:
  int m_width, m_height;
};

}  // namespace

std::unique_ptr<FrameMaker> rehearse(state::AppState& state, state::Services& services, float scale) {
  const auto side = [scale](float logical) {
    return std::clamp(static_cast<int>(std::lround(logical * scale)), 1, kMostSide);
  };
  auto frames = std::make_unique<FrameMaker>(services.press);
  Unseen target(side(state.layout.window.width), side(state.layout.window.height));
  widgets::Input input;
  input.deltaSeconds = 0.016F;
  frames->draw(state, services, input, scale, target);
  return frames;
}

}  // namespace tend::shell
