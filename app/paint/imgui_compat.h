// The one header that knows which Dear ImGui this is (1.86 to 1.92): its SDL_Renderer backend, and the texture ids that
// changed type on the way. Events and time come from the shell itself, so no platform backend is needed and pictures
// need no window. Used by app/shell, this room and its tests; nothing else includes a backend.
#pragma once

#include <SDL.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <limits>

#include "app/paint/atlas.h"

// Renamed in 1.89.6.
#if __has_include(<imgui_impl_sdlrenderer2.h>)
#include <imgui_impl_sdlrenderer2.h>
#define TEND_IMGUI_RENDERER(name) ImGui_ImplSDLRenderer2_##name
#else
#include <imgui_impl_sdlrenderer.h>
#define TEND_IMGUI_RENDERER(name) ImGui_ImplSDLRenderer_##name
#endif

namespace tend::paint::compat {

/// After ImGui::CreateContext(). Dear ImGui never draws text here, but demands a font: one with a space in it.
inline void init() {
  ImGuiIO& io = ImGui::GetIO();
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
  static const ImWchar kSpaceOnly[] = {' ', ' ', 0};
  ImFontConfig config;
  config.GlyphRanges = kSpaceOnly;
  io.Fonts->AddFontDefault(&config);
#if IMGUI_VERSION_NUM < 19200
  io.Fonts->Build();
#endif
}

inline bool initRenderer(SDL_Renderer* renderer) { return TEND_IMGUI_RENDERER(Init)(renderer); }
inline void shutdownRenderer() { TEND_IMGUI_RENDERER(Shutdown)(); }

/// Begins a frame. Everything is drawn in device pixels: the display size is the target's, whatever the window's is.
inline void newFrame(int width, int height, float deltaSeconds) {
  ImGuiIO& io = ImGui::GetIO();
  if (io.BackendRendererUserData != nullptr) TEND_IMGUI_RENDERER(NewFrame)();
  io.DisplaySize = ImVec2(static_cast<float>(std::max(1, width)), static_cast<float>(std::max(1, height)));
  io.DisplayFramebufferScale = ImVec2(1, 1);
  io.DeltaTime = std::max(deltaSeconds, 0.0001F);
  ImGui::NewFrame();
}

/// Overwrites the vertices of all that was drawn, also of windows that are not shown any more: glyphs in their order
/// are a text to whoever has the fonts. Between frames only.
inline void wipeDrawn() {
  for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
    ImVector<ImDrawVert>& drawn = window->DrawList->VtxBuffer;
    if (drawn.Data != nullptr) std::fill_n(drawn.Data, drawn.Capacity, ImDrawVert{});
  }
}

// Input became a queue in 1.87.
inline void pointerAt(float x, float y) {
#if IMGUI_VERSION_NUM < 18700
  ImGui::GetIO().MousePos = ImVec2(x, y);
#else
  ImGui::GetIO().AddMousePosEvent(x, y);
#endif
}

inline void buttonIs(bool down) {
#if IMGUI_VERSION_NUM < 18700
  ImGui::GetIO().MouseDown[0] = down;
#else
  ImGui::GetIO().AddMouseButtonEvent(0, down);
#endif
}

/// The one value Dear ImGui takes for "nowhere".
inline void pointerGone() { pointerAt(-std::numeric_limits<float>::max(), -std::numeric_limits<float>::max()); }

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

inline bool isTexture(const ImDrawCmd& command, void* texture) {
#if IMGUI_VERSION_NUM >= 19200
  return command.TexRef._TexData == nullptr && command.TexRef._TexID == textureId(texture);
#else
  return command.TextureId == textureId(texture);
#endif
}

inline void setTexture(ImDrawCmd& command, void* texture) {
#if IMGUI_VERSION_NUM >= 19200
  command.TexRef = ImTextureRef(textureId(texture));
#else
  command.TextureId = textureId(texture);
#endif
}

/// Texture coordinates were recorded in parts of the largest side; the atlas may have grown since.
inline void scaleTexture(ImDrawList& list, const ImDrawCmd& command, float scale) {
  // What names the atlas is quads only (six indices, four vertices each): see Canvas.
  for (unsigned i = 0; i + 6 <= command.ElemCount; i += 6) {
    const unsigned first = command.VtxOffset + list.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
    for (unsigned k = 0; k < 4; ++k) {
      ImVec2& uv = list.VtxBuffer[static_cast<int>(first + k)].uv;
      uv = ImVec2(uv.x * scale, uv.y * scale);
    }
  }
}

/// Puts the atlas's real texture, as large as it is by now, where draw lists name the atlas.
inline void resolveAtlas(ImDrawData& data, const Atlas& atlas) {
  const float scale = static_cast<float>(kAtlasUnit) / static_cast<float>(atlas.side());
  for (int i = 0; i < data.CmdListsCount; ++i) {
    ImDrawList& list = *data.CmdLists[i];
    for (ImDrawCmd& command : list.CmdBuffer) {
      if (!isTexture(command, atlas.texture())) continue;
      scaleTexture(list, command, scale);
      setTexture(command, atlas.realTexture());
    }
  }
}

/// Draws a finished frame to the renderer (not presented). False: no memory for the atlas, nothing was drawn.
inline bool renderData(SDL_Renderer* renderer, ImDrawData& data, Atlas& atlas) {
  if (!atlas.upload(renderer)) return false;
  resolveAtlas(data, atlas);
#if IMGUI_VERSION_NUM < 19070
  TEND_IMGUI_RENDERER(RenderDrawData)(&data);
#else
  TEND_IMGUI_RENDERER(RenderDrawData)(&data, renderer);
#endif
  return true;
}

}  // namespace tend::paint::compat

#undef TEND_IMGUI_RENDERER
