// Skeletons: the lines counted from them are those that breakLines() makes of the text.
#include <doctest/doctest.h>

#include "core/text/skeleton.h"
#include "tests/core/text/book.h"

using namespace tend;

namespace {

struct Sample {
  const char* language;
  std::string text;
};

std::vector<Sample> samples() {
  const std::string prose = test::kProse;
  return {
      {"en", prose},
      {"en", "Wait."},
      {"en",
       "two  spaces\xC2\xA0"
       "and a tab\there,   no\xC2\xA0"
       "break\xE2\x80\x94yet\xE2\x80\x94"
       "dashes and self-made words"},
      {"en", "  begins and ends with spaces  "},
      {"en",
       "one line\xE2\x80\xA8"
       "another\nand a third\r\nand " +
           prose},
      {"en",
       "soft\xC2\xADhyph\xC2\xAD"
       "ens in co\xC2\xADop\xC2\xAD"
       "er\xC2\xAD"
       "ation, and either/or at example.org/a-long/path"},
      {"es",
       "Aprendieron a escucharse otra vez, despacio, con paciencia y ternura extraordinarias, "
       "aunque las conversaciones anteriores hubieran resultado dolorosamente interminables."},
      {"de",
       "Die Geschwindigkeitsbegrenzung auf Bundesfernstra\xC3\x9F"
       "en und die Freundschaftsbezeigungen."},
      {"he",
       "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD7\xA2\xD7\x9C\xD7\x99\xD7\x9B\xD7\x9D, he said \"peace\" "
       "\xD7\x95\xD7\x94\xD7\x9C\xD7\x9A \xD7\x9C\xD7\x91\xD7\x99\xD7\xAA\xD7\x95 "
       "\xD7\x91\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D."},
      {"ar",
       "\xD8\xA7\xD9\x84\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 \xD8\xB9\xD9\x84\xD9\x8A\xD9\x83\xD9\x85 "
       "\xD9\x88\xD8\xB1\xD8\xAD\xD9\x85\xD8\xA9 \xD8\xA7\xD9\x84\xD9\x84\xD9\x87 (2026) peace"},
      {"th",
       "\xE0\xB8\xA0\xE0\xB8\xB2\xE0\xB8\xA9\xE0\xB8\xB2\xE0\xB9\x84\xE0\xB8\x97\xE0\xB8\xA2\xE0\xB9\x80\xE0\xB8\x9B"
       "\xE0\xB9\x87\xE0\xB8\x99\xE0\xB8\xA0\xE0\xB8\xB2\xE0\xB8\xA9\xE0\xB8\xB2"},
      {"ja",
       "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE3\x81\xAE\xE6\x96\x87\xE7\xAB\xA0\xE3\x81\xA7\xE3\x81\x99\xE3\x80\x82"
       "\xE3\x81\x93\xE3\x82\x93\xE3\x81\xAB\xE3\x81\xA1\xE3\x81\xAF\xE3\x80\x82"},
  };
}

/// A text in several manners, changing inside words as well.
text::StyledText mixed(const test::Book& book) {
  text::StyledText out;
  out.language = "en";
  text::Style italic = book.body(), caps = book.body(), small = book.body();
  italic.font = book.fonts.bodyItalic;
  caps.features = text::Features::SmallCaps;
  caps.letterSpacingEm = 0.06F;
  small.scale = 0.9F;
  const std::string prose = test::kProse;
  out.append("She had been forced ", caps);
  out.append(prose.substr(20, 83), book.body());
  out.append(prose.substr(103, 60), italic);
  out.append(" and half", small);
  out.append("way through a word, ", italic);
  out.append(prose.substr(163), book.body());
  return out;
}

std::vector<text::LineOptions> manners(float size, float width) {
  std::vector<text::LineOptions> all;
  for (const text::Align align : {text::Align::Justify, text::Align::Start}) {
    for (const text::Breaking breaking : {text::Breaking::Optimal, text::Breaking::Balanced, text::Breaking::Greedy}) {
      for (const bool plain : {true, false}) {
        text::LineOptions options;
        options.sizePx = size;
        options.widthPx = width;
        options.align = align;
        options.breaking = breaking;
        options.hyphenate = options.hangPunctuation = plain;
        all.push_back(options);
        options.firstIndentPx = size * (plain ? 1.4F : -1.4F);
        all.push_back(options);
        options.narrowLines = 3;  // beside an initial
        options.narrowByPx = size * 4;
        all.push_back(options);
        options.barredHyphens = {12, 31, 47, 90};
        all.push_back(options);
      }
    }
  }
  return all;
}

std::vector<std::uint32_t> endsOf(const text::Lines& lines) {
  std::vector<std::uint32_t> ends;
  for (const text::Line& line : lines.lines) ends.push_back(line.textEnd);
  return ends;
}

struct Compared {
  int equal = 0, different = 0, unsaid = 0;
};

void compare(test::Book& book, const text::ShapedText& shaped, const text::Skeletons& kept, std::uint32_t number,
             text::LineCounter& counter, Compared& compared) {
  for (const float size : {13.0F, 16.0F, 20.0F, 27.5F, 60.0F}) {
    for (float width = 60; width < 900; width += 83) {
      for (const text::LineOptions& options : manners(size, width)) {
        const auto count = counter.count(kept, number, options);
        if (!count) {
          ++compared.unsaid;
          continue;
        }
        const text::Lines lines = book.lines(shaped, options);
        const bool same =
            *count == lines.lines.size() && counter.ends() == endsOf(lines) && counter.count(shaped, options) == count;
        ++(same ? compared.equal : compared.different);
      }
    }
  }
}

}  // namespace

