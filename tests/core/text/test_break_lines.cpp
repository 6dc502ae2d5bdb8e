#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "book.h"
#include "core/text/shaped_data.h"
#include "tests/support/golden.h"

using namespace tend;
using test::Book;
using test::kProse;

namespace {

text::LineOptions optionsOf(float size, float width, text::Align align = text::Align::Justify) {
  text::LineOptions options;
  options.sizePx = size;
  options.widthPx = width;
  options.align = align;
  return options;
}

std::string textOf(const text::ShapedText& shaped, const text::Line& line) {
  return shaped.utf8().substr(line.textBegin, line.textEnd - line.textBegin);
}

/// What must hold for every paragraph however it is set.
void checkWhole(const text::ShapedText& shaped, const text::Lines& lines, const text::LineOptions& options) {
  REQUIRE(!lines.lines.empty());
  CHECK(lines.lines.front().textBegin == 0);
  CHECK(lines.lines.back().textEnd == shaped.utf8().size());
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    const text::Line& line = lines.lines[i];
    if (i > 0) CHECK(line.textBegin == lines.lines[i - 1].textEnd);
    CHECK(line.rightPx - line.leftPx <= options.widthPx + 0.6F);
    CHECK(line.leftPx >= -0.6F);
    CHECK(line.rightPx <= options.widthPx + 0.6F);
    for (std::uint32_t r = line.runBegin; r < line.runEnd; ++r) {
      const text::LineRun& run = lines.runs[r];
      CHECK(run.textBegin >= line.textBegin);
      CHECK(run.textEnd <= line.textEnd);
      CHECK(std::abs(run.stretch - 1) <= 0.0151F);
      if (r > line.runBegin) CHECK(std::abs(run.leftPx - lines.runs[r - 1].rightPx) < 0.01F);
    }
  }
}

void checkHyphens(const text::ShapedText& shaped, const text::Lines& lines) {
  unsigned inARow = 0;
  for (const text::Line& line : lines.lines) {
    inARow = line.hyphenated ? inARow + 1 : 0;
    CHECK(inARow <= 2);
  }
  const std::size_t lastWord = shaped.utf8().find_last_of(' ');
  for (const text::Line& line : lines.lines) {
    if (line.hyphenated) CHECK(line.textEnd <= lastWord);
  }
}

}  // namespace

TEST_CASE("breakLines sets prose as the golden lines say") {
  Book book;
  const text::ShapedText shaped = book.shape(kProse);
  for (const float width : {338.0F, 500.0F, 620.0F}) {
    const text::Lines lines = book.lines(shaped, optionsOf(width < 400 ? 19 : 20, width));
    test::checkGolden("text", "prose-" + std::to_string(static_cast<int>(width)), text::dump(shaped, lines));
  }
  text::LineOptions verse = optionsOf(21, 524, text::Align::Centre);
  verse.breaking = text::Breaking::Balanced;
  test::checkGolden("text", "balanced", text::dump(shaped, book.lines(shaped, verse)));
}

