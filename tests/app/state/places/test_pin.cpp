#include <doctest/doctest.h>

#include <limits>

#include "app/state/places/pin.h"

using namespace tend::state;

TEST_CASE("Pin") {
  Pin pin;
  CHECK(!pin.chosen());
  CHECK(!pin.opens("000000"));  // there is no PIN before one was chosen
  CHECK(!pin.opens(""));
  REQUIRE(pin.choose("271828"));
  REQUIRE(pin.chosen());

  SUBCASE("opens with its digits and with no others, also after a restart") {
    auto again = Pin::read(pin.toBytes());
    REQUIRE(again);
    CHECK(again->opens("271828"));
    CHECK(!again->opens("271829"));
    CHECK(!again->opens("27182"));
  }
  SUBCASE("the digits are not in the file") { CHECK(pin.toBytes().find("271828") == std::string::npos); }
  SUBCASE("five wrong tries rest a minute, also after a restart") {
    for (int i = 0; i < 4; ++i) pin.count(1000);
    CHECK(pin.restSeconds(1000) == 0);
    pin.count(1000);
    CHECK(pin.restSeconds(1000) == 60);
    auto again = Pin::read(pin.toBytes());
    REQUIRE(again);
    CHECK(again->restSeconds(1030) == 30);
    CHECK(again->restSeconds(1060) == 0);
  }
  SUBCASE("after the rest there are five more tries") {
    for (int i = 0; i < 5; ++i) pin.count(1000);
    CHECK(pin.restSeconds(1060) == 0);
    for (int i = 0; i < 4; ++i) pin.count(1060);
    CHECK(pin.restSeconds(1060) == 0);
  }
  SUBCASE("a clock that was set back never makes the rest longer than a minute") {
    for (int i = 0; i < 5; ++i) pin.count(1'000'000);
    CHECK(pin.restSeconds(1000) == 60);
    CHECK(pin.restSeconds(1060) == 0);
  }
  SUBCASE("the right one forgets the wrong ones") {
    const std::string before = pin.toBytes();
    for (int i = 0; i < 4; ++i) pin.count(1000);
    CHECK(pin.opens("271828"));
    CHECK(pin.toBytes() == before);
  }
  SUBCASE("a damaged file is told") {
    std::string bytes = pin.toBytes();
    CHECK(!Pin::read(bytes.substr(0, bytes.size() - 1)));
    CHECK(!Pin::read(""));
    CHECK(!Pin::read("nonsense"));
  }
}

TEST_CASE("Pin::restSeconds with numbers nobody wrote") {
  Pin pin;
  for (int i = 0; i < 5; ++i) pin.count(1000);
  CHECK(pin.restSeconds(std::numeric_limits<std::int64_t>::min() / 2) == 60);
  CHECK(pin.restSeconds(std::numeric_limits<std::int64_t>::max()) == 0);
}
