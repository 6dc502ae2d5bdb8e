// Pictures without a window: drawn into memory, byte-identical from run to run. Used by
// `tend shot`, `tend tour`, the README and tests.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/shell/frame.h"
#include "app/state/app_state.h"
#include "app/state/services.h"
#include "core/base/result.h"

struct SDL_Surface;

namespace tend::shell {

class OffScreen {
 public:
  /// `width` and `height` in logical pixels.
  static base::Result<std::unique_ptr<OffScreen>> make(int width, int height, float scale, const page::Press& press);
  OffScreen(const OffScreen&) = delete;
  OffScreen& operator=(const OffScreen&) = delete;
  ~OffScreen();

  /// One frame.
  void draw(state::AppState& state, state::Services& services, widgets::Input& input);
  /// Draws until nothing moves any more.
  void settle(state::AppState& state, state::Services& services);
  base::Result<void> writePng(const std::string& path);
  const semantics::Node& tree() const { return m_frames->tree(); }
  FrameMaker& frames() { return *m_frames; }
  float scale() const { return m_scale; }

 private:
  OffScreen() = default;
  float m_scale = 1;
  struct Surface;
  std::unique_ptr<Surface> m_surface;
  std::unique_ptr<FrameMaker> m_frames;
};

}  // namespace tend::shell
