#include <doctest/doctest.h>

#include <set>

#include "core/progress/seal/recovery_code.h"
#include "tests/core/progress/seal/seal_kit.h"

using namespace tend;
using namespace tend::progress::seal;

namespace {

std::string textOf(const base::GuardedText& text) {
  std::string copy;
  text.read([&copy](std::string_view bytes) { copy = bytes; });
  return copy;
}

std::string canonical(std::string_view typed) {
  const auto code = readRecoveryCode(test::guarded(typed));
  return code ? textOf(*code) : code.error().id;
}

/// "recovery.mistyped 3" and the like.
std::string errorOf(std::string_view typed) {
  const auto code = readRecoveryCode(test::guarded(typed));
  if (code) return "none";
  std::string all = code.error().id;
  for (const auto& [name, value] : code.error().arguments) all += " " + value;
  return all;
}

std::string withoutDashes(std::string text) {
  std::erase(text, '-');
  return text;
}

}  // namespace

TEST_CASE("makeRecoveryCode") {
  SUBCASE("seven groups of five signs, none of them easily taken for another") {
    const std::string code = textOf(makeRecoveryCode());
    REQUIRE(code.size() == 41);
    for (std::size_t i = 0; i < code.size(); ++i) CHECK((code[i] == '-') == (i % 6 == 5));
    CHECK(code.find_first_of("ILOU") == std::string::npos);
  }
  SUBCASE("no two are alike, and every sign turns up at every free place") {
    std::set<std::string> all;
    std::set<std::pair<std::size_t, char>> seen;
    for (int n = 0; n < 1000; ++n) {
      const std::string code = withoutDashes(textOf(makeRecoveryCode()));
      all.insert(code);
      for (std::size_t i = 0; i < code.size(); ++i) seen.insert({i, code[i]});
    }
    CHECK(all.size() == 1000);
    CHECK(seen.size() == 35 * 32);
  }
}

TEST_CASE("readRecoveryCode: tolerant") {
  const std::string code = textOf(makeRecoveryCode());
  const std::string whole = withoutDashes(code);
  CHECK(canonical(code) == whole);
  CHECK(canonical(whole) == whole);
  SUBCASE("small letters") {
    std::string small = code;
    for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    CHECK(canonical(small) == whole);
  }
  SUBCASE("spaces, dashes and line ends anywhere, typographers' own too") {
    std::string spread = " ";
    for (const char c : whole) spread += std::string(1, c) + " -\n\u2013\u00A0";
    CHECK(canonical(spread) == whole);
  }
  SUBCASE("O for 0, and I or L for 1") {
    // Of all codes in a while, some have both signs.
    for (int n = 0; n < 100; ++n) {
      const std::string other = withoutDashes(textOf(makeRecoveryCode()));
      std::string written = other;
      for (char& c : written) c = c == '0' ? 'o' : c == '1' ? (n % 2 == 0 ? 'l' : 'I') : c;
      CHECK(canonical(written) == other);
    }
  }
}

TEST_CASE("readRecoveryCode: slips are told with their group") {
  const std::string whole = withoutDashes(textOf(makeRecoveryCode()));
  const std::string signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const auto mistyped = [](std::size_t at) { return "recovery.mistyped " + std::to_string(at / 5 + 1); };
  SUBCASE("any one wrong sign at any place") {
    std::size_t missed = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
      for (const char sign : signs) {
        std::string wrong = whole;
        wrong[at] = sign;
        if (sign != whole[at] && errorOf(wrong) != mistyped(at)) ++missed;
      }
    }
    CHECK(missed == 0);
  }
  SUBCASE("two neighbours of a group that changed places") {
    for (std::size_t at = 0; at + 1 < whole.size(); ++at) {
      if (at % 5 == 4 || whole[at] == whole[at + 1]) continue;
      std::string wrong = whole;
      std::swap(wrong[at], wrong[at + 1]);
      CHECK(errorOf(wrong) == mistyped(at));
    }
  }
  SUBCASE("two groups that changed places") {
    if (whole.substr(0, 5) != whole.substr(5, 5)) {
      CHECK(errorOf(whole.substr(5, 5) + whole.substr(0, 5) + whole.substr(10)) == mistyped(0));
    }
  }
  SUBCASE("a sign no code has") {
    std::string wrong = whole;
    wrong[12] = 'U';
    CHECK(errorOf(wrong) == mistyped(12));
    CHECK(errorOf(whole.substr(0, 22) + "\u00E9" + whole.substr(23)) == mistyped(22));
  }
  SUBCASE("too few or too many") {
    CHECK(errorOf("") == "recovery.length 0 35");
    CHECK(errorOf(whole.substr(1)) == "recovery.length 34 35");
    CHECK(errorOf(whole + whole) == "recovery.length 70 35");
  }
}
