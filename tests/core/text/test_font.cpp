#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>
#include <string>

#include "book.h"

using namespace tend;
using test::Book;

namespace {

std::string bytesOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

unsigned coverageOf(const text::GlyphBitmap& bitmap) {
  return std::accumulate(bitmap.coverage.begin(), bitmap.coverage.end(), 0U);
}

}  // namespace

TEST_CASE("FontLibrary") {
  Book book;
  const std::string bodyPath = text::systemFontPaths().body;

  SUBCASE("metrics are in em") {
    const text::FontMetrics& m = book.library.metrics(book.fonts.body);
    CHECK(m.ascent > 0.6F);
    CHECK(m.descent > 0.1F);
    CHECK(m.xHeight == doctest::Approx(0.458).epsilon(0.05));
    CHECK(m.capHeight > m.xHeight);
    CHECK(m.underlineOffset > 0);
    CHECK(m.underlineThickness > 0);
  }
  SUBCASE("a font knows its characters") {
    CHECK(book.library.hasGlyph(book.fonts.body, U'a'));
    CHECK_FALSE(book.library.hasGlyph(book.fonts.body, 0x4E2D));
    CHECK_FALSE(book.library.hasGlyph(text::kNoFont, U'a'));
  }
  SUBCASE("a glyph is rasterised where it belongs") {
    const text::ShapedText shaped = book.shape("H");
    const std::uint32_t glyph = book.lines(shaped, {}).glyphs[0].glyph;
    const text::GlyphBitmap h = book.library.rasterise(book.fonts.body, glyph, 20, 0);
    CHECK(h.height >= 13);
    CHECK(h.height <= 15);
    CHECK(h.top == h.height);  // stands on the baseline
    CHECK(h.coverage.size() == static_cast<std::size_t>(h.width * h.height));
    const text::GlyphBitmap shifted = book.library.rasterise(book.fonts.body, glyph, 20, 2);
    CHECK(shifted.coverage != h.coverage);
    const float ratio = static_cast<float>(coverageOf(shifted)) / static_cast<float>(coverageOf(h));
    CHECK(ratio == doctest::Approx(1).epsilon(0.05));
  }
  SUBCASE("senseless glyphs, sizes and fonts give an empty picture") {
    CHECK(book.library.rasterise(book.fonts.body, 0xFFFFFF, 20, 0).coverage.empty());
    CHECK(book.library.rasterise(book.fonts.body, 40, 0, 0).coverage.empty());
    CHECK(book.library.rasterise(book.fonts.body, 40, -3, 0).coverage.empty());
    CHECK(book.library.rasterise(book.fonts.body, 40, 1e9F, 0).coverage.empty());
    CHECK(book.library.rasterise(text::kNoFont, 40, 20, 0).coverage.empty());
  }
  SUBCASE("a missing file is not found, and said by name") {
    const auto font = book.library.addFile("/nowhere/none.ttf");
    REQUIRE_FALSE(font);
    CHECK(font.error().code == base::ErrorCode::NotFound);
    CHECK(font.error().arguments.at(0).second == "/nowhere/none.ttf");
  }
  SUBCASE("what is no font is bad data") {
    for (const std::string& bytes : {std::string(), std::string("hello"), std::string(100000, '\0'),
                                     std::string("OTTO") + std::string(5000, '\xFF')}) {
      const auto font = book.library.addMemory(bytes);
      REQUIRE_FALSE(font);
      CHECK(font.error().code == base::ErrorCode::BadData);
    }
    CHECK(book.library.addFile("/proc/self/cmdline").error().code == base::ErrorCode::BadData);
    CHECK_FALSE(book.library.addFile("/"));
  }
  SUBCASE("a font from memory is one like any other") {
    const auto font = book.library.addMemory(bytesOf(bodyPath));
    REQUIRE(font);
    CHECK(book.library.hasGlyph(*font, U'a'));
  }
  SUBCASE("damaged fonts are refused or used, never fatal") {
    const std::string good = bytesOf(bodyPath);
    unsigned state = 1;
    for (int round = 0; round < 60; ++round) {
      std::string bad =
          good.substr(0, round % 3 == 0 ? good.size() * static_cast<std::size_t>(round) / 60 : good.size());
      for (int i = 0; i < 40 && !bad.empty(); ++i) {
        state = state * 1664525U + 1013904223U;
        const std::size_t span = i % 2 == 0 ? std::min<std::size_t>(bad.size(), 2000) : bad.size();
        bad[(state >> 8U) % span] = static_cast<char>(state & 0xFFU);
      }
      text::FontLibrary library;
      const auto font = library.addMemory(std::move(bad));
      if (!font) continue;
      text::FontBook fonts;
      fonts.body = *font;
      text::StyledText styled;
      styled.append("fire and water 1234", {});
      const text::ShapedText shaped = text::shape(library, fonts, styled, nullptr, nullptr);
      for (const auto& glyph : text::breakLines(library, shaped, {}).glyphs)
        library.rasterise(*font, glyph.glyph, 20, 1);
    }
  }
  SUBCASE("a font that is opened later and turns out damaged has no glyphs") {
    const std::filesystem::path path = std::filesystem::temp_directory_path() / "tend-test-damaged.ttf";
    std::ofstream(path, std::ios::binary) << std::string("\0\1\0\0", 4) << std::string(500, 'x');
    const auto font = book.library.addFileLater(path.string());
    REQUIRE(font);
    CHECK_FALSE(book.library.hasGlyph(*font, U'a'));
    text::Style style;
    style.font = *font;
    text::StyledText styled;
    styled.append("hello there", style);
    CHECK(book.lines(book.shape(styled), {}).lines.size() == 1);
    SUBCASE("and another plays it from then on") {
      book.library.standIn(*font, book.fonts.display);
      CHECK(book.library.hasGlyph(*font, U'a'));
      CHECK(book.library.rasterise(*font, 40, 20, 0).coverage ==
            book.library.rasterise(book.fonts.display, 40, 20, 0).coverage);
    }
    std::filesystem::remove(path);
  }
}