TEST_CASE("lines counted from a skeleton are those of the text") {
  test::Book book;
  text::LineCounter counter;

  SUBCASE("in every script, size, width and manner") {
    text::Skeletons kept;
    std::vector<text::ShapedText> shaped;
    std::vector<std::uint32_t> numbers;
    for (const Sample& sample : samples()) shaped.push_back(book.shape(book.styled(sample.text, sample.language)));
    shaped.push_back(book.shape(mixed(book)));
    for (const text::ShapedText& text : shaped) numbers.push_back(kept.keep(text));
    Compared compared;
    for (std::size_t i = 0; i < shaped.size(); ++i) {
      REQUIRE(numbers[i] != text::Skeletons::kNone);
      compare(book, shaped[i], kept, numbers[i], counter, compared);
    }
    CHECK(compared.different == 0);
    CHECK(compared.equal > 15000);
    CHECK(compared.unsaid < compared.equal);  // a word is wider than the line
  }

  SUBCASE("where the last word has more places than are looked at for hyphens") {
    std::string text = "Begun \xE2\x80\x94 ";
    for (int i = 0; i < 24; ++i) text += "extraordinary\xE2\x80\x94" + std::string("conversation\xE2\x80\x94");
    const text::ShapedText shaped = book.shape(text + "ended");
    text::Skeletons kept;
    const std::uint32_t number = kept.keep(shaped);
    text::LineOptions options = manners(13, 0).front();
    for (options.widthPx = 900; options.widthPx < 1000; ++options.widthPx) {
      const text::Lines lines = book.lines(shaped, options);
      CHECK(counter.count(kept, number, options) == lines.lines.size());
      CHECK(counter.ends() == endsOf(lines));
    }
  }

  SUBCASE("it takes few bytes") {
    const text::ShapedText prose = book.shape(test::kProse);
    text::Skeletons kept;
    CHECK(kept.empty());
    CHECK(kept.bytes() == 0);
    for (int i = 0; i < 1000; ++i) REQUIRE(kept.keep(prose) == static_cast<std::uint32_t>(i));
    CHECK(kept.bytes() < 1000 * 120 * 8);  // words of the prose; room to grow is counted
  }

  SUBCASE("it keeps only what it can name") {
    text::Skeletons kept;
    CHECK(kept.keep(text::ShapedText()) == text::Skeletons::kNone);
    CHECK(kept.keep(book.shape("")) == text::Skeletons::kNone);
    CHECK(kept.keep(book.shape("Words of one cache.")) == 0);
    text::ShapeCache other;
    const text::ShapedText foreign =
        text::shape(book.library, book.fonts, book.styled("Words of another."), &book.hyphenator, &other);
    CHECK(kept.keep(foreign) == text::Skeletons::kNone);
    text::StyledText many;
    for (int i = 0; i < 200; ++i) {
      text::Style style = book.body();
      style.tag = static_cast<std::uint16_t>(i);
      many.append("word ", style);
    }
    CHECK(kept.keep(book.shape(many)) == text::Skeletons::kNone);
    CHECK(kept.keep(book.shape("Still whole.")) != text::Skeletons::kNone);
    CHECK_FALSE(counter.count(kept, 7, {}).has_value());
    CHECK_FALSE(counter.count(text::Skeletons(), 0, {}).has_value());
  }

  SUBCASE("it says nothing where a word is wider than a line") {
    text::Skeletons kept;
    const std::uint32_t number = kept.keep(book.shape("incomprehensibilities"));
    text::LineOptions options;
    options.widthPx = 40;
    CHECK_FALSE(counter.count(kept, number, options).has_value());
    options.widthPx = 400;
    CHECK(counter.count(kept, number, options) == 1U);
  }
}
