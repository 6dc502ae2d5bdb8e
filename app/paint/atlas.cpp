#include "app/paint/atlas.h"

#include <SDL.h>

#include <algorithm>
#include <cstring>
#include <unordered_map>
#include <vector>

#include "app/paint/shelves.h"

namespace tend::paint {
namespace {

constexpr int kFirstSide = 512;

std::uint64_t glyphKey(text::FontId font, std::uint32_t glyph, float sizePx, unsigned quarter) {
  const auto size = static_cast<std::uint64_t>(sizePx * 16 + 0.5F) & 0xFFFFF;  // sixteenths of a pixel
  return static_cast<std::uint64_t>(font) << 48 | static_cast<std::uint64_t>(glyph & 0xFFFF) << 32 | size << 2 |
         (quarter & 3);
}

}  // namespace

struct Atlas::Impl {
  explicit Impl(const text::FontLibrary& library) : fonts(library) { reset(kFirstSide); }

  const text::FontLibrary& fonts;
  Shelves shelves{kFirstSide};
  std::vector<std::uint8_t> coverage;
  std::unordered_map<std::uint64_t, AtlasEntry> glyphs;
  std::unordered_map<std::string, AtlasEntry> masks;
  AtlasEntry white, nothing;

  SDL_Texture* texture = nullptr;
  int textureSide = 0;
  int dirtyTop = 0, dirtyBottom = 0;  // rows to copy
  std::vector<std::uint32_t> rows;    // scratch for upload

  int maxSide = kAtlasUnit;
  bool full = false;            // something did not fit at the largest size
  int framesSinceEmptied = 99;  // two at least before it is emptied again
  bool complained = false;
  unsigned generation = 0;

  void reset(int side);
  bool grow();
  AtlasEntry add(const text::GlyphBitmap& bitmap);
  void dropTexture();
  bool makeTexture(SDL_Renderer* renderer);
  bool copyRows();
};

void Atlas::Impl::reset(int side) {
  shelves.clear();
  shelves.grow(side);
  coverage.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 0);
  glyphs.clear();
  masks.clear();
  dirtyTop = 0;
  dirtyBottom = side;
  full = false;
  ++generation;
  text::GlyphBitmap dot;
  dot.width = dot.height = 1;
  dot.coverage = {255};
  white = add(dot);
}

bool Atlas::Impl::grow() {
  const int old = shelves.side();
  if (old * 2 > maxSide) return false;
  const int side = old * 2;
  std::vector<std::uint8_t> bigger(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 0);
  for (int y = 0; y < old; ++y)
    std::memcpy(bigger.data() + static_cast<std::ptrdiff_t>(y) * side,
                coverage.data() + static_cast<std::ptrdiff_t>(y) * old, static_cast<std::size_t>(old));
  coverage.swap(bigger);
  shelves.grow(side);
  dirtyTop = 0;
  dirtyBottom = side;
  return true;
}

AtlasEntry Atlas::Impl::add(const text::GlyphBitmap& bitmap) {
  AtlasEntry entry;
  if (bitmap.width <= 0 || bitmap.height <= 0) return entry;  // a space
  auto spot = shelves.place(bitmap.width, bitmap.height);
  while (!spot && grow()) spot = shelves.place(bitmap.width, bitmap.height);
  if (!spot) {
    full = true;
    return entry;
  }
  const int side = shelves.side();
  for (int y = 0; y < bitmap.height; ++y)
    std::memcpy(coverage.data() + static_cast<std::ptrdiff_t>(spot->y + y) * side + spot->x,
                bitmap.coverage.data() + static_cast<std::ptrdiff_t>(y) * bitmap.width,
                static_cast<std::size_t>(bitmap.width));
  entry.x = static_cast<std::uint16_t>(spot->x);
  entry.y = static_cast<std::uint16_t>(spot->y);
  entry.width = static_cast<std::uint16_t>(bitmap.width);
  entry.height = static_cast<std::uint16_t>(bitmap.height);
  entry.left = static_cast<std::int16_t>(std::clamp(bitmap.left, -32000, 32000));
  entry.top = static_cast<std::int16_t>(std::clamp(bitmap.top, -32000, 32000));
  dirtyTop = dirtyBottom > dirtyTop ? std::min(dirtyTop, spot->y) : spot->y;
  dirtyBottom = std::max(dirtyBottom, spot->y + bitmap.height);
  return entry;
}

void Atlas::Impl::dropTexture() {
  if (texture) SDL_DestroyTexture(texture);
  texture = nullptr;
  textureSide = 0;
}

bool Atlas::Impl::makeTexture(SDL_Renderer* renderer) {
  dropTexture();
  const int side = shelves.side();
  texture = SDL_CreateTexture(renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, side, side);
  if (!texture) return false;
  SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
  SDL_SetTextureScaleMode(texture, SDL_ScaleModeNearest);
  textureSide = side;
  dirtyTop = 0;
  dirtyBottom = side;
  return true;
}

