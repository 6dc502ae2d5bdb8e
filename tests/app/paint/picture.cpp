#include "tests/app/paint/picture.h"

#include <SDL.h>
#include <imgui.h>

#include <cmath>
#include <cstdlib>

#include "app/paint/imgui_compat.h"
#include "app/paint/renderer_target.h"
#include "core/text/load_book.h"

namespace tend::test {

Fonts::Fonts() {
  std::vector<std::string> missing;
  auto book = text::loadBook(m_library, text::systemFontPaths(), missing);
  m_usable = book.has_value();
  if (m_usable) m_book = *book;
}

struct Studio::Impl {
  PictureSize size;
  const paint::Theme& theme;
  SDL_Surface* surface = nullptr;
  SDL_Renderer* renderer = nullptr;
  paint::SurfaceTarget surfaceTarget;
  std::unique_ptr<paint::RendererTarget> rendererTarget;
  std::unique_ptr<paint::Atlas> atlas;
  std::unique_ptr<paint::TextSetter> setter;
  int frames = 0;
  int commands = 0;

  Impl(const PictureSize& wanted, const paint::Theme& colours) : size(wanted), theme(colours) {}
  paint::Target& target() {
    if (rendererTarget) return *rendererTarget;
    return surfaceTarget;
  }
  void frame(const Draw& draw);
};

Studio::Studio(Fonts& fonts, PictureSize size, paint::ThemeId theme, Painter painter)
    : m_impl(std::make_unique<Impl>(size, paint::theme(theme))) {
  const auto px = [&](int logical) { return static_cast<int>(std::lround(static_cast<float>(logical) * size.scale)); };
  Impl& d = *m_impl;
  d.surface = SDL_CreateRGBSurfaceWithFormat(0, px(size.width), px(size.height), 32, SDL_PIXELFORMAT_ARGB8888);
  if (!d.surface) std::abort();
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  paint::compat::init();
  if (painter == Painter::Renderer) {
    d.renderer = SDL_CreateSoftwareRenderer(d.surface);
    if (!d.renderer) std::abort();
    d.rendererTarget = std::make_unique<paint::RendererTarget>(d.renderer);
  } else {
    d.surfaceTarget.aimAt(
        {static_cast<std::uint32_t*>(d.surface->pixels), d.surface->w, d.surface->h, d.surface->pitch});
  }
  d.atlas = std::make_unique<paint::Atlas>(fonts.library());
  d.setter = std::make_unique<paint::TextSetter>(fonts.library(), fonts.book(), fonts.cache());
}

Studio::~Studio() {
  m_impl->setter.reset();
  m_impl->atlas.reset();
  m_impl->rendererTarget.reset();
  ImGui::DestroyContext();
  if (m_impl->renderer) SDL_DestroyRenderer(m_impl->renderer);
  SDL_FreeSurface(m_impl->surface);
}

void Studio::Impl::frame(const Draw& draw) {
  paint::compat::newFrame(target().width(), target().height(), 0.1F);
  ImDrawList* list = ImGui::GetBackgroundDrawList();
  paint::Canvas canvas(list, *atlas, *setter, theme, size.scale);
  draw(canvas);
  ImGui::Render();
  target().draw(*ImGui::GetDrawData(), *atlas, theme.page);
  if (renderer) SDL_RenderFlush(renderer);
  commands = 0;
  for (const ImDrawCmd& command : list->CmdBuffer) commands += command.ElemCount > 0 ? 1 : 0;
  ++frames;
}

paint::Pixels Studio::draw(const Draw& draw) {
  m_impl->frame(draw);
  for (int again = 0; again < 3 && m_impl->atlas->takeOverflow(); ++again) m_impl->frame(draw);
  return paint::pixelsOf(*m_impl->surface);
}

paint::Atlas& Studio::atlas() { return *m_impl->atlas; }
const std::vector<paint::Rows>& Studio::changed() const { return m_impl->surfaceTarget.changed(); }
void Studio::forgetPicture() { m_impl->surfaceTarget.forget(); }
int Studio::framesDrawn() const { return m_impl->frames; }
int Studio::commandsDrawn() const { return m_impl->commands; }

paint::Colour pixelAt(const paint::Pixels& pixels, int x, int y) {
  const std::size_t at =
      (static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) + static_cast<std::size_t>(x)) * 4;
  return {pixels.rgba.at(at), pixels.rgba.at(at + 1), pixels.rgba.at(at + 2), pixels.rgba.at(at + 3)};
}

double painted(const paint::Pixels& pixels, paint::Colour ground) {
  double sum = 0;
  for (std::size_t i = 0; i < pixels.rgba.size(); i += 4) sum += std::abs(pixels.rgba[i] - ground.r);
  return sum / 255;
}

}  // namespace tend::test
