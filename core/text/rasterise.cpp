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

// Hinting: below 36 device pixels FreeType's light auto-hinter, which moves outlines only up and down. At 20 px it
// turns the grey smear of an unhinted e's bar and of the baseline serifs into one dark row, and overshoots vanish;
// compared at 20 px 1x with Vollkorn, that reads clearly sharper. Widths, and so the quarter-pixel positions, stay
// untouched. From 36 px on (titles, 2x screens) there are pixels enough, and the letters keep the designer's shape.
constexpr float kUnhintedFromPx = 36;
constexpr FT_Int32 kSmall = FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT | FT_LOAD_FORCE_AUTOHINT;
constexpr FT_Int32 kLarge = FT_LOAD_NO_BITMAP | FT_LOAD_NO_HINTING;

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

FT_Face FontLibrary::Impl::ftFace(OpenFont& font) {
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
  OpenFont& font = m_impl->open(id);
  FT_Face face = font.ft.get();
  if (face == nullptr || !setSize(font, sizePx)) return {};
  const FT_Int32 flags = sizePx < kUnhintedFromPx ? kSmall : kLarge;
  if (FT_Load_Glyph(face, glyph, flags) != 0 || face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return {};
  if (tooLarge(face->glyph)) return {};
  FT_Outline_Translate(&face->glyph->outline, static_cast<FT_Pos>(quarter & 3U) * 16, 0);
  if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return {};
  return copyBitmap(face->glyph);
}

}  // namespace tend::text
