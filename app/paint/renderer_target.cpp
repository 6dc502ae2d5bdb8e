#include "app/paint/renderer_target.h"

#include "app/paint/imgui_compat.h"

namespace tend::paint {

RendererTarget::RendererTarget(SDL_Renderer* renderer) : m_renderer(renderer) { compat::initRenderer(renderer); }
RendererTarget::~RendererTarget() { compat::shutdownRenderer(); }

int RendererTarget::width() const {
  int width = 0;
  SDL_GetRendererOutputSize(m_renderer, &width, nullptr);
  return width;
}

int RendererTarget::height() const {
  int height = 0;
  SDL_GetRendererOutputSize(m_renderer, nullptr, &height);
  return height;
}

bool RendererTarget::draw(ImDrawData& data, Atlas& atlas, Colour ground) {
  SDL_SetRenderDrawColor(m_renderer, ground.r, ground.g, ground.b, 255);
  SDL_RenderClear(m_renderer);
  return compat::renderData(m_renderer, data, atlas);
}

}  // namespace tend::paint
