#include <doctest/doctest.h>

#include "core/base/utf8.h"

using namespace tend::base;

namespace {

std::string encoded(char32_t codePoint) {
  std::string out;
  appendUtf8(out, codePoint);
  return out;
}

/// Malformed at `at`, and decodeUtf8 there gives one replacement character of one byte.
void checkMalformed(const std::string& bytes, std::size_t at = 0) {
  CAPTURE(bytes);
  CHECK(firstInvalidUtf8(bytes) == at);
  const Decoded d = decodeUtf8(bytes, at);
  CHECK(d.codePoint == 0xFFFD);
  CHECK(d.length == 1);
}

}  // namespace

TEST_CASE("decodeUtf8 and appendUtf8") {
  SUBCASE("every scalar value survives the round trip with its own length") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
      if (c >= 0xD800 && c <= 0xDFFF) continue;
      const std::string bytes = encoded(c);
      const Decoded d = decodeUtf8(bytes, 0);
      if (d.codePoint == c && d.length == bytes.size()) continue;
      FAIL("code point ", static_cast<std::uint32_t>(c), " came back as ", static_cast<std::uint32_t>(d.codePoint));
    }
  }
  SUBCASE("lengths change at the bounds of table 3-6") {
    CHECK(encoded(0x7F).size() == 1);
    CHECK(encoded(0x80).size() == 2);
    CHECK(encoded(0x7FF).size() == 2);
    CHECK(encoded(0x800).size() == 3);
    CHECK(encoded(0xFFFF).size() == 3);
    CHECK(encoded(0x10000).size() == 4);
  }
  SUBCASE("a real U+FFFD is well-formed") {
    CHECK_FALSE(firstInvalidUtf8("\xEF\xBF\xBD").has_value());
    CHECK(decodeUtf8("\xEF\xBF\xBD", 0).length == 3);
  }
}

TEST_CASE("firstInvalidUtf8") {
  SUBCASE("nothing is wrong with well-formed text") {
    CHECK_FALSE(firstInvalidUtf8("").has_value());
    CHECK_FALSE(firstInvalidUtf8("plain").has_value());
    CHECK_FALSE(firstInvalidUtf8("\xC3\xA9\xE2\x80\x9C\xF0\x9F\x8C\xB1").has_value());
  }
  SUBCASE("overlong forms are rejected") {
    checkMalformed("\xC0\xAF");
    checkMalformed("\xC1\xBF");
    checkMalformed("\xE0\x80\xAF");
    checkMalformed("\xE0\x9F\xBF");
    checkMalformed("\xF0\x80\x80\xAF");
    checkMalformed("\xF0\x8F\xBF\xBF");
  }
  SUBCASE("surrogates are rejected") {
    checkMalformed("\xED\xA0\x80");
    checkMalformed("\xED\xBF\xBF");
    CHECK_FALSE(firstInvalidUtf8("\xED\x9F\xBF").has_value());
    CHECK_FALSE(firstInvalidUtf8("\xEE\x80\x80").has_value());
  }
  SUBCASE("values above U+10FFFF are rejected") {
    checkMalformed("\xF4\x90\x80\x80");
    checkMalformed("\xF5\x80\x80\x80");
    checkMalformed("\xFF");
    CHECK_FALSE(firstInvalidUtf8("\xF4\x8F\xBF\xBF").has_value());
  }
  SUBCASE("cut-off and stray continuation bytes are rejected where they stand") {
    checkMalformed("\x80");
    checkMalformed("ab\xC3", 2);
    checkMalformed("ab\xE2\x80", 2);
    checkMalformed("ab\xF0\x9F\x8C", 2);
    checkMalformed("\xC3\xA9\xBF", 2);
    checkMalformed("\xE2\x28\xA1");
  }
}

TEST_CASE("lineColumnAt") {
  const std::string text = "one\nzw\xC3\xB6lf\n\nend";
  const auto at = [&text](std::size_t offset) {
    const LineColumn place = lineColumnAt(text, offset);
    return std::pair(place.line, place.column);
  };
  SUBCASE("lines and columns begin at 1") { CHECK(at(0) == std::pair(1U, 1U)); }
  SUBCASE("the line end belongs to its line") { CHECK(at(3) == std::pair(1U, 4U)); }
  SUBCASE("columns count code points") { CHECK(at(text.find("lf")) == std::pair(2U, 4U)); }
  SUBCASE("empty lines count") { CHECK(at(text.find("end")) == std::pair(4U, 1U)); }
  SUBCASE("an offset past the end is the end") { CHECK(at(1000) == std::pair(4U, 4U)); }
}

TEST_CASE("shortUtf8") {
  CHECK(shortUtf8("short", 80) == "short");
  CHECK(shortUtf8("abcdef", 3) == "abc");
  CHECK(shortUtf8("a\xC3\xA9z", 2) == "a");  // not half an é
  CHECK(shortUtf8("a\xC3\xA9z", 3) == "a\xC3\xA9");
  CHECK(shortUtf8("\xF0\x9F\x8C\xBF", 3).empty());
  CHECK(shortUtf8("", 0).empty());
}
