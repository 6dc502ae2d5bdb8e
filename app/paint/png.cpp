#include "app/paint/png.h"

#include <SDL.h>
#include <png.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace tend::paint {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

constexpr std::uint64_t kMostPx = 100'000'000;  // more is not a picture of ours

base::Result<void> notWritten(const std::string& path) {
  return base::fail(ErrorCode::CannotCreate, "png.not_written", {{"path", path}});
}

bool sound(const Pixels& p) {
  return p.width > 0 && p.height > 0 && p.rgba.size() / 4 <= kMostPx &&
         p.rgba.size() == static_cast<std::size_t>(p.width) * static_cast<std::size_t>(p.height) * 4;
}

std::string encoded(const Pixels& pixels) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(pixels.width);
  image.height = static_cast<png_uint_32>(pixels.height);
  image.format = PNG_FORMAT_RGBA;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string bytes(size, '\0');
  const int done = png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.rgba.data(), 0, nullptr);
  bytes.resize(done ? size : 0);
  return bytes;
}

fs::path pathOf(const std::string& utf8) {
  return fs::path(std::u8string(utf8.begin(), utf8.end()));  // a plain char path would follow the locale on Windows
}

bool writeWhole(const fs::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  return !file.fail();
}

}  // namespace

base::Result<void> writePng(const Pixels& pixels, const std::string& path) {
  if (!sound(pixels)) return notWritten(path);
  const std::string bytes = encoded(pixels);
  const fs::path target = pathOf(path);
  fs::path beside = target;
  beside += ".part";
  std::error_code error;
  if (bytes.empty() || !writeWhole(beside, bytes)) {
    fs::remove(beside, error);
    return notWritten(path);
  }
  fs::rename(beside, target, error);
  if (!error) return {};
  std::error_code ignored;
  fs::remove(beside, ignored);
  return notWritten(path);
}

base::Result<void> writePng(const SDL_Surface& surface, const std::string& path) {
  return writePng(pixelsOf(surface), path);
}

base::Result<Pixels> readPng(const std::string& path) {
  std::ifstream file(pathOf(path), std::ios::binary);
  if (!file) return base::fail(ErrorCode::NotFound, "png.not_read", {{"path", path}});
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto bad = [&path] { return base::fail(ErrorCode::BadData, "png.not_read", {{"path", path}}); };
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(&image, bytes.data(), bytes.size())) return bad();
  Pixels pixels;
  if (std::uint64_t{image.width} * image.height > kMostPx || image.width > 1'000'000 || image.height > 1'000'000) {
    png_image_free(&image);
    return bad();
  }
  image.format = PNG_FORMAT_RGBA;
  pixels.width = static_cast<int>(image.width);
  pixels.height = static_cast<int>(image.height);
  pixels.rgba.resize(PNG_IMAGE_SIZE(image));
  if (!png_image_finish_read(&image, nullptr, pixels.rgba.data(), 0, nullptr)) return bad();
  return pixels;
}

Pixels pixelsOf(const SDL_Surface& surface) {
  Pixels pixels;
  pixels.rgba.resize(static_cast<std::size_t>(surface.w) * static_cast<std::size_t>(surface.h) * 4);
  const int done = SDL_ConvertPixels(surface.w, surface.h, surface.format->format, surface.pixels, surface.pitch,
                                     SDL_PIXELFORMAT_RGBA32, pixels.rgba.data(), surface.w * 4);
  if (done != 0) return {};
  pixels.width = surface.w;
  pixels.height = surface.h;
  return pixels;
}

base::Result<Pixels> pixelsOf(SDL_Renderer* renderer) {
  Pixels pixels;
  if (SDL_GetRendererOutputSize(renderer, &pixels.width, &pixels.height) == 0 && pixels.width > 0 &&
      pixels.height > 0) {
    pixels.rgba.resize(static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 4);
    if (SDL_RenderReadPixels(renderer, nullptr, SDL_PIXELFORMAT_RGBA32, pixels.rgba.data(), pixels.width * 4) == 0)
      return pixels;
  }
  return base::fail(ErrorCode::Unavailable, "png.no_pixels");
}

}  // namespace tend::paint
