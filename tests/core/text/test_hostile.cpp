// Random mixtures of scripts, marks, controls, styles and options: nothing crashes, every byte is on exactly one line.
#include <doctest/doctest.h>

#include "book.h"

using namespace tend;

namespace {

const char* const kBits[] = {"a",
                             " ",
                             "word ",
                             "\xD7\xA9",
                             "\xD8\xB3",
                             "\xE0\xB8\xA0",
                             "\xE0\xA4\xB6\xE0\xA5\x8D",
                             "\xCC\x81",
                             "\xE2\x80\x8D",
                             "\xF0\x9F\x91\xA9",
                             "\xE2\x80\xAE",
                             "\xE2\x80\xAC",
                             "\xE2\x81\xA7",
                             "\xC2\xA0",
                             "\xC2\xAD",
                             "\n",
                             "\r",
                             "\xE2\x80\xA8",
                             "-",
                             "\xE2\x80\x94",
                             "1",
                             "\xFF",
                             "\xE4\xB8\xAD",
                             "\xEA\xB0\x80",
                             "\xE3\x81\x82",
                             "imagination",
                             "\t",
                             ".",
                             "(",
                             "\xE2\x80\x9C",
                             "\xE0\xB8\xB1",
                             "\xF0\x9F\x87\xAB"};

class Random {
 public:
  std::uint32_t below(std::uint32_t limit) {
    m_state = m_state * 1664525U + 1013904223U;
    return (m_state >> 8U) % limit;
  }

 private:
  std::uint32_t m_state = 3;
};

text::StyledText randomText(Random& random, const test::Book& book) {
  text::StyledText out;
  for (std::uint32_t n = random.below(60); n > 0; --n) {
    text::Style style = book.body();
    if (random.below(4) == 0) style.font = static_cast<text::FontId>(random.below(14));
    style.features = static_cast<text::Features>(random.below(6));
    style.letterSpacingEm = random.below(5) == 0 ? 0.1F : 0;
    style.tag = static_cast<std::uint16_t>(random.below(3));
    style.scale = random.below(7) == 0 ? 0.5F : 1;
    out.append(kBits[random.below(sizeof(kBits) / sizeof(kBits[0]))], style);
  }
  return out;
}

text::LineOptions randomOptions(Random& random) {
  text::LineOptions options;
  options.widthPx = static_cast<float>(random.below(700));
  options.sizePx = static_cast<float>(8 + random.below(60));
  options.align = static_cast<text::Align>(random.below(4));
  options.breaking = static_cast<text::Breaking>(random.below(3));
  options.hyphenate = random.below(2) == 0;
  options.hangPunctuation = random.below(2) == 0;
  options.maxLines = random.below(3) == 0 ? random.below(4) : 0;
  options.narrowLines = random.below(4);
  options.narrowByPx = static_cast<float>(random.below(100));
  options.firstIndentPx = static_cast<float>(random.below(50));
  return options;
}

bool glyphsAreOfTheirLines(const text::Lines& lines) {
  for (const text::Line& line : lines.lines) {
    for (std::uint32_t r = line.runBegin; r < line.runEnd; ++r) {
      for (std::uint32_t g = lines.runs[r].glyphBegin; g < lines.runs[r].glyphEnd; ++g) {
        const std::uint32_t at = lines.glyphs[g].byteOffset;
        if (at < line.textBegin || at > line.textEnd) return false;
      }
    }
  }
  return true;
}

}  // namespace

TEST_CASE("random mixtures are set whole") {
  test::Book book;
  Random random;
  for (int round = 0; round < 1500; ++round) {
    const text::StyledText styled = randomText(random, book);
    const text::ShapedText shaped = book.shape(styled);
    const text::Lines lines = book.lines(shaped, randomOptions(random));
    REQUIRE(!lines.lines.empty());
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
      CHECK(lines.lines[i].textBegin == at);
      at = lines.lines[i].textEnd;
      const std::uint32_t offset = text::offsetAt(shaped, lines, i, 60);
      CHECK(offset <= styled.utf8.size());
      text::caretX(shaped, lines, i, offset);
    }
    CHECK(at == styled.utf8.size());
    CHECK(glyphsAreOfTheirLines(lines));
  }
}