TEST_CASE("breakLines") {
  Book book;
  const text::ShapedText shaped = book.shape(kProse);

  SUBCASE("every byte is on one line, no line is wider than the measure, hyphens are few, at every width") {
    for (float width = 40; width < 900; width += 13) {
      for (const auto align : {text::Align::Start, text::Align::Justify, text::Align::Centre, text::Align::End}) {
        for (const auto breaking : {text::Breaking::Optimal, text::Breaking::Balanced, text::Breaking::Greedy}) {
          text::LineOptions options = optionsOf(20, width, align);
          options.breaking = breaking;
          const text::Lines lines = book.lines(shaped, options);
          checkWhole(shaped, lines, options);
          if (breaking == text::Breaking::Optimal) checkHyphens(shaped, lines);
        }
      }
    }
  }
  SUBCASE("justified lines reach the measure, all but the last") {
    unsigned justified = 0;
    for (float width = 480; width < 800; width += 7) {
      const text::Lines lines = book.lines(shaped, optionsOf(20, width));
      if (lines.fellBackToRagged) continue;
      ++justified;
      for (std::size_t i = 0; i + 1 < lines.lines.size(); ++i) {
        CHECK(lines.lines[i].leftPx == doctest::Approx(0).epsilon(0.001));
        CHECK(std::abs(lines.lines[i].rightPx - width) < 0.6F);
      }
    }
    CHECK(justified > 20);
  }
  SUBCASE("the last line has more than one word and some length") {
    for (float width = 480; width < 800; width += 7) {
      const text::Lines lines = book.lines(shaped, optionsOf(20, width));
      const text::Line& last = lines.lines.back();
      CHECK(textOf(shaped, last).find(' ') != std::string::npos);
      CHECK(last.rightPx - last.leftPx >= 0.11F * width);
    }
  }
  SUBCASE("a word that is longer than the line is divided between letters") {
    const text::ShapedText word = book.shape("uncharacteristically");
    text::LineOptions options = optionsOf(60, 338);
    options.hyphenate = false;
    const text::Lines lines = book.lines(word, options);
    CHECK(lines.lines.size() == 2);
    checkWhole(word, lines, options);
  }
  SUBCASE("narrow first lines stand beside the initial, and the indent moves the first") {
    text::LineOptions options = optionsOf(20, 620);
    options.narrowLines = 3;
    options.narrowByPx = 103;
    text::Lines lines = book.lines(shaped, options);
    REQUIRE(lines.lines.size() > 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(lines.lines[i].leftPx == doctest::Approx(i < 3 ? 103 : 0));
    options = optionsOf(20, 620);
    options.firstIndentPx = 28;
    lines = book.lines(shaped, options);
    CHECK(lines.lines[0].leftPx == doctest::Approx(28));
    CHECK(lines.lines[1].leftPx == doctest::Approx(0));
  }
  SUBCASE("a line separator ends a line that is not stretched") {
    const text::ShapedText prayer = book.shape(
        "Lord,\xE2\x80\xA8"
        "be near\xE2\x80\xA8"
        "to us.");
    const text::Lines lines = book.lines(prayer, optionsOf(20, 620));
    REQUIRE(lines.lines.size() == 3);
    CHECK(lines.lines[1].rightPx < 100);
    checkWhole(prayer, lines, optionsOf(20, 620));
  }
  SUBCASE("a quote hangs out of the left edge by half, a full stop out of the right") {
    const text::ShapedText quote = book.shape("\xE2\x80\x9CIt is.");
    const text::Lines hanging = book.lines(quote, optionsOf(20, 620, text::Align::End));
    const text::LineRun& run = hanging.runs.at(hanging.lines[0].runBegin);
    CHECK(run.leftPx < hanging.lines[0].leftPx - 1);
    CHECK(run.rightPx > 620 + 1);
    text::LineOptions plain = optionsOf(20, 620, text::Align::End);
    plain.hangPunctuation = false;
    CHECK(book.lines(quote, plain).runs[0].rightPx == doctest::Approx(620));
  }
  SUBCASE("the line that is cut off ends with an ellipsis inside the measure and holds the rest of the text") {
    text::LineOptions options = optionsOf(20, 300, text::Align::Start);
    options.maxLines = 2;
    const text::Lines lines = book.lines(shaped, options);
    REQUIRE(lines.lines.size() == 2);
    checkWhole(shaped, lines, options);
    options.widthPx = 6;
    options.maxLines = 1;
    CHECK(book.lines(shaped, options).lines.size() == 1);
  }
  SUBCASE("an inserted hyphen is a glyph at the end of its line") {
    for (float width = 300; width < 700; width += 3) {
      const text::Lines lines = book.lines(shaped, optionsOf(20, width));
      for (const text::Line& line : lines.lines) {
        if (!line.hyphenated) continue;
        const text::LineRun& run = lines.runs[line.runEnd - 1];
        CHECK(lines.glyphs[run.glyphEnd - 1].byteOffset == line.textEnd);
      }
    }
  }
  SUBCASE("empty text has one empty line, and spaces alone make no more") {
    CHECK(book.lines(book.shape(""), optionsOf(20, 620)).lines.size() == 1);
    CHECK(book.lines(book.shape("   "), optionsOf(20, 620)).lines.size() == 1);
    CHECK(text::breakLines(book.library, text::ShapedText(), optionsOf(20, 620)).lines.size() == 1);
  }
  SUBCASE("senseless sizes and widths do no harm") {
    for (const float value : {0.0F, -5.0F, std::nanf(""), 1e-30F, 1e30F}) {
      CHECK(!book.lines(shaped, optionsOf(20, value)).lines.empty());
      CHECK(!book.lines(shaped, optionsOf(value, 300)).lines.empty());
    }
    text::LineOptions options = optionsOf(20, 300);
    options.firstIndentPx = 1000;
    CHECK(!book.lines(shaped, options).lines.empty());
  }
  SUBCASE("a paragraph of a megabyte, and a word of a megabyte, are set") {
    std::string many;
    while (many.size() < (1U << 20U)) many += kProse;
    CHECK(book.lines(book.shape(many), optionsOf(20, 620)).lines.size() > 10000);
    const text::ShapedText word = book.shape(std::string(1U << 20U, 'm'));
    checkWhole(word, book.lines(word, optionsOf(20, 620)), optionsOf(20, 620));
  }
}
