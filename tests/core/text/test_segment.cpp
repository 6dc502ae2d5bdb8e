// Every case of Unicode's own segmentation tests, read from the data that the tables were made from.
#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/utf8.h"
#include "core/text/segment.h"

using namespace tend;

namespace {

struct Case {
  std::string text;
  std::vector<std::uint32_t> boundaries;  // byte offsets marked with the division sign
};

/// "÷ 0061 × 0062 ÷" -> text and the offsets of "÷".
Case parseCase(const std::string& line) {
  Case out;
  std::istringstream words(line.substr(0, line.find('#')));
  for (std::string word; words >> word;) {
    if (word == "÷") {
      out.boundaries.push_back(static_cast<std::uint32_t>(out.text.size()));
    } else if (word != "×") {
      base::appendUtf8(out.text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
    }
  }
  return out;
}

using Segmenter = std::function<std::vector<std::uint32_t>(const std::string&)>;

void runFile(const char* name, std::size_t leastCases, const Segmenter& segment) {
  std::ifstream file(std::string(TEND_UNICODE_DIR "/auxiliary/") + name);
  if (!file) {
    MESSAGE("skipped, not installed: ", name);
    return;
  }
  std::size_t cases = 0;
  for (std::string line; std::getline(file, line);) {
    const Case expected = parseCase(line);
    if (expected.text.empty()) continue;
    ++cases;
    const bool same = segment(expected.text) == expected.boundaries;
    CHECK_MESSAGE(same, line);
  }
  CHECK(cases >= leastCases);
}

}  // namespace

TEST_CASE("lineBreaks passes every case of LineBreakTest.txt") {
  runFile("LineBreakTest.txt", 7000, [](const std::string& text) {
    std::vector<std::uint32_t> out;
    const auto breaks = text::lineBreaks(text);
    for (std::uint32_t i = 0; i < breaks.size(); ++i) {
      if (breaks[i] != text::LineBreak::None) out.push_back(i);
    }
    return out;
  });
}

TEST_CASE("graphemeBoundaries passes every case of GraphemeBreakTest.txt") {
  runFile("GraphemeBreakTest.txt", 600, [](const std::string& text) { return text::graphemeBoundaries(text); });
}

TEST_CASE("wordBoundaries passes every case of WordBreakTest.txt") {
  runFile("WordBreakTest.txt", 1800, [](const std::string& text) { return text::wordBoundaries(text); });
}

TEST_CASE("sentenceStarts passes every case of SentenceBreakTest.txt") {
  runFile("SentenceBreakTest.txt", 500, [](const std::string& text) {
    auto out = text::sentenceStarts(text);
    out.push_back(static_cast<std::uint32_t>(text.size()));  // the file also marks the end
    return out;
  });
}

TEST_CASE("lineBreaks") {
  SUBCASE("a line separator is a mandatory break") {
    const std::string s = "one\xE2\x80\xA8two";
    CHECK(text::lineBreaks(s)[6] == text::LineBreak::Mandatory);
  }
  SUBCASE("malformed bytes are text like any other") {
    const std::string s = "\xFF\xC0 \x80";
    CHECK(text::lineBreaks(s)[3] == text::LineBreak::Allowed);
  }
  SUBCASE("an empty text has one offset and no break") {
    CHECK(text::lineBreaks("") == std::vector<text::LineBreak>{text::LineBreak::None});
    CHECK(text::graphemeBoundaries("") == std::vector<std::uint32_t>{0});
  }
}
