// Folding for searches, held against Unicode's own data files.
#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/utf8.h"
#include "core/text/fold.h"

using namespace tend;
using text::fold;

namespace {

std::string utf8(char32_t c) {
  std::string out;
  base::appendUtf8(out, c);
  return out;
}

std::string fromHex(const std::string& codes) {
  std::string out;
  std::istringstream words(codes);
  for (std::string word; words >> word;) out += utf8(static_cast<char32_t>(std::stoul(word, nullptr, 16)));
  return out;
}

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream in(line.substr(0, line.find('#')));
  for (std::string field; std::getline(in, field, ';');) {
    const std::size_t from = field.find_first_not_of(' ');
    out.push_back(from == std::string::npos ? "" : field.substr(from, field.find_last_not_of(' ') - from + 1));
  }
  return out;
}

/// Calls `each` with the fields of every line that has at least `least` of them; returns how many there were.
std::size_t eachLine(const std::string& path, std::size_t least,
                     const std::function<void(const std::vector<std::string>&)>& each) {
  std::ifstream file(path);
  if (!file) MESSAGE("skipped, not installed: ", path);
  std::size_t count = 0;
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> found = fields(line);
    if (found.size() < least || found[0].empty() || found[0][0] == '@') continue;
    ++count;
    each(found);
  }
  return count;
}

void eachWith(const char* name, const std::string& property, const std::function<void(char32_t)>& each) {
  eachLine(std::string(TEND_UNICODE_DIR "/") + name, 2, [&](const std::vector<std::string>& line) {
    if (line[1] != property) return;
    const std::size_t dots = line[0].find("..");
    const auto first = static_cast<char32_t>(std::stoul(line[0], nullptr, 16));
    const auto last =
        dots == std::string::npos ? first : static_cast<char32_t>(std::stoul(line[0].substr(dots + 2), nullptr, 16));
    for (char32_t c = first; c <= last; ++c) each(c);
  });
}

}  // namespace

TEST_CASE("fold makes alike what a reader takes for the same") {
  SUBCASE("case, also where it changes the length") {
    CHECK(fold("The LORD") == "the lord");
    CHECK(fold("Straße") == fold("STRASSE"));
    CHECK(fold("ΌΔΟΣ") == fold("οδος"));
    CHECK(fold("İstanbul") == fold("istanbul"));
  }
  SUBCASE("accents, joined with their letter or after it") {
    CHECK(fold("Café") == "cafe");
    CHECK(fold("Cafe\u0301") == "cafe");
    CHECK(fold("Ångström señor naïve") == "angstrom senor naive");
    CHECK(fold("Søren Łódź œuvre") == "soren lodz oeuvre");
  }
  SUBCASE("points of Hebrew and Arabic, and the stretching line") {
    CHECK(fold("שָׁלוֹם") == fold("שלום"));
    CHECK(fold("مُحَمَّد") == fold("محمد"));
    CHECK(fold("محـــمد") == fold("محمد"));
  }
  SUBCASE("quotes, dashes and spaces") {
    CHECK(fold("don’t ‘so’") == "don't 'so'");
    CHECK(fold("“yes” «no» „well“") == "\"yes\" \"no\" \"well\"");
    CHECK(fold("well–known — 5−3 non‑breaking") == "well-known - 5-3 non-breaking");
    CHECK(fold("a\u00A0b\u202F c\u3000d") == "a b c d");
    CHECK(fold("a \t\r\n b\u2028c\u2029d") == "a b c d");
  }
  SUBCASE("what has no width of its own is gone") {
    CHECK(fold("mar\u00ADriage") == "marriage");
    CHECK(fold("a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf\u200Eg") == "abcdefg");
    CHECK(fold("a \u200B b") == "a b");
  }
  SUBCASE("ligatures, wide letters and joined Korean") {
    CHECK(fold("ﬁnd ｗｉｄｅ ½") == "find wide 1\u20442");
    CHECK(fold("한글") == fold("\u1112\u1161\u11AB\u1100\u1173\u11AF"));
  }
  SUBCASE("but marks that are letters of their script stay") {
    CHECK(fold("กิน") != fold("กน"));
    CHECK(fold("が") != fold("か"));
    CHECK(fold("को") != fold("क"));
    CHECK(fold("ก่า") == fold("กา"));  // a tone
  }
  SUBCASE("controls leave nothing, so that none stands in folded text") {
    for (char c = 1; c < 32; ++c) CHECK(fold(std::string("a") + c + "b").find(c) == std::string::npos);
  }
}

