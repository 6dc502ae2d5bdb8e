#include "app/paint/quads.h"

#include <algorithm>
#include <cmath>

#include "app/paint/imgui_compat.h"

namespace tend::paint {
namespace {

std::int32_t whole(float v) { return static_cast<std::int32_t>(std::lround(v)); }

std::uint32_t straight(ImU32 colour) {
  const auto channel = [colour](int shift) { return (colour >> shift) & 0xFFU; };
  return channel(IM_COL32_A_SHIFT) << 24 | channel(IM_COL32_R_SHIFT) << 16 | channel(IM_COL32_G_SHIFT) << 8 |
         channel(IM_COL32_B_SHIFT);
}

struct Clip {
  std::int32_t left, top, right, bottom;
};

void add(const ImDrawVert& first, const ImDrawVert& last, const Clip& clip, std::vector<Quad>& out) {
  Quad quad;
  quad.left = whole(first.pos.x);
  quad.top = whole(first.pos.y);
  quad.right = whole(last.pos.x);
  quad.bottom = whole(last.pos.y);
  quad.clipLeft = std::max(quad.left, clip.left);
  quad.clipTop = std::max(quad.top, clip.top);
  quad.clipRight = std::min(quad.right, clip.right);
  quad.clipBottom = std::min(quad.bottom, clip.bottom);
  if (quad.clipLeft >= quad.clipRight || quad.clipTop >= quad.clipBottom) return;
  quad.colour = straight(first.col);
  if (first.uv.x != last.uv.x) {  // one point for all corners is plain colour: see Canvas::solid
    quad.x = whole(first.uv.x * kAtlasUnit);
    quad.y = whole(first.uv.y * kAtlasUnit);
    quad.width = whole(last.uv.x * kAtlasUnit) - quad.x;
    quad.height = whole(last.uv.y * kAtlasUnit) - quad.y;
  }
  out.push_back(quad);
}

}  // namespace

void quadsOf(const ImDrawData& data, const Atlas& atlas, int width, int height, std::vector<Quad>& out) {
  out.clear();
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (!compat::isTexture(command, atlas.texture())) continue;
      const Clip clip{std::max(0, whole(command.ClipRect.x)), std::max(0, whole(command.ClipRect.y)),
                      std::min(width, whole(command.ClipRect.z)), std::min(height, whole(command.ClipRect.w))};
      for (unsigned k = 0; k + 6 <= command.ElemCount; k += 6) {
        const auto corner =
            static_cast<int>(command.VtxOffset + list.IdxBuffer[static_cast<int>(command.IdxOffset + k)]);
        add(list.VtxBuffer[corner], list.VtxBuffer[corner + 2], clip, out);
      }
    }
  }
}

}  // namespace tend::paint
