#include <doctest/doctest.h>

#include "core/base/system_random.h"
#include "core/progress/ids.h"
#include "tests/support/counted_random.h"

using namespace tend::progress;

TEST_CASE("an id is 32 letters of hexadecimal, and back") {
  const ThingId id{0x0123456789abcdefULL, 0xfedcba9876543210ULL};
  CHECK(id.hex() == "0123456789abcdeffedcba9876543210");
  CHECK(ThingId::fromHex(id.hex()) == id);
  CHECK(ThingId{0, 1}.hex() == "00000000000000000000000000000001");
}

TEST_CASE("an id is 16 bytes in the order of its letters, and back") {
  const ThingId id{0x0123456789abcdefULL, 0xfedcba9876543210ULL};
  const std::array<unsigned char, 16> bytes{0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef,
                                            0xfe, 0xdc, 0xba, 0x98, 0x76, 0x54, 0x32, 0x10};
  CHECK(id.bytes() == bytes);
  CHECK(ThingId::fromBytes(bytes) == id);
}

TEST_CASE("anything else is no id") {
  for (const char* text :
       {"", "0123", "0123456789ABCDEFfedcba9876543210", "0123456789abcdeffedcba987654321",
        "0123456789abcdeffedcba98765432100", "g123456789abcdeffedcba9876543210", "0123456789abcdef fedcba987654321"}) {
    CAPTURE(text);
    CHECK_FALSE(ThingId::fromHex(text));
  }
}

TEST_CASE("ids are taken from the chance that is handed in, all of their bits") {
  tend::test::CountedRandom one, same, other(9);
  const auto a = ThingId::make(one), b = ThingId::make(one);
  CHECK(a != b);
  CHECK(ThingId::make(same) == a);
  CHECK(ThingId::make(other) != a);
  CHECK(a.high != a.low);
}

TEST_CASE("the system's chance never says the same twice") {
  tend::base::SystemRandom random;
  const auto a = ThingId::make(random), b = ThingId::make(random);
  CHECK(a != b);
  CHECK(a.high != 0);
  CHECK(a.low != 0);
}
