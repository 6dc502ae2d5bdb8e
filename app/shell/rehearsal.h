// The first frame, drawn into memory on a helper thread while the display still answers: fonts, article, layout and
// glyphs are ready when the window is, and its first picture is a copy. If the window comes out in another size or
// scale, all but the copy still counts.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "app/paint/surface_target.h"
#include "app/shell/frame.h"
#include "app/state/app_state.h"
#include "app/state/services.h"
#include "core/base/result.h"

namespace tend::shell {

struct Rehearsal {
  std::unique_ptr<FrameMaker> frames;
  std::vector<std::uint32_t> pixels;
  std::unique_ptr<paint::SurfaceTarget> picture;  // draws into `pixels`
  float scale = 1;
};

/// Draws the state as a window of its layout's size would show it. `scale`: device pixels a logical pixel.
Rehearsal rehearse(state::AppState& state, state::Services& services, float scale);

}  // namespace tend::shell
