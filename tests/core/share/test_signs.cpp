// Damage to codes: what the check finds, and that what it cannot know is refused all the same.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "core/base/crockford.h"
#include "core/share/signs.h"
#include "tests/core/share/homework_kit.h"

using namespace tend;
using namespace tend::share;

namespace {

std::vector<std::string> sampleCodes(std::size_t count) {
  std::mt19937 chance(11);
  const std::array<Offering, 2> offerings = {test::ownOffering(), test::otherOffering()};
  std::vector<std::string> codes;
  while (codes.size() < count) {
    const Offering& offering = offerings[codes.size() % 2];
    codes.push_back(test::withoutDashes(*encode(test::randomHomework(chance, offering), offering)));
  }
  return codes;
}

}  // namespace

TEST_CASE("signs: one wrong sign is always found") {
  for (const std::string& code : sampleCodes(200)) {
    REQUIRE(payloadOf(code).has_value());
    for (std::size_t at = 0; at < code.size(); ++at) {
      for (const char sign : base::kCrockfordSigns) {
        if (sign == code[at]) continue;
        std::string damaged = code;
        damaged[at] = sign;
        REQUIRE_FALSE(payloadOf(damaged).has_value());
      }
    }
  }
}

TEST_CASE("signs: neighbours that changed places, and a sign too many or too few, are always found") {
  for (const std::string& code : sampleCodes(1000)) {
    for (std::size_t at = 0; at + 1 < code.size(); ++at) {
      std::string swapped = code;
      std::swap(swapped[at], swapped[at + 1]);
      REQUIRE(payloadOf(swapped).has_value() == (swapped == code));
      std::string shorter = code;
      shorter.erase(at, 1);
      REQUIRE_FALSE(payloadOf(shorter).has_value());
      std::string longer = code;
      longer.insert(at, 1, code[at]);
      REQUIRE_FALSE(payloadOf(longer).has_value());
    }
  }
}

TEST_CASE("signs: any two wrong signs are found") {
  // The check is linear: two wrong signs go unseen in one code exactly where they go unseen in every code of its
  // length. So each sign's own change of the check is looked at once, and no two of them may be alike.
  for (std::size_t length = kLeastSigns; length <= kMostSigns; length += kSignsOfGroup) {
    Bits zeros;
    zeros.put(0, 1);
    while (zeros.size() < length * kBitsOfSign - kCheckBits) zeros.put(0, 1);
    const std::string code = signsOf(zeros);
    REQUIRE(code.size() == length);
    std::vector<std::uint32_t> changes;
    for (std::size_t at = 0; at < length; ++at) {
      for (std::uint32_t error = 1; error < 32; ++error) {
        std::string damaged = code;
        const auto value = *base::crockfordValue(code[at]);
        damaged[at] = base::kCrockfordSigns[value ^ error];
        changes.push_back(restOf(damaged));
      }
    }
    std::sort(changes.begin(), changes.end());
    CHECK(changes.front() != 0);
    CHECK(std::adjacent_find(changes.begin(), changes.end()) == changes.end());
  }
}

TEST_CASE("signs: sound signs that Tend did not write are refused") {
  const Offering own = test::ownOffering();
  const auto errorOf = [&](const Bits& payload) {
    const auto decoded = decode(signsOf(payload), {own});
    return decoded ? std::string("none") : decoded.error().id;
  };
  const auto message = [](std::uint32_t version, std::uint32_t pack, std::uint32_t place, std::uint32_t step) {
    Bits bits;
    bits.put(version, 3);
    bits.put(pack, 4);
    bits.put(1, 14);
    bits.put(place, 8);
    bits.put(step, 8);
    return bits;
  };
  SUBCASE("the same message as Tend writes it is read") { CHECK(errorOf(message(1, 0, 1, 2)) == "none"); }
  SUBCASE("of a later version") {
    for (const std::uint32_t version : {3U, 4U, 5U, 6U, 7U}) {
      CHECK(errorOf(message(version, 0, 1, 2)) == "homework.too_new");
    }
  }
  SUBCASE("of no version, with nothing in it, or of an edition that is not here") {
    CHECK(errorOf(message(0, 0, 1, 2)) == "homework.mistyped");
    CHECK(errorOf(message(1, 0, 0, 0)) == "homework.mistyped");
    CHECK(errorOf(message(1, 9, 1, 2)) == "homework.other_article");
  }
  SUBCASE("with a step behind an empty place, with bits in the filling, or longer than need be") {
    Bits gap = message(1, 0, 1, 0);
    gap.put(2, 8);
    CHECK(errorOf(gap) == "homework.mistyped");
    Bits filling = message(1, 0, 1, 2);
    filling.put(3, 11);
    CHECK(errorOf(filling) == "homework.mistyped");
    Bits longer = message(1, 0, 1, 2);
    longer.put(0, 30);
    CHECK(errorOf(longer) == "homework.mistyped");
  }
  SUBCASE("with the same step twice") {
    Bits twice = message(1, 0, 1, 2);
    twice.put(3, 8);
    twice.put(2, 8);
    CHECK(errorOf(twice) == "homework.mistyped");
  }
  SUBCASE("a step as the place, and a number that nothing has") {
    CHECK(errorOf(message(1, 0, 2, 3)) == "none");
    const auto decoded = decode(signsOf(message(1, 0, 2, 3)), {own});
    REQUIRE(decoded);
    CHECK(decoded->homework.place.empty());
    CHECK(decoded->leftOut == 1);
    CHECK(errorOf(message(1, 0, 0, 255)) == "homework.all_gone");
  }
}
