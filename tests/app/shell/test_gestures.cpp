#include <doctest/doctest.h>

#include "app/shell/gestures.h"

using namespace tend;
using namespace tend::shell;

namespace {

widgets::Input after(Gestures& g) {
  widgets::Input input;
  g.fill(input);
  return input;
}

}  // namespace

TEST_CASE("a trembling tap is a tap") {
  Gestures g;
  g.down({100, 100}, 0, true);
  for (int i = 1; i < 20; ++i) g.move({i % 2 == 0 ? 105.0F : 95.0F, i % 3 == 0 ? 100.0F : 106.0F}, i * 0.01);
  CHECK_FALSE(after(g).drag);
  g.up({101, 102}, 0.3);
  CHECK_FALSE(after(g).drag);
}

TEST_CASE("a drag follows the finger and tells where it began") {
  Gestures g;
  g.down({100, 300}, 0, false);
  g.move({100, 290}, 0.01);
  const widgets::Input first = after(g);
  REQUIRE(first.drag);
  CHECK(first.drag->began);
  CHECK(first.drag->origin.y == 300);
  CHECK(first.drag->dy == 0);  // the slop itself moves nothing
  g.move({100, 260}, 0.02);
  const widgets::Input second = after(g);
  REQUIRE(second.drag);
  CHECK_FALSE(second.drag->began);
  CHECK(second.drag->dy == -30);
  g.move({100, 220}, 0.03);
  g.up({100, 220}, 0.035);
  const widgets::Input last = after(g);
  REQUIRE(last.drag);
  CHECK(last.drag->ended);
  CHECK(last.drag->dy == -40);
  CHECK(last.drag->velocityY < -1000);
  CHECK_FALSE(after(g).drag);
}

TEST_CASE("a finger that rests before it is lifted does not flick") {
  Gestures g;
  g.down({0, 300}, 0, true);
  g.move({0, 200}, 0.05);
  g.up({0, 200}, 0.5);
  const widgets::Input input = after(g);
  REQUIRE(input.drag);
  CHECK(input.drag->velocityY == 0);
}

TEST_CASE("losing the pointer ends a drag without a flick") {
  Gestures g;
  g.down({0, 300}, 0, true);
  g.move({0, 200}, 0.01);
  g.cancel();
  const widgets::Input input = after(g);
  REQUIRE(input.drag);
  CHECK(input.drag->ended);
  CHECK(input.drag->velocityY == 0);
}

TEST_CASE("Shift three times within two seconds") {
  TripleShift shift;
  SUBCASE("leaves") {
    CHECK_FALSE(shift.shiftDown(1));
    CHECK_FALSE(shift.shiftDown(1.4));
    CHECK(shift.shiftDown(1.8));
  }
  SUBCASE("not when it takes longer") {
    CHECK_FALSE(shift.shiftDown(1));
    CHECK_FALSE(shift.shiftDown(2.5));
    CHECK_FALSE(shift.shiftDown(3.2));
  }
  SUBCASE("any three in a row count, also after one that came to nothing") {
    CHECK_FALSE(shift.shiftDown(1));
    CHECK_FALSE(shift.shiftDown(2.9));
    CHECK_FALSE(shift.shiftDown(3.2));
    CHECK(shift.shiftDown(3.5));
  }
  SUBCASE("three more are needed the next time") {
    CHECK_FALSE(shift.shiftDown(1));
    CHECK_FALSE(shift.shiftDown(1.2));
    CHECK(shift.shiftDown(1.4));
    CHECK_FALSE(shift.shiftDown(1.6));
    CHECK_FALSE(shift.shiftDown(1.8));
    CHECK(shift.shiftDown(2));
  }
  SUBCASE("not with another key between, as in typing capitals") {
    CHECK_FALSE(shift.shiftDown(1));
    shift.other();
    CHECK_FALSE(shift.shiftDown(1.3));
    shift.other();
    CHECK_FALSE(shift.shiftDown(1.6));
  }
}