TEST_CASE("loadBook") {
  text::FontLibrary library;
  std::vector<std::string> missing;
  text::FontPaths paths = text::systemFontPaths();

  SUBCASE("every part of the book is there") {
    const auto book = text::loadBook(library, paths, missing);
    REQUIRE(book);
    CHECK(missing.empty());
    CHECK(book->body != book->bodyItalic);
    CHECK(book->initialGround != book->initialLetter);
  }
  SUBCASE("a missing part is played by its nearest, and named") {
    paths.bodyItalic = "/nowhere/italic.ttf";
    paths.controlMedium.clear();
    const auto book = text::loadBook(library, paths, missing);
    REQUIRE(book);
    CHECK(missing == std::vector<std::string>{"/nowhere/italic.ttf", "controlMedium"});
    CHECK(book->bodyItalic == book->displayItalic);
    CHECK(book->controlMedium == book->control);
  }
  SUBCASE("a damaged part is played by its nearest when it is first shown") {
    const std::filesystem::path path = std::filesystem::temp_directory_path() / "tend-test-damaged-italic.ttf";
    std::ofstream(path, std::ios::binary) << std::string("\0\1\0\0", 4) << std::string(500, 'x');
    paths.bodyItalic = path.string();
    const auto book = text::loadBook(library, paths, missing);
    REQUIRE(book);
    CHECK(library.metrics(book->bodyItalic).xHeight == library.metrics(book->body).xHeight);
    CHECK(library.hasGlyph(book->bodyItalic, U'a'));
    std::filesystem::remove(path);
  }
  SUBCASE("with one font alone the whole book is set in it") {
    text::FontPaths one;
    one.mono = paths.mono;
    const auto book = text::loadBook(library, one, missing);
    REQUIRE(book);
    CHECK(book->body == book->mono);
    CHECK(book->display == book->mono);
  }
  SUBCASE("without any font it is unavailable") {
    const auto book = text::loadBook(library, {}, missing);
    REQUIRE_FALSE(book);
    CHECK(book.error().code == base::ErrorCode::Unavailable);
  }
  SUBCASE("files in a folder of one's own come first") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "tend-test-fonts" / "deep";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "Vollkorn-Regular.ttf") << "x";
    const text::FontPaths own = text::fontPathsIn(folder.parent_path().string());
    CHECK(own.body == (folder / "Vollkorn-Regular.ttf").string());
    CHECK(own.bodyItalic == paths.bodyItalic);
    std::filesystem::remove_all(folder.parent_path());
    CHECK(text::fontPathsIn("/nowhere/at/all").body == paths.body);
  }
}
