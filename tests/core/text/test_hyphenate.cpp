#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/text/hyphenate.h"

using namespace tend;

namespace {

/// "mar-riage": the word with a hyphen at each point.
std::string shown(const text::Hyphenator& hyphenator, std::string_view word) {
  std::string out;
  std::uint32_t from = 0;
  for (const std::uint32_t point : hyphenator.points(word, "en-GB")) {
    out += std::string(word.substr(from, point - from)) + "-";
    from = point;
  }
  return out + std::string(word.substr(from));
}

}  // namespace

TEST_CASE("Hyphenator") {
  const text::Hyphenator design;
  REQUIRE(design.supports("en"));
  SUBCASE("a hyphen stands where the patterns say") {
    CHECK(shown(design, "hyphenation") == "hyphen-ation");
    CHECK(shown(design, "marriage") == "mar-riage");
    CHECK(shown(design, "algorithm") == "algo-rithm");
  }
  SUBCASE("short words stay whole") { CHECK(shown(design, "into") == "into"); }
  SUBCASE("the minima are the caller's") {
    CHECK(shown(text::Hyphenator({2, 3, 4}), "hyphenation") == "hy-phen-ation");
  }
  SUBCASE("Spanish has its own patterns") {
    REQUIRE(design.supports("es-MX"));
    std::string word = "matrimonio";
    CHECK(design.points(word, "es") == std::vector<std::uint32_t>{5, 7});
    word = "corazón";
    CHECK(design.points(word, "es") == std::vector<std::uint32_t>{4});
  }
  SUBCASE("capitals, digits and punctuation give no points") {
    CHECK(design.points("hyPhenation", "en").empty());
    CHECK(design.points("hyphenation2", "en").empty());
    CHECK(design.points("hyphen-ation", "en").empty());
    CHECK(shown(design, "Hyphenation") == "Hyphen-ation");
  }
  SUBCASE("unknown languages and damaged text give no points") {
    CHECK(design.points("hyphenation", "xx").empty());
    CHECK(design
              .points("hyph\xFF"
                      "enation",
                      "en")
              .empty());
    CHECK(design.points(std::string(5000, 'a'), "en").empty());
    CHECK(design.points("", "en").empty());
  }
}
