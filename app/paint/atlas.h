// One texture with everything that is drawn: glyphs, icons, leaves, rounded corners, shadows; all as coverage, tinted
// when drawn. Grows as needed; when full it is emptied and filled anew by the frame that draws.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/text/font.h"

struct SDL_Renderer;

namespace tend::paint {

/// Where a mask lies in the atlas, in texels, and where it goes relative to its origin, in device pixels.
struct AtlasEntry {
  std::uint16_t x = 0, y = 0, width = 0, height = 0;
  std::int16_t left = 0, top = 0;  // as text::GlyphBitmap
};

class Atlas {
 public:
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

  /// Copies what is new to the texture. Called once a frame, before rendering. Returns false if the texture could not
  /// be made (out of memory): the frame is skipped.
  bool upload(SDL_Renderer* renderer);
  void* texture() const;  // ImTextureID for draw lists
  /// The renderer lost its textures (device reset): upload everything again.
  void forgetTexture();
  /// True if the atlas was emptied since the last call: what was recorded this frame is stale, draw the frame again.
  bool takeOverflow();

 private:
  const AtlasEntry* find(const std::string& key);
  const AtlasEntry& insert(const std::string& key, const text::GlyphBitmap& bitmap);
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tend::paint
