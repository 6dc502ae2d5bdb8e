// Pictures to PNG files and back: `tend shot`, the tour, and tests that look at pixels. Not used while drawing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"

struct SDL_Renderer;
struct SDL_Surface;

namespace tend::paint {

/// Straight RGBA, 8 bits each, rows from the top without padding.
struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};

/// Writes beside the file and renames, so that nobody meets half a picture. The folder must exist.
/// Fails with CannotCreate, id "png.not_written", {path}.
base::Result<void> writePng(const Pixels& pixels, const std::string& path);
base::Result<void> writePng(const SDL_Surface& surface, const std::string& path);

/// Fails with NotFound or BadData, id "png.not_read", {path}.
base::Result<Pixels> readPng(const std::string& path);

/// What the surface or the renderer's target shows now.
Pixels pixelsOf(const SDL_Surface& surface);
base::Result<Pixels> pixelsOf(SDL_Renderer* renderer);

}  // namespace tend::paint
