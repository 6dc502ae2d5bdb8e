// One texture with everything that is drawn: glyphs, icons, leaves, rounded corners, shadows; all as coverage, tinted
// when drawn. Grows as needed; when full it is emptied and filled anew by the frame that draws.
//
// A frame: draw; Target::draw(), which reads coverage() or uploads what is new; if takeOverflow(), draw it once more.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/text/font.h"

struct SDL_Renderer;
struct SDL_Texture;

namespace tend::paint {

/// Where a mask lies in the atlas, in texels, and where it goes relative to its origin, in device pixels.
struct AtlasEntry {
  std::uint16_t x = 0, y = 0, width = 0, height = 0;
  std::int16_t left = 0, top = 0;  // as text::GlyphBitmap
  bool empty() const { return width == 0 || height == 0; }
};

/// Texture coordinates are recorded in parts of this many texels, whatever the side is by then; compat::renderData()
/// turns them into parts of the side. So an atlas that grows in the middle of a frame does not spoil it.
constexpr int kAtlasUnit = 4096;

class Atlas {
 public:
  /// Must go before the renderer it uploads to.
  explicit Atlas(const text::FontLibrary& fonts);
  Atlas(const Atlas&) = delete;
  Atlas& operator=(const Atlas&) = delete;
  ~Atlas();

  const AtlasEntry& glyph(text::FontId font, std::uint32_t glyph, float sizePx, unsigned quarter);

  /// A mask under a key of the caller's making (kind, size, shape); `make` is called when it is not there yet.
  template <class Make>
  const AtlasEntry& mask(const std::string& key, Make make) {
    if (const AtlasEntry* found = find(key)) return *found;
    return insert(key, make());
  }

  /// The texel that is fully covered, for plain rectangles.
  const AtlasEntry& white();

  int side() const;
  /// Coverage as kept on the CPU, side() bytes a row.
  const std::uint8_t* coverage() const;

  /// One more frame was drawn. upload() counts by itself.
  void countFrame();
  /// Changes whenever what was placed may lie elsewhere.
  unsigned generation() const;

  /// Copies what is new to the texture. Called once a frame, before rendering. Returns false if the texture could not
  /// be made (out of memory): the frame is skipped.
  bool upload(SDL_Renderer* renderer);

  /// What draw lists name as their texture. It stands for the atlas for as long as the atlas lives, also before there
  /// is a texture and after it was made anew; compat::renderData() puts the real one in its place.
  void* texture() const;
  SDL_Texture* realTexture() const;  // null until upload() has made it
  /// The renderer lost its textures (device reset): upload everything again.
  void forgetTexture();
  /// True if the atlas was full and has been emptied: the frame lacks something, draw it again. Never true twice in
  /// a row, so that a picture too big for any atlas comes to rest with what fits.
  bool takeOverflow();

  /// The largest side, a power of two up to kAtlasUnit. The renderer's own limit is respected as well.
  void limitSide(int maxSide);

 private:
  const AtlasEntry* find(const std::string& key);
  const AtlasEntry& insert(const std::string& key, const text::GlyphBitmap& bitmap);
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tend::paint
