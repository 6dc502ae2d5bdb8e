// Glyph pictures: FreeType renders outlines to 8-bit coverage. Nothing else in this room uses FreeType.
#include <cmath>
#include <cstring>

#include "core/text/font_impl.h"
#include FT_OUTLINE_H

namespace tend::text {
namespace {

constexpr float kLeastSizePx = 1;
constexpr float kMostSizePx = 2000;
constexpr int kMostSidePx = 8192;  // a glyph larger than this comes from a damaged font

// Hinting: none. Vollkorn and EB Garamond are drawn with strokes of about 1.3 px at 20 px; the light auto-hinter
// rounds the x-height and makes horizontal strokes heavier than slanted ones, which shows as uneven colour in a
// justified page. Unhinted outlines also keep the same shape at every quarter-pixel offset.
constexpr FT_Int32 kLoadFlags = FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP;

bool setSize(OpenFont& font, float sizePx) {
  if (font.ftSizePx == sizePx) return true;
  const auto size = static_cast<FT_F26Dot6>(std::lround(sizePx * 64));
  if (FT_Set_Char_Size(font.ft.get(), 0, size, 72, 72) != 0) return false;
  font.ftSizePx = sizePx;
  return true;
}

GlyphBitmap copyBitmap(const FT_GlyphSlot slot) {
  GlyphBitmap out;
  const FT_Bitmap& from = slot->bitmap;
  if (from.pixel_mode != FT_PIXEL_MODE_GRAY || from.width == 0 || from.rows == 0) return out;
  out.width = static_cast<int>(from.width);
  out.height = static_cast<int>(from.rows);
  out.left = slot->bitmap_left;
  out.top = slot->bitmap_top;
  out.coverage.resize(std::size_t{from.width} * from.rows);
  for (std::size_t y = 0; y < from.rows; ++y) {
    const unsigned char* row = from.buffer + static_cast<std::ptrdiff_t>(y) * from.pitch;
    std::memcpy(out.coverage.data() + y * from.width, row, from.width);
  }
  return out;
}

bool tooLarge(const FT_GlyphSlot slot) {
  FT_BBox box;
  FT_Outline_Get_CBox(&slot->outline, &box);
  return box.xMax - box.xMin > FT_Pos{kMostSidePx} * 64 || box.yMax - box.yMin > FT_Pos{kMostSidePx} * 64;
}

}  // namespace

FT_Face FontLibrary::Impl::ftFace(FontId id) {
  OpenFont& font = open(id);
  if (font.ftTried || !font.font) return font.ft.get();
  font.ftTried = true;
  if (!freetype) {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return nullptr;
    freetype.reset(library);
  }
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(font.blob.get(), &length);
  const void* untyped = bytes;
  FT_Face face = nullptr;
  if (FT_New_Memory_Face(freetype.get(), static_cast<const FT_Byte*>(untyped), static_cast<FT_Long>(length), 0,
                         &face) == 0) {
    font.ft.reset(face);
  }
  return font.ft.get();
}

GlyphBitmap FontLibrary::rasterise(FontId id, std::uint32_t glyph, float sizePx, unsigned quarter) const {
  if (id >= m_impl->fonts.size() || !(sizePx >= kLeastSizePx) || sizePx > kMostSizePx) return {};
  FT_Face face = m_impl->ftFace(id);
  if (face == nullptr || !setSize(m_impl->open(id), sizePx)) return {};
  if (FT_Load_Glyph(face, glyph, kLoadFlags) != 0 || face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return {};
  if (tooLarge(face->glyph)) return {};
  FT_Outline_Translate(&face->glyph->outline, static_cast<FT_Pos>(quarter & 3U) * 16, 0);
  if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return {};
  return copyBitmap(face->glyph);
}

}  // namespace tend::text
