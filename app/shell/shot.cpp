#include "app/shell/shot.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>

#include "app/paint/png.h"
#include "app/paint/surface_target.h"

namespace tend::shell {

struct OffScreen::Surface {
  SDL_Surface* surface = nullptr;
  paint::SurfaceTarget target;
  Surface() = default;
  Surface(const Surface&) = delete;
  Surface& operator=(const Surface&) = delete;
  ~Surface() {
    if (surface != nullptr) SDL_FreeSurface(surface);
  }
};

base::Result<std::unique_ptr<OffScreen>> OffScreen::make(int width, int height, float scale, const page::Press& press) {
  auto made = std::unique_ptr<OffScreen>(new OffScreen());
  made->m_scale = scale;
  made->m_surface = std::make_unique<Surface>();
  const int w = static_cast<int>(std::lround(static_cast<float>(width) * scale));
  const int h = static_cast<int>(std::lround(static_cast<float>(height) * scale));
  made->m_surface->surface = SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888);
  if (made->m_surface->surface == nullptr) return base::fail(base::ErrorCode::Unavailable, "shot.no_surface");
  SDL_Surface& surface = *made->m_surface->surface;
  made->m_surface->target.aimAt({static_cast<std::uint32_t*>(surface.pixels), surface.w, surface.h, surface.pitch});
  made->m_frames = std::make_unique<FrameMaker>(press);
  return made;
}

OffScreen::~OffScreen() { m_frames.reset(); }

void OffScreen::draw(state::AppState& state, state::Services& services, widgets::Input& input) {
  m_frames->draw(state, services, input, m_scale, m_surface->target);
}

void OffScreen::settle(state::AppState& state, state::Services& services) {
  widgets::Input input;
  // A step of a second ends every movement at once; a bound keeps a restless screen from hanging a picture.
  constexpr int kMostFrames = 24;
  for (int i = 0; i < kMostFrames; ++i) {
    input = {};
    input.seconds = 10.0 + i;
    input.deltaSeconds = 1;
    if (state.reader) state.reader->tick(1);
    draw(state, services, input);
    if (i >= 2 && !m_frames->wantsAnother()) break;
  }
}

base::Result<void> OffScreen::writePng(const std::string& path) { return paint::writePng(*m_surface->surface, path); }

}  // namespace tend::shell
