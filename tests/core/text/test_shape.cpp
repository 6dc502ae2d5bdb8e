#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "book.h"
#include "core/text/segment.h"
#include "core/text/shaped_data.h"
#include "tests/support/golden.h"

using namespace tend;
using test::Book;

namespace {

text::LineOptions startAligned(float width) {
  text::LineOptions options;
  options.widthPx = width;
  options.align = text::Align::Start;
  options.hangPunctuation = false;
  return options;
}

std::size_t wordsOf(const text::ShapedText& shaped) {
  const auto& pieces = shaped.data().pieces;
  return static_cast<std::size_t>(std::count_if(
      pieces.begin(), pieces.end(), [](const text::Piece& piece) { return piece.kind == text::PieceKind::Word; }));
}

bool hasNotdef(const text::Lines& lines) {
  return std::any_of(lines.glyphs.begin(), lines.glyphs.end(),
                     [](const text::PositionedGlyph& glyph) { return glyph.glyph == 0; });
}

constexpr const char* kHebrew = "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D";  // shalom
constexpr const char* kArabic = "\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85";  // salam
constexpr const char* kDevanagari = "\xE0\xA4\xB6\xE0\xA4\xBE\xE0\xA4\x82\xE0\xA4\xA4\xE0\xA4\xBF";
// "Thai language is written without spaces" begins so; libthai finds four words in it.
constexpr const char* kThai =
    "\xE0\xB8\xA0\xE0\xB8\xB2\xE0\xB8\xA9\xE0\xB8\xB2\xE0\xB9\x84\xE0\xB8\x97\xE0\xB8\xA2"
    "\xE0\xB9\x80\xE0\xB8\x82\xE0\xB8\xB5\xE0\xB8\xA2\xE0\xB8\x99\xE0\xB8\x95\xE0\xB8\xB4\xE0\xB8\x94\xE0\xB8\x81\xE0"
    "\xB8\xB1\xE0\xB8\x99";

}  // namespace

