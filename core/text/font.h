// Fonts: files opened once, metrics in em units, glyphs rasterised on request. Owns FreeType and HarfBuzz faces (only
// font.cpp and its neighbours see those libraries). Used by shaping, and by app/paint for glyph pictures.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tend::text {

using FontId = std::uint16_t;
constexpr FontId kNoFont = 0xFFFF;

/// Distances in em (multiply by the size in pixels). Descent is positive downwards.
struct FontMetrics {
  float ascent = 0;
  float descent = 0;
  float xHeight = 0;
  float capHeight = 0;
  float underlineOffset = 0;  // below the baseline
  float underlineThickness = 0;
};

/// 8-bit coverage of one glyph. `left` and `top` place its first pixel relative to the pen position on the baseline.
struct GlyphBitmap {
  int width = 0;
  int height = 0;
  int left = 0;
  int top = 0;  // pixels above the baseline
  std::vector<std::uint8_t> coverage;
};

/// A glyph by itself and how far it advances, in em. 0: the font has none.
struct NominalGlyph {
  std::uint32_t glyph = 0;
  float advanceEm = 0;
};

/// All open fonts. Const functions may open a font late and keep what they learn: use from one thread at a time.
class FontLibrary {
 public:
  FontLibrary();
  FontLibrary(const FontLibrary&) = delete;
  FontLibrary& operator=(const FontLibrary&) = delete;
  ~FontLibrary();

  /// Opens a font file. Missing or damaged files give NotFound or BadData with the path as {path}.
  base::Result<FontId> addFile(const std::string& path);
  base::Result<FontId> addMemory(std::string bytes);

  /// As addFile(), but only looks whether this is a font file; opened when first used. One that then turns out to be
  /// damaged has no glyphs, unless another stands in. For fonts that the first page does without.
  base::Result<FontId> addFileLater(const std::string& path);
  /// `other`, which is open, plays `font` should that turn out to be damaged.
  void standIn(FontId font, FontId other);

  const FontMetrics& metrics(FontId font) const;
  bool hasGlyph(FontId font, char32_t codePoint) const;
  /// For text that must not be shaped, because a shaper remembers its words: a passphrase that is shown.
  NominalGlyph nominalGlyph(FontId font, char32_t codePoint) const;

  /// The font file itself, for who embeds it in a document; empty if it is damaged. Valid as long as the library.
  std::string_view bytes(FontId font) const;

  /// Coverage of a glyph at `sizePx` device pixels an em. `quarter` (0–3) shifts it right by that many quarter pixels.
  GlyphBitmap rasterise(FontId font, std::uint32_t glyph, float sizePx, unsigned quarter) const;

  struct Impl;
  Impl& impl() const { return *m_impl; }  // for the other files of this room

 private:
  std::unique_ptr<Impl> m_impl;
};

/// Which file plays which part in the book (design 3.1). A part whose file is missing holds the nearest one found.
struct FontBook {
  FontId body = kNoFont, bodyItalic = kNoFont, bodyMedium = kNoFont;             // Vollkorn
  FontId display = kNoFont, displayItalic = kNoFont;                             // EB Garamond 12
  FontId initialGround = kNoFont, initialLetter = kNoFont;                       // EB Garamond Initials F1, F2
  FontId control = kNoFont, controlMedium = kNoFont, controlSemiBold = kNoFont;  // Inter
  FontId dyslexic = kNoFont, mono = kNoFont;
  std::vector<FontId> fallbacks;  // tried in order for glyphs the chosen font lacks
};

/// Files for each part, found at configure time (assets/fonts.cmake) or named in the environment; see load_book.cpp.
struct FontPaths {
  std::string body, bodyItalic, bodyMedium, display, displayItalic, initialGround, initialLetter, control,
      controlMedium, controlSemiBold, dyslexic, mono;
  std::vector<std::string> fallbacks;
};

/// Opens the files (most when a page first shows them). A missing one is replaced by the nearest that was found and
/// named in `missing`; only when no font at all can be opened does this fail (Unavailable).
base::Result<FontBook> loadBook(FontLibrary& library, const FontPaths& paths, std::vector<std::string>& missing);

}  // namespace tend::text