bool Atlas::Impl::copyRows() {
  const int side = shelves.side();
  const int end = std::clamp(dirtyBottom, 0, side);
  // In bands, so that a new texture does not need four more bytes a texel while it is filled.
  constexpr int kBand = 64;
  for (int top = std::clamp(dirtyTop, 0, side); top < end; top += kBand) {
    const int count = std::min(kBand, end - top);
    rows.resize(static_cast<std::size_t>(count) * static_cast<std::size_t>(side));
    const std::uint8_t* from = coverage.data() + static_cast<std::ptrdiff_t>(top) * side;
    std::transform(from, from + rows.size(), rows.begin(),
                   [](std::uint8_t alpha) { return static_cast<std::uint32_t>(alpha) << 24 | 0xFFFFFFU; });
    const SDL_Rect rect{0, top, side, count};
    if (SDL_UpdateTexture(texture, &rect, rows.data(), side * 4) != 0) return false;
  }
  dirtyTop = dirtyBottom = 0;
  return true;
}

Atlas::Atlas(const text::FontLibrary& fonts) : m_impl(std::make_unique<Impl>(fonts)) {}
Atlas::~Atlas() { m_impl->dropTexture(); }

const AtlasEntry& Atlas::glyph(text::FontId font, std::uint32_t glyph, float sizePx, unsigned quarter) {
  Impl& d = *m_impl;
  if (glyph > 0xFFFF || !(sizePx > 0) || sizePx > 4096) return d.nothing;
  const std::uint64_t key = glyphKey(font, glyph, sizePx, quarter);
  const auto found = d.glyphs.find(key);
  if (found != d.glyphs.end()) return found->second;
  if (d.full) return d.nothing;
  const AtlasEntry entry = d.add(d.fonts.rasterise(font, glyph, sizePx, quarter));
  if (d.full) return d.nothing;
  return d.glyphs.emplace(key, entry).first->second;
}

const AtlasEntry* Atlas::find(const std::string& key) {
  const auto found = m_impl->masks.find(key);
  if (found != m_impl->masks.end()) return &found->second;
  return m_impl->full ? &m_impl->nothing : nullptr;
}

const AtlasEntry& Atlas::insert(const std::string& key, const text::GlyphBitmap& bitmap) {
  const AtlasEntry entry = m_impl->add(bitmap);
  if (m_impl->full) return m_impl->nothing;
  return m_impl->masks.emplace(key, entry).first->second;
}

const AtlasEntry& Atlas::white() { return m_impl->white; }
int Atlas::side() const { return m_impl->shelves.side(); }
const std::uint8_t* Atlas::coverage() const { return m_impl->coverage.data(); }
void* Atlas::texture() const { return m_impl.get(); }
SDL_Texture* Atlas::realTexture() const { return m_impl->texture; }

bool Atlas::upload(SDL_Renderer* renderer) {
  Impl& d = *m_impl;
  SDL_RendererInfo info{};
  if (!d.texture && SDL_GetRendererInfo(renderer, &info) == 0) {
    // The software renderer gives 0: no limit. A texture that is too big already is made smaller by starting again.
    while (info.max_texture_width > 0 && d.maxSide > info.max_texture_width) d.maxSide /= 2;
    if (d.shelves.side() > d.maxSide) {
      d.reset(d.maxSide);
      d.full = true;  // what was recorded is gone: takeOverflow() asks for another frame
    }
  }
  countFrame();
  if ((!d.texture || d.textureSide != d.shelves.side()) && !d.makeTexture(renderer)) return false;
  return d.copyRows();
}

void Atlas::countFrame() { m_impl->framesSinceEmptied = std::min(m_impl->framesSinceEmptied + 1, 99); }
unsigned Atlas::generation() const { return m_impl->generation; }

void Atlas::forgetTexture() { m_impl->dropTexture(); }

bool Atlas::takeOverflow() {
  Impl& d = *m_impl;
  if (!d.full) return false;
  if (d.framesSinceEmptied > 1) {
    d.reset(d.shelves.side());
    d.framesSinceEmptied = 0;
    return true;
  }
  // Emptied for this very frame and full again: the picture needs more than there is. What fits is shown.
  d.full = false;
  if (!d.complained) SDL_LogWarn(SDL_LOG_CATEGORY_RENDER, "atlas-too-small %d", d.shelves.side());
  d.complained = true;
  return false;
}

void Atlas::limitSide(int maxSide) {
  m_impl->maxSide = std::clamp(maxSide, 64, kAtlasUnit);
  if (m_impl->shelves.side() > m_impl->maxSide) m_impl->reset(m_impl->maxSide);
}

}  // namespace tend::paint