TEST_CASE("fold agrees with Unicode's data files") {
  SUBCASE("NormalizationTest.txt: all forms of a text are the same") {
    const std::size_t cases = eachLine(TEND_NORMALIZATION_TEST, 5, [](const std::vector<std::string>& line) {
      // An acute alone and the double primes are what some keyboards have for quotes, and fold as those.
      if (line[0] == "00B4" || line[0] == "1FFD" || line[0] == "2033" || line[0] == "2036") return;
      const std::string folded = fold(fromHex(line[0]));
      for (std::size_t i = 1; i < 5; ++i) {
        const bool same = fold(fromHex(line[i])) == folded;
        CHECK_MESSAGE(same, line[0]);
      }
    });
    CHECK(cases > 18000);
  }
  SUBCASE("CaseFolding.txt: common and full foldings") {
    const std::size_t cases =
        eachLine(TEND_UNICODE_DIR "/CaseFolding.txt", 3, [](const std::vector<std::string>& line) {
          if (line[1] != "C" && line[1] != "F") return;
          // A mark below a Greek letter is an accent here, where the case folding of the file spells it out.
          const bool below = line[2].find("03B9") != std::string::npos && line[1] == "F";
          if (below || line[0] == "0345") return;
          const bool same = fold(fromHex(line[0])) == fold(fromHex(line[2]));
          CHECK_MESSAGE(same, line[0]);
        });
    CHECK(cases > 1500);
  }
  SUBCASE("White_Space is a space, what is ignorable is nothing, every dash is a hyphen") {
    eachWith("PropList.txt", "White_Space", [](char32_t c) { CHECK(fold("a" + utf8(c) + "b") == "a b"); });
    eachWith("PropList.txt", "Dash", [](char32_t c) {
      if (c != 0x2053 && c != 0x207B && c != 0x208B) CHECK_MESSAGE(fold(utf8(c)) == "-", static_cast<unsigned>(c));
    });
    eachWith("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point", [](char32_t c) {
      const bool gone = fold("a" + utf8(c) + "b") == "ab";
      CHECK_MESSAGE(gone, static_cast<unsigned>(c));
    });
  }
  SUBCASE("folding what is folded changes nothing, for each code point") {
    std::size_t changed = 0;
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
      if (c >= 0xD800 && c <= 0xDFFF) continue;
      const std::string once = fold(utf8(c));
      if (fold(once) != once) ++changed;
    }
    CHECK(changed == 0);
  }
}

TEST_CASE("foldWithPlaces") {
  SUBCASE("a hundred thousand marks on one letter take no longer than their number") {
    std::string text = "a";
    for (int i = 0; i < 50000; ++i) text += "\u094D\u3099";
    CHECK(fold(text).size() == text.size());
  }
  SUBCASE("each byte knows the character it came from") {
    const text::Folded folded = text::foldWithPlaces("a\u00ADß  É");
    CHECK(folded.text == "ass e");
    CHECK(folded.from == std::vector<std::uint32_t>{0, 3, 3, 5, 7, 9});
  }
  SUBCASE("damaged UTF-8 folds like any text, and places never descend") {
    std::uint32_t seed = 7;
    for (int round = 0; round < 2000; ++round) {
      std::string bytes;
      for (int i = 0; i < 24; ++i) {
        seed = seed * 1664525U + 1013904223U;
        bytes += static_cast<char>(seed >> 24U);
      }
      const text::Folded folded = text::foldWithPlaces(bytes);
      REQUIRE(folded.from.size() == folded.text.size() + 1);
      CHECK(folded.from.back() == bytes.size());
      for (std::size_t i = 1; i < folded.from.size(); ++i) CHECK(folded.from[i - 1] <= folded.from[i]);
      CHECK(folded.text == fold(bytes));
      CHECK_FALSE(base::firstInvalidUtf8(folded.text));
      CHECK(folded.text.find('\n') == std::string::npos);
    }
  }
  SUBCASE("nothing is nothing") {
    CHECK(text::foldWithPlaces("").text.empty());
    CHECK(text::foldWithPlaces("").from == std::vector<std::uint32_t>{0});
  }
}
