// What FontLibrary hides: the faces of HarfBuzz and FreeType. Private to core/text.
#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

#include <bitset>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/text/font.h"

struct _ThBrk;

namespace tend::text {

struct HbBlobDeleter {
  void operator()(hb_blob_t* p) const { hb_blob_destroy(p); }
};
struct HbFaceDeleter {
  void operator()(hb_face_t* p) const { hb_face_destroy(p); }
};
struct HbFontDeleter {
  void operator()(hb_font_t* p) const { hb_font_destroy(p); }
};
struct HbBufferDeleter {
  void operator()(hb_buffer_t* p) const { hb_buffer_destroy(p); }
};
struct FtFaceDeleter {
  void operator()(FT_Face p) const { FT_Done_Face(p); }
};
struct FtLibraryDeleter {
  void operator()(FT_Library p) const { FT_Done_FreeType(p); }
};
struct ThaiBreakerDeleter {
  void operator()(_ThBrk* p) const;
};

/// One font. Its scale is its units an em, so that every distance from HarfBuzz is in font units.
struct OpenFont {
  std::string path;    // of a file that is opened later; empty for fonts from memory
  std::string memory;  // the bytes, for fonts from memory
  bool tried = false;  // opening was tried
  std::unique_ptr<hb_blob_t, HbBlobDeleter> blob;
  std::unique_ptr<hb_face_t, HbFaceDeleter> face;
  std::unique_ptr<hb_font_t, HbFontDeleter> font;  // null if the file is damaged

  int unitsPerEm = 1000;
  FontMetrics metrics;
  std::bitset<128> ascii;  // code points below 128 that have a glyph
  std::uint32_t spaceGlyph = 0;
  std::int32_t spaceAdvance = 0;  // font units
  char32_t hyphen = U'-';         // U+2010 where the font has it
  bool oneLikeCapitalI = false;   // Vollkorn: its old-style 1 needs ss11, which means something else in other fonts

  FontId standIn = kNoFont;  // plays this one if it is damaged
  std::unique_ptr<FT_FaceRec_, FtFaceDeleter> ft;
  float ftSizePx = 0;
  // Asked of a font when first needed, since each takes a walk through its lookups.
  std::optional<bool> spaceInteracts, hasSmallCaps, hasCapsToSmallCaps;
};

struct FontLibrary::Impl {
  /// The font, or who stands in for it, with its faces open; its `font` is null if that failed.
  OpenFont& open(FontId id);
  /// The glyph for a code point, or 0.
  std::uint32_t glyphFor(FontId id, char32_t codePoint);
  /// FreeType's face of an open font; null if that refuses it.
  FT_Face ftFace(OpenFont& font);
  /// Some lookup (kerning) of the font sees the space: words are shaped with their neighbours.
  bool spaceInteracts(FontId id);
  /// Small capitals for small letters, or for capitals too.
  bool hasSmallCaps(FontId id, bool all);

  std::unique_ptr<FT_LibraryRec_, FtLibraryDeleter> freetype;
  std::vector<std::unique_ptr<OpenFont>> fonts;
  std::unique_ptr<hb_buffer_t, HbBufferDeleter> buffer;  // one for all shaping
  std::unique_ptr<_ThBrk, ThaiBreakerDeleter> thaiBreaker;
  bool thaiTried = false;
};

}  // namespace tend::text
