// The one header that knows which Dear ImGui this is (1.86 to 1.92): its SDL2 and SDL_Renderer backends, and the
// texture ids that changed type on the way. Used by app/shell, this room and the picture tests; nothing else includes
// a backend.
#pragma once

#include <SDL.h>
#include <imgui.h>

#include "app/paint/atlas.h"

// Renamed in 1.89.x, at different times.
#if __has_include(<imgui_impl_sdl2.h>)
#include <imgui_impl_sdl2.h>
#else
#include <imgui_impl_sdl.h>
#endif
#if __has_include(<imgui_impl_sdlrenderer2.h>)
#include <imgui_impl_sdlrenderer2.h>
#define TEND_IMGUI_RENDERER(name) ImGui_ImplSDLRenderer2_##name
#else
#include <imgui_impl_sdlrenderer.h>
#define TEND_IMGUI_RENDERER(name) ImGui_ImplSDLRenderer_##name
#endif

namespace tend::paint::compat {

inline bool initBackends(SDL_Window* window, SDL_Renderer* renderer) {
#if IMGUI_VERSION_NUM < 18700
  return ImGui_ImplSDL2_InitForSDLRenderer(window) && TEND_IMGUI_RENDERER(Init)(renderer);
#else
  return ImGui_ImplSDL2_InitForSDLRenderer(window, renderer) && TEND_IMGUI_RENDERER(Init)(renderer);
#endif
}

inline void shutdownBackends() {
  TEND_IMGUI_RENDERER(Shutdown)();
  ImGui_ImplSDL2_Shutdown();
}

inline bool processEvent(const SDL_Event& event) { return ImGui_ImplSDL2_ProcessEvent(&event); }

/// Begins a frame. Everything is drawn in device pixels: the display size is the renderer's, whatever the window's is.
inline void newFrame(SDL_Renderer* renderer) {
  TEND_IMGUI_RENDERER(NewFrame)();
  ImGui_ImplSDL2_NewFrame();
  int width = 0;
  int height = 0;
  if (SDL_GetRendererOutputSize(renderer, &width, &height) == 0 && width > 0 && height > 0) {
    ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
    ImGui::GetIO().DisplayFramebufferScale = ImVec2(1, 1);
  }
  ImGui::NewFrame();
}

/// Texture ids were pointers until 1.91.4 and are 64-bit numbers since.
#if IMGUI_VERSION_NUM >= 19140
inline ImTextureID textureId(void* pointer) { return static_cast<ImTextureID>(reinterpret_cast<intptr_t>(pointer)); }
#else
inline ImTextureID textureId(void* pointer) { return static_cast<ImTextureID>(pointer); }
#endif

inline void pushTexture(ImDrawList& list, void* texture) {
#if IMGUI_VERSION_NUM >= 19200
  list.PushTexture(ImTextureRef(textureId(texture)));
#else
  list.PushTextureID(textureId(texture));
#endif
}

inline void popTexture(ImDrawList& list) {
#if IMGUI_VERSION_NUM >= 19200
  list.PopTexture();
#else
  list.PopTextureID();
#endif
}

/// Puts the atlas's real texture where draw lists name the atlas.
inline void resolveTexture(ImDrawData& data, const Atlas& atlas) {
  const ImTextureID stand = textureId(atlas.texture());
  const ImTextureID real = textureId(atlas.realTexture());
  for (int i = 0; i < data.CmdListsCount; ++i) {
    for (ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
#if IMGUI_VERSION_NUM >= 19200
      if (command.TexRef._TexData == nullptr && command.TexRef._TexID == stand) command.TexRef = ImTextureRef(real);
#else
      if (command.TextureId == stand) command.TextureId = real;
#endif
    }
  }
}

/// Ends the frame and draws it to the renderer (not presented). False: no memory for the atlas, nothing was drawn.
inline bool renderFrame(SDL_Renderer* renderer, Atlas& atlas) {
  ImGui::Render();
  if (!atlas.upload(renderer)) return false;
  ImDrawData* data = ImGui::GetDrawData();
  resolveTexture(*data, atlas);
#if IMGUI_VERSION_NUM < 19070
  TEND_IMGUI_RENDERER(RenderDrawData)(data);
#else
  TEND_IMGUI_RENDERER(RenderDrawData)(data, renderer);
#endif
  return true;
}

}  // namespace tend::paint::compat

#undef TEND_IMGUI_RENDERER
