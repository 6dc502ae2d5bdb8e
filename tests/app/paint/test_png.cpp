#include <SDL.h>
#include <doctest/doctest.h>

#include <filesystem>

#include "app/paint/png.h"
#include "tests/support/files.h"

using namespace tend;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / "tend-test-png-\xC3\xA4";
  Folder() { fs::create_directories(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }
  std::string file(const char* name) const { return (path / name).string(); }
};

paint::Pixels sample() {
  paint::Pixels pixels{3, 2, {}};
  for (int i = 0; i < 24; ++i) pixels.rgba.push_back(static_cast<std::uint8_t>(i * 10));
  return pixels;
}

}  // namespace

TEST_CASE("writePng and readPng") {
  const Folder folder;
  SUBCASE("a picture comes back as it went") {
    REQUIRE(paint::writePng(sample(), folder.file("a.png")));
    const auto back = paint::readPng(folder.file("a.png"));
    REQUIRE(back);
    CHECK(back->width == 3);
    CHECK(back->height == 2);
    CHECK(back->rgba == sample().rgba);
  }
  SUBCASE("it replaces what was there and leaves nothing beside it") {
    REQUIRE(paint::writePng(sample(), folder.file("a.png")));
    paint::Pixels other = sample();
    other.rgba[0] = 99;
    REQUIRE(paint::writePng(other, folder.file("a.png")));
    CHECK(paint::readPng(folder.file("a.png"))->rgba[0] == 99);
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
  }
  SUBCASE("a folder that is not there, a folder in the way and pixels that do not fit are said") {
    CHECK(paint::writePng(sample(), folder.file("none/a.png")).error().id == "png.not_written");
    fs::create_directories(folder.path / "full.png" / "x");
    CHECK(paint::writePng(sample(), folder.file("full.png")).error().code == base::ErrorCode::CannotCreate);
    CHECK_FALSE(fs::exists(folder.path / "full.png.part"));
    paint::Pixels wrong = sample();
    wrong.width = 4;
    CHECK_FALSE(paint::writePng(wrong, folder.file("b.png")));
    CHECK_FALSE(paint::writePng(paint::Pixels{}, folder.file("c.png")));
  }
  SUBCASE("missing and damaged files are told apart") {
    CHECK(paint::readPng(folder.file("none.png")).error().code == base::ErrorCode::NotFound);
    REQUIRE(paint::writePng(sample(), folder.file("a.png")));
    const std::string bytes = test::readFile(folder.file("a.png"));
    for (const std::size_t length : {std::size_t{0}, std::size_t{7}, bytes.size() / 2}) {
      test::writeFile(folder.file("cut.png"), bytes.substr(0, length));
      CHECK(paint::readPng(folder.file("cut.png")).error().code == base::ErrorCode::BadData);
    }
    // A header that promises four milliards of pixels asks for no memory.
    std::string huge = bytes;
    huge[16] = huge[20] = '\x7F';
    test::writeFile(folder.file("huge.png"), huge);
    CHECK(paint::readPng(folder.file("huge.png")).error().code == base::ErrorCode::BadData);
  }
  SUBCASE("a surface is written in its own colours") {
    SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormat(0, 2, 1, 32, SDL_PIXELFORMAT_ARGB8888);
    REQUIRE(surface != nullptr);
    SDL_FillRect(surface, nullptr, SDL_MapRGBA(surface->format, 10, 20, 30, 255));
    CHECK(paint::writePng(*surface, folder.file("s.png")));
    SDL_FreeSurface(surface);
    CHECK(paint::readPng(folder.file("s.png"))->rgba == std::vector<std::uint8_t>{10, 20, 30, 255, 10, 20, 30, 255});
  }
}
