#include <SDL.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/paint/atlas.h"
#include "app/paint/shelves.h"

using namespace tend;
using paint::Atlas;
using paint::AtlasEntry;

namespace {

text::GlyphBitmap block(int width, int height, std::uint8_t value = 200) {
  text::GlyphBitmap mask;
  mask.width = width;
  mask.height = height;
  mask.coverage.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), value);
  return mask;
}

bool holds(const Atlas& atlas, const AtlasEntry& e, std::uint8_t value) {
  for (int y = 0; y < e.height; ++y)
    for (int x = 0; x < e.width; ++x)
      if (atlas.coverage()[(e.y + y) * atlas.side() + e.x + x] != value) return false;
  return true;
}

bool apart(const AtlasEntry& a, const AtlasEntry& b) {
  return a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
}

struct Software {
  SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormat(0, 8, 8, 32, SDL_PIXELFORMAT_ARGB8888);
  SDL_Renderer* renderer = SDL_CreateSoftwareRenderer(surface);
  Software() = default;
  Software(const Software&) = delete;
  Software& operator=(const Software&) = delete;
  ~Software() {
    SDL_DestroyRenderer(renderer);
    SDL_FreeSurface(surface);
  }
};

}  // namespace

TEST_CASE("Shelves") {
  paint::Shelves shelves(64);
  SUBCASE("what is larger than the square has no place") {
    CHECK_FALSE(shelves.place(64, 10));
    CHECK_FALSE(shelves.place(10, 64));
    CHECK_FALSE(shelves.place(0, 5));
    CHECK(shelves.place(63, 63));
  }
  SUBCASE("it fills up, and has room again when cleared or grown") {
    int placed = 0;
    while (shelves.place(9, 9)) ++placed;
    CHECK(placed >= 24);
    shelves.grow(128);
    CHECK(shelves.place(9, 9));
    shelves.clear();
    CHECK(shelves.place(60, 60));
  }
  SUBCASE("low things do not waste high shelves") {
    const auto tall = shelves.place(10, 40);
    const auto low = shelves.place(10, 8);
    REQUIRE(tall);
    REQUIRE(low);
    CHECK(low->y > tall->y);
  }
}

TEST_CASE("Atlas") {
  const text::FontLibrary fonts;
  Atlas atlas(fonts);
  SUBCASE("masks lie apart, hold what was put in, and are made once") {
    std::vector<AtlasEntry> entries;
    int made = 0;
    for (int i = 0; i < 300; ++i) {
      const auto value = static_cast<std::uint8_t>(1 + i % 250);
      const auto make = [&] {
        ++made;
        return block(5 + i % 17, 4 + i % 23, value);
      };
      entries.push_back(atlas.mask(std::to_string(i), make));
      CHECK(atlas.mask(std::to_string(i), make).x == entries.back().x);
    }
    CHECK(made == 300);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      CHECK(holds(atlas, entries[i], static_cast<std::uint8_t>(1 + i % 250)));
      for (std::size_t k = 0; k < i; ++k) CHECK(apart(entries[i], entries[k]));
      CHECK(apart(entries[i], atlas.white()));
    }
    CHECK(holds(atlas, atlas.white(), 255));
    CHECK_FALSE(atlas.takeOverflow());
  }
  SUBCASE("it grows, and what it held stays where it was") {
    const int before = atlas.side();
    const AtlasEntry first = atlas.mask("first", [] { return block(100, 100, 7); });
    const AtlasEntry large = atlas.mask("large", [&] { return block(before, 30, 9); });
    CHECK(atlas.side() == 2 * before);
    CHECK(holds(atlas, first, 7));
    CHECK(holds(atlas, large, 9));
    CHECK(atlas.mask("first", [] { return block(1, 1); }).x == first.x);
    CHECK_FALSE(atlas.takeOverflow());
  }
  SUBCASE("when full it says so once, empties, and has room again") {
    atlas.limitSide(64);
    REQUIRE(atlas.side() == 64);
    CHECK_FALSE(atlas.mask("a", [] { return block(60, 40); }).empty());
    CHECK(atlas.mask("b", [] { return block(60, 40); }).empty());
    CHECK(atlas.mask("c", [] { return block(4, 4); }).empty());  // the rest of the frame draws nothing new
    CHECK_FALSE(atlas.mask("a", [] { return block(60, 40); }).empty());
    CHECK(atlas.takeOverflow());
    CHECK_FALSE(atlas.takeOverflow());
    CHECK_FALSE(atlas.mask("b", [] { return block(60, 40); }).empty());
    CHECK(holds(atlas, atlas.white(), 255));
  }
  SUBCASE("a picture that never fits comes to rest, whichever comes first of upload and question") {
    const Software sdl;
    for (const bool uploadFirst : {true, false}) {
      atlas.limitSide(64);
      int frames = 0;
      bool again = true;
      while (again && frames < 20) {
        ++frames;
        CHECK(atlas.mask("huge", [] { return block(100, 100); }).empty());
        if (uploadFirst) CHECK(atlas.upload(sdl.renderer));
        again = atlas.takeOverflow();
        if (!uploadFirst) CHECK(atlas.upload(sdl.renderer));
      }
      CHECK(frames <= 3);
    }
  }
  SUBCASE("blank masks take no room") {
    CHECK(atlas.mask("space", [] { return text::GlyphBitmap{}; }).empty());
    CHECK_FALSE(atlas.takeOverflow());
  }
  SUBCASE("sizes and glyphs out of range draw nothing") {
    CHECK(atlas.glyph(0, 0x10000, 20, 0).empty());
    CHECK(atlas.glyph(0, 5, 0, 0).empty());
    CHECK(atlas.glyph(0, 5, 100000, 0).empty());
  }
}

TEST_CASE("Atlas::upload") {
  const text::FontLibrary fonts;
  const Software sdl;
  Atlas atlas(fonts);
  CHECK(atlas.realTexture() == nullptr);
  REQUIRE(atlas.upload(sdl.renderer));
  SDL_Texture* const first = atlas.realTexture();
  REQUIRE(first != nullptr);
  SUBCASE("the name for draw lists stays when the texture is made anew") {
    void* const name = atlas.texture();
    atlas.forgetTexture();
    CHECK(atlas.realTexture() == nullptr);
    CHECK(atlas.upload(sdl.renderer));
    CHECK(atlas.realTexture() != nullptr);
    CHECK(atlas.texture() == name);
  }
  SUBCASE("the texture has the atlas's side, white where covered") {
    const int before = atlas.side();
    const AtlasEntry entry = atlas.mask("wide", [&] { return block(before + 1, 3, 128); });
    CHECK(atlas.upload(sdl.renderer));
    int width = 0;
    SDL_QueryTexture(atlas.realTexture(), nullptr, nullptr, &width, nullptr);
    CHECK(width == atlas.side());
    // Draw one texel over black: half of white.
    SDL_SetRenderDrawColor(sdl.renderer, 0, 0, 0, 255);
    SDL_RenderClear(sdl.renderer);
    const SDL_Rect from{entry.x + before, entry.y + 1, 1, 1};
    const SDL_Rect to{2, 2, 1, 1};
    SDL_RenderCopy(sdl.renderer, atlas.realTexture(), &from, &to);
    SDL_RenderFlush(sdl.renderer);
    const auto* row = static_cast<const std::uint8_t*>(sdl.surface->pixels) + 2 * sdl.surface->pitch;
    CHECK(std::abs(row[2 * 4] - 128) <= 1);
    CHECK(row[3 * 4] == 0);
  }
}
