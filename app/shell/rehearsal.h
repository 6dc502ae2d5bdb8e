// The first frame, made on a helper thread while the display still answers: fonts, article, layout and glyphs are ready
// when the window is, and its first picture only needs painting (FrameMaker::repaint). If the window comes out in
// another size or scale, all but the picture still counts.
#pragma once

#include <memory>

#include "app/shell/frame.h"
#include "app/state/app_state.h"
#include "app/state/services.h"

namespace tend::shell {

/// Makes the frame that a window of the state's layout's size would show. `scale`: device pixels a logical pixel.
std::unique_ptr<FrameMaker> rehearse(state::AppState& state, state::Services& services, float scale);

}  // namespace tend::shell
