// Frames through an SDL_Renderer: on systems and screens where a graphics card draws. Needs an ImGui context, which
// must outlive it.
#pragma once

#include "app/paint/target.h"

struct SDL_Renderer;

namespace tend::paint {

class RendererTarget : public Target {
 public:
  explicit RendererTarget(SDL_Renderer* renderer);
  RendererTarget(const RendererTarget&) = delete;
  RendererTarget& operator=(const RendererTarget&) = delete;
  ~RendererTarget() override;

  int width() const override;
  int height() const override;
  bool draw(ImDrawData& data, Atlas& atlas, Colour ground) override;

 private:
  SDL_Renderer* m_renderer;
};

}  // namespace tend::paint
