// The size of the text by keys and by two fingers.
#include <doctest/doctest.h>

#include "tests/app/state/fixture.h"

using namespace tend;
using namespace tend::state;
using namespace tend::test;

namespace {

float sizePx(const AppState& s) { return s.reader->page().setting().bodySizePx; }

}  // namespace

TEST_CASE("StepSize") {
  Program program;
  SUBCASE("one step larger or smaller, to the ends, and back to the first") {
    AppState s = program.begin();
    apply(s, StepSize{1}, program.services);
    CHECK(sizePx(s) == 22);
    CHECK(s.settingsDirty);
    apply(s, StepSize{-1}, program.services);
    apply(s, StepSize{-1}, program.services);
    CHECK(sizePx(s) == 19);
    for (int i = 0; i < 20; ++i) apply(s, StepSize{-1}, program.services);
    CHECK(sizePx(s) == 16);
    for (int i = 0; i < 20; ++i) apply(s, StepSize{1}, program.services);
    CHECK(sizePx(s) == 60);
    apply(s, StepSize{0}, program.services);
    CHECK(sizePx(s) == 20);
    CHECK(s.settings.type == TypeChoices{});
  }
  SUBCASE("on a phone from the size that is shown, which is one smaller at first") {
    AppState s = program.begin({}, 390, 844);
    REQUIRE(sizePx(s) == 19);
    apply(s, StepSize{1}, program.services);
    CHECK(sizePx(s) == 20);
    apply(s, StepSize{0}, program.services);
    CHECK(sizePx(s) == 19);
    apply(s, StepSize{-1}, program.services);
    CHECK(sizePx(s) == 18);
  }
  SUBCASE("the cover has a size of its own") {
    AppState s = program.begin();
    apply(s, LeaveQuickly{}, program.services);
    apply(s, StepSize{1}, program.services);
    CHECK(s.cover.larger == 1);
    CHECK(s.settings.type == TypeChoices{});
    apply(s, StepSize{1}, program.services);
    apply(s, StepSize{0}, program.services);
    CHECK(s.cover.larger == 0);
  }
}

TEST_CASE("PinchBy") {
  Program program;
  AppState s = program.begin();
  SUBCASE("is nothing without a beginning") {
    apply(s, PinchBy{2}, program.services);
    CHECK(sizePx(s) == 20);
  }
  SUBCASE("is nothing after its end") {
    apply(s, BeginPinch{300}, program.services);
    apply(s, EndPinch{}, program.services);
    apply(s, PinchBy{2}, program.services);
    CHECK(sizePx(s) == 20);
  }
  SUBCASE("is measured from the beginning, and steps back only with some play") {
    apply(s, BeginPinch{300}, program.services);
    apply(s, PinchBy{1.05F}, program.services);
    CHECK(sizePx(s) == 20);
    apply(s, PinchBy{1.07F}, program.services);
    CHECK(sizePx(s) == 22);
    apply(s, PinchBy{1.045F}, program.services);
    CHECK(sizePx(s) == 22);
    apply(s, PinchBy{1.03F}, program.services);
    CHECK(sizePx(s) == 20);
    apply(s, PinchBy{100}, program.services);
    CHECK(sizePx(s) == 60);
    apply(s, PinchBy{1}, program.services);
    CHECK(sizePx(s) == 20);
  }
}