TEST_CASE("shape") {
  Book book;

  SUBCASE("glyphs the book's font lacks come from fallback fonts") {
    for (const char* word : {kHebrew, kArabic, kDevanagari, kThai, "\xCE\xB1\xCF\x81\xCE\xB5\xCF\x84\xCE\xAE"}) {
      const text::ShapedText shaped = book.shape(std::string("love ") + word);
      CHECK_FALSE(hasNotdef(book.lines(shaped, startAligned(620))));
    }
  }
  SUBCASE("a character no font has is one .notdef and breaks nothing") {
    const text::ShapedText shaped = book.shape("a\xF3\xB0\x80\x80z");  // private use
    CHECK(hasNotdef(book.lines(shaped, startAligned(620))));
  }
  SUBCASE("a letter and its marks come from one font") {
    const text::ShapedText shaped = book.shape("q\xCC\x87\xCC\xA3");  // no font has it composed
    CHECK(wordsOf(shaped) == 1);
  }
  SUBCASE("the base direction is that of the first strong letter") {
    CHECK_FALSE(book.shape(std::string("love ") + kHebrew).rightToLeft());
    CHECK(book.shape(std::string("1. ") + kHebrew + " love").rightToLeft());
    CHECK_FALSE(book.shape("123").rightToLeft());
  }
  SUBCASE("Hebrew inside English runs from right to left, in place") {
    const std::string both = std::string(kHebrew) + " " + kHebrew;
    const text::ShapedText shaped = book.shape("a " + both + " b");
    const text::Lines lines = book.lines(shaped, startAligned(620));
    REQUIRE(lines.lines.size() == 1);
    std::vector<std::uint32_t> order;
    for (const text::LineRun& run : lines.runs) order.push_back(run.textBegin);
    CHECK(order.front() == 0);
    CHECK(lines.runs.back().textEnd == shaped.utf8().size());
    const auto hebrew =
        std::find_if(lines.runs.begin(), lines.runs.end(), [](const auto& run) { return run.rightToLeft; });
    REQUIRE(hebrew != lines.runs.end());
    CHECK(lines.glyphs[hebrew->glyphBegin].byteOffset > lines.glyphs[hebrew->glyphEnd - 1].byteOffset);
  }
  SUBCASE("Arabic letters join, also across a change of style") {
    text::StyledText styled;
    text::Style tagged = book.body();
    tagged.tag = 7;
    styled.append(std::string(kArabic).substr(0, 2), book.body());
    styled.append(std::string(kArabic).substr(2), tagged);
    const text::Lines split = book.lines(book.shape(styled), startAligned(620));
    const text::Lines whole = book.lines(book.shape(kArabic), startAligned(620));
    // The first letter has its joining form in both: the last glyph in visual order.
    CHECK(split.glyphs.back().glyph == whole.glyphs.back().glyph);
  }
  SUBCASE("Thai may be broken between its words") {
    const text::ShapedText shaped = book.shape(kThai);
    CHECK(shaped.data().candidates.size() >= 4);
  }
  SUBCASE("words are hyphenated where design allows: no capitals, no hyphens of their own, no addresses") {
    const auto hyphens = [&](const std::string& word) {
      const text::ShapedText shaped = book.shape(word + " and the rest");
      const auto& list = shaped.data().candidates;
      return std::count_if(list.begin(), list.end(), [](const text::Candidate& c) { return c.inserted; });
    };
    CHECK(hyphens("imagination,") > 0);
    CHECK(hyphens("\xE2\x80\x9Cimagination\xE2\x80\x9D") > 0);
    CHECK(hyphens("marriage\xE2\x80\x99s") == 1);
    CHECK(hyphens("Bartholomew") == 0);
    CHECK(hyphens("self-consideration") == 0);
    CHECK(hyphens("https://example.org/imagination") == 0);
    CHECK(hyphens("imagination.example.org") == 0);
    CHECK(hyphens("imagination.") > 0);
  }
  SUBCASE("a style without hyphens has none, and the last word never") {
    text::StyledText styled = book.styled("marriage marriage");
    const auto hyphens = [](const text::ShapedText& shaped) {
      const auto& list = shaped.data().candidates;
      return std::count_if(list.begin(), list.end(), [](const text::Candidate& c) { return c.inserted; });
    };
    CHECK(hyphens(book.shape(styled)) == 1);
    CHECK(hyphens(book.shape("imagination")) == 0);
    styled.ranges[0].style.hyphenate = false;
    CHECK(hyphens(book.shape(styled)) == 0);
  }
  SUBCASE("small capitals come from the font, or from smaller capitals where it has none") {
    const auto widthOf = [&](text::FontId font, text::Features features, const char* utf8) {
      text::StyledText styled;
      text::Style style = book.body();
      style.font = font;
      style.features = features;
      styled.append(utf8, style);
      return book.lines(book.shape(styled), startAligned(620)).lines[0].rightPx;
    };
    CHECK(widthOf(book.fonts.body, text::Features::SmallCaps, "xox") !=
          widthOf(book.fonts.body, text::Features::Text, "xox"));
    // Inter has no small capitals.
    const float capitals = widthOf(book.fonts.control, text::Features::Plain, "XOX");
    CHECK(widthOf(book.fonts.control, text::Features::SmallCaps, "xox") ==
          doctest::Approx(0.8F * capitals).epsilon(0.02));
    CHECK(widthOf(book.fonts.control, text::Features::SmallCaps, "XOX") == doctest::Approx(capitals));
    CHECK(widthOf(book.fonts.control, text::Features::AllSmallCaps, "XOX") ==
          doctest::Approx(0.8F * capitals).epsilon(0.02));
  }
  SUBCASE("Vollkorn's old-style 1 is replaced by the one that does not look like a capital I") {
    text::StyledText styled = book.styled("1");
    const std::uint32_t withSet = book.lines(book.shape(styled), startAligned(620)).glyphs[0].glyph;
    styled.ranges[0].style.features = text::Features::Display;
    CHECK(book.lines(book.shape(styled), startAligned(620)).glyphs[0].glyph != withSet);
  }
  SUBCASE("letter spacing is added after each letter but the last") {
    text::StyledText styled = book.styled("fire");
    styled.ranges[0].style.features = text::Features::Plain;
    styled.ranges[0].style.letterSpacingEm = 0.00001F;  // no ligature, no space to speak of
    const float plain = book.lines(book.shape(styled), startAligned(620)).lines[0].rightPx;
    styled.ranges[0].style.letterSpacingEm = 0.1F;
    CHECK(book.lines(book.shape(styled), startAligned(620)).lines[0].rightPx ==
          doctest::Approx(plain + 3 * 2).epsilon(0.001));
  }
  SUBCASE("the cache changes nothing") {
    const text::StyledText styled = book.styled(test::kProse);
    const text::ShapedText cached = book.shape(styled);
    const text::ShapedText again = book.shape(styled);
    const text::ShapedText alone = text::shape(book.library, book.fonts, styled, &book.hyphenator, nullptr);
    text::LineOptions options;
    const std::string expected = text::dump(alone, book.lines(alone, options));
    CHECK(text::dump(cached, book.lines(cached, options)) == expected);
    CHECK(text::dump(again, book.lines(again, options)) == expected);
  }
  SUBCASE("words outlive the cache that made them") {
    auto cache = std::make_unique<text::ShapeCache>();
    const text::StyledText styled = book.styled(test::kProse);
    const text::ShapedText shaped = text::shape(book.library, book.fonts, styled, nullptr, cache.get());
    cache.reset();
    CHECK(book.lines(shaped, {}).lines.size() > 5);
  }
  SUBCASE("ranges that do not fit the text do no harm") {
    text::StyledText styled = book.styled("caf\xC3\xA9 noir");
    styled.ranges[0].end = 4;  // inside the é
    styled.ranges.push_back({6, 5000, book.body()});
    CHECK(book.lines(book.shape(styled), {}).lines.size() == 1);
    styled.ranges.clear();
    CHECK(book.lines(book.shape(styled), {}).lines.size() == 1);
  }
  SUBCASE("malformed UTF-8 is set as it comes") {
    const text::ShapedText shaped = book.shape("a\xFF\xFE b\xE2\x80 \xD7 \xF0\x9F");
    CHECK(book.lines(shaped, {}).lines.back().textEnd == shaped.utf8().size());
  }
  SUBCASE("mixed scripts, as the golden lines say") {
    const text::ShapedText shaped = book.shape(std::string("love ") + kHebrew + " 12 " + kHebrew + ", and (" + kArabic +
                                               ") peace \xE2\x80\x94 " + kThai + ".");
    test::checkGolden("text", "mixed", text::dump(shaped, book.lines(shaped, startAligned(200))));
    const text::ShapedText reversed = book.shape(std::string(kHebrew) + " love, 12 " + kHebrew + ".");
    test::checkGolden("text", "right-to-left", text::dump(reversed, book.lines(reversed, startAligned(80))));
  }
}

TEST_CASE("caretX and offsetAt") {
  Book book;
  // A caret's place leads back to an offset whose caret stands there. (Where directions meet, one place has two.)
  const auto caretsMeet = [&](const std::string& utf8, float width) {
    const text::ShapedText shaped = book.shape(utf8);
    const text::Lines lines = book.lines(shaped, startAligned(width));
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
      const text::Line& line = lines.lines[i];
      for (const std::uint32_t at : text::graphemeBoundaries(utf8)) {
        if (at < line.textBegin || at >= line.textEnd) continue;
        const float x = text::caretX(shaped, lines, i, at);
        const std::uint32_t offset = text::offsetAt(shaped, lines, i, x);
        CHECK(std::abs(text::caretX(shaped, lines, i, offset) - x) < 0.01F);
      }
    }
  };
  SUBCASE("in English the caret moves to the right with each letter") {
    const text::ShapedText shaped = book.shape("office hours");
    const text::Lines lines = book.lines(shaped, startAligned(620));
    float before = -1;
    for (std::uint32_t at = 0; at <= shaped.utf8().size(); ++at) {
      const float x = text::caretX(shaped, lines, 0, at);
      CHECK(x > before);  // also inside the ligature
      CHECK(text::offsetAt(shaped, lines, 0, x + 0.1F) == at);
      before = x;
    }
    CHECK(before == doctest::Approx(lines.lines[0].rightPx));
  }
  SUBCASE("in Hebrew to the left") {
    const text::ShapedText shaped = book.shape(kHebrew);
    const text::Lines lines = book.lines(shaped, startAligned(620));
    CHECK(text::caretX(shaped, lines, 0, 0) == doctest::Approx(620));
    for (std::uint32_t at = 2; at <= 8; at += 2) {
      CHECK(text::caretX(shaped, lines, 0, at) < text::caretX(shaped, lines, 0, at - 2));
    }
    CHECK(text::offsetAt(shaped, lines, 0, 0) == 8);
  }
  SUBCASE("what is hit in a mixed line is where its caret stands") {
    caretsMeet(std::string("love ") + kHebrew + " 12 " + kHebrew + ", and (" + kArabic + ") peace", 620);
    caretsMeet(std::string(kHebrew) + " love, 12 " + kArabic + " marriage", 90);
    caretsMeet(test::kProse, 338);
  }
  SUBCASE("the caret after an inserted hyphen's line stands before the hyphen") {
    const text::ShapedText shaped = book.shape("imagination imagination imagination");
    text::LineOptions options = startAligned(75);
    const text::Lines lines = book.lines(shaped, options);
    REQUIRE(lines.lines[0].hyphenated);
    CHECK(text::caretX(shaped, lines, 0, lines.lines[0].textEnd) < lines.lines[0].rightPx - 2);
  }
  SUBCASE("lines that are not there give zero") {
    const text::ShapedText shaped = book.shape("a");
    const text::Lines lines = book.lines(shaped, {});
    CHECK(text::caretX(shaped, lines, 9, 0) == 0);
    CHECK(text::offsetAt(shaped, lines, 9, 5) == 0);
    CHECK(text::caretX(shaped, lines, 0, 5000) > 0);
  }
}
