// Fingers on the real screens: what is scrolled is not pressed, what stops the page is not pressed, two fingers change
// the size of the article's text and nothing else.
#include <doctest/doctest.h>

#include <cmath>

#include "tests/app/shell/seat.h"
#include "tests/app/shell/touch_trace.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;

namespace {

void frames(Seat& seat, int count = 3) {
  for (int i = 0; i < count; ++i) seat.frame();
}

/// A trace with its first touch at a place, a frame after each touch.
void playAt(Seat& seat, const std::string& name, base::Point at) {
  const std::vector<Touch> trace = readTrace("tests/data/touch/v1/" + name + ".txt");
  const base::Point by{at.x - trace.front().at.x, at.y - trace.front().at.y};
  double before = 0;
  seat.wait(1);
  for (const Touch& touch : trace) {
    seat.wait(std::max(0.0, touch.seconds - before - 0.016));
    before = touch.seconds;
    const base::Point there{touch.at.x + by.x, touch.at.y + by.y};
    if (touch.what == Touch::What::Down) seat.fingerDown(touch.finger, there);
    if (touch.what == Touch::What::Move) seat.fingerMove(touch.finger, there);
    if (touch.what == Touch::What::Up) seat.fingerUp(touch.finger);
    if (touch.what == Touch::What::Lost) seat.fingersLost();
    seat.frame();
  }
  frames(seat);
}

/// Two fingers on a vertical line, from one distance to another in `steps`, then away.
void pinch(Seat& seat, base::Point middle, float from, float to, int steps = 12) {
  const auto at = [&](float distance, float side) { return base::Point{middle.x, middle.y + side * distance / 2}; };
  seat.wait(1);
  seat.fingerDown(1, at(from, -1));
  seat.frame();
  seat.fingerDown(2, at(from, 1));
  seat.frame();
  for (int i = 1; i <= steps; ++i) {
    const float distance = from + (to - from) * static_cast<float>(i) / static_cast<float>(steps);
    seat.fingerMove(1, at(distance, -1));
    seat.fingerMove(2, at(distance, 1));
    seat.frame();
  }
  seat.fingerUp(1);
  seat.frame();
  seat.fingerUp(2);
  frames(seat);
}

float sizePx(Seat& seat) { return seat.state.reader->page().setting().bodySizePx; }

/// The words whose line is at this height of the window, or at the next one below where there are words.
content::Locator placeAt(Seat& seat, float& y) {
  const state::ReaderLayout at = state::readerLayout(seat.state);
  page::Page& page = seat.state.reader->page();
  for (;; y += 4) {
    const page::PointHit hit =
        page.hit({page.setting().measurePx / 2, seat.state.reader->scrollY() + y - at.viewport.y});
    if (hit.onText) return hit.caret.at;
  }
}

float heightOf(Seat& seat, const content::Locator& place) {
  const state::ReaderLayout at = state::readerLayout(seat.state);
  return seat.state.reader->page().yOf(place) - seat.state.reader->scrollY() + at.viewport.y;
}

void openSettings(Seat& seat) {
  seat.apply(state::OpenScreen{state::Screen::Settings});
  seat.settle();
}

/// How far the settings are scrolled.
float offsetOfSettings(Seat& seat) {
  float most = 0;
  for (const auto& [id, offset] : seat.frames().memory().scroll) most = std::max(most, offset);
  return most;
}

/// The middle of a button that is seen now, not in the rail.
base::Point buttonInSight(Seat& seat) {
  base::Point at;
  semantics::visit(seat.tree(), [&](const Node& node, int) {
    const base::Rect& r = node.rect;
    if (node.role == semantics::Role::Button && r.x > 120 && r.y > 20 && r.bottom() < 480) {
      at = {r.x + r.width / 2, r.y + r.height / 2};
    }
  });
  REQUIRE(at.x > 0);
  return at;
}

}  // namespace

TEST_CASE("a drag that begins on a button scrolls, and does not press it") {
  Seat seat(800, 700);
  openSettings(seat);
  const std::string label = seat.state.strings().text("settings.people");
  const base::Point at = seat.centreOf(label);
  SUBCASE("the drag") {
    playAt(seat, "drag-on-button", at);
    CHECK(seat.state.screen == state::Screen::Settings);
    CHECK(seat.centreOf(label).y < at.y - 100);
  }
  SUBCASE("a tap presses it, also one that trembles") {
    playAt(seat, "trembling-tap", at);
    CHECK(seat.state.screen == state::Screen::People);
  }
  SUBCASE("and one that trembles long") {
    playAt(seat, "slow-trembling-tap", at);
    CHECK(seat.state.screen == state::Screen::People);
  }
  SUBCASE("two fingers do not, nor does a second one that comes while the first one is about to tap") {
    playAt(seat, "two-finger-tap", at);
    playAt(seat, "second-finger-on-tap", at);
    playAt(seat, "tap-called-off", at);
    CHECK(seat.state.screen == state::Screen::Settings);
  }
  SUBCASE("two fingers apart change nothing here") {
    const float size = sizePx(seat);
    pinch(seat, {500, 350}, 150, 400);
    CHECK(sizePx(seat) == size);
    CHECK(seat.centreOf(label).y == at.y);
  }
}

TEST_CASE("other screens glide on after a flick, too") {
  Seat seat(800, 500);
  openSettings(seat);
  const auto top = [&] { return offsetOfSettings(seat); };
  SUBCASE("and what stops them presses nothing") {
    seat.state.settings.reducedMotion = false;
    playAt(seat, "flick", {450, 480});
    const float left = top();
    frames(seat, 4);
    CHECK(top() > left + 20);
    CHECK(seat.frames().wantsAnother());
    const semantics::NodeId focus = seat.frames().memory().focus;
    seat.fingerDown(1, buttonInSight(seat));
    seat.frame();
    const float stopped = top();
    frames(seat);
    seat.fingerUp(1);
    frames(seat);
    CHECK(top() == stopped);
    CHECK(seat.state.screen == state::Screen::Settings);
    CHECK(seat.frames().memory().focus == focus);  // what is pressed has it
    CHECK_FALSE(seat.frames().wantsAnother());
  }
  SUBCASE("and what was left while it glided stands when one comes back") {
    seat.state.settings.reducedMotion = false;
    playAt(seat, "flick", {450, 480});
    seat.apply(state::OpenScreen{state::Screen::Reader});
    frames(seat);
    seat.apply(state::OpenScreen{state::Screen::Settings});
    seat.frame();
    const float found = top();
    frames(seat, 4);
    CHECK(top() == found);
  }
  SUBCASE("not with reduced motion") {
    playAt(seat, "flick", {450, 480});
    const float left = top();
    frames(seat, 4);
    CHECK(top() == left);
    CHECK(left > 200);
  }
}

TEST_CASE("pinching the page changes the size of its text, step by step") {
  Seat seat(800, 1280);
  seat.apply(state::GoToSection{3});
  seat.settle();
  base::Point middle{440, 600};
  const content::Locator under = placeAt(seat, middle.y);
  const float stood = heightOf(seat, under);
  const float before = sizePx(seat);
  SUBCASE("apart is larger, and what lies between the fingers stays between them") {
    pinch(seat, middle, 150, 330);
    CHECK(sizePx(seat) >= 1.5F * before);
    CHECK(std::abs(heightOf(seat, under) - stood) < sizePx(seat));
    CHECK(seat.state.settingsDirty);
    CHECK(seat.state.settings.type.sizeChosen);
  }
  SUBCASE("together is smaller, down to the smallest") {
    pinch(seat, middle, 600, 100, 40);
    CHECK(sizePx(seat) == page::kSizeSteps[0]);
    CHECK(std::abs(heightOf(seat, under) - stood) < 16);
  }
  SUBCASE("apart and back is as before, to the line") {
    seat.fingerDown(1, {440, middle.y - 100});
    seat.fingerDown(2, {440, middle.y + 75});
    seat.frame();
    for (const float y : {100.0F, 300.0F, 500.0F, 300.0F, 95.0F}) {
      seat.fingerMove(2, {440, middle.y + y});
      frames(seat);
    }
    CHECK(sizePx(seat) == before);
    CHECK(std::abs(heightOf(seat, under) - stood) < 2);
  }
  SUBCASE("fingers that tremble change nothing") {
    playAt(seat, "trembling-two", {320, 640});
    CHECK(sizePx(seat) == before);
    CHECK(heightOf(seat, under) == stood);
  }
  SUBCASE("the largest is the largest") {
    for (int i = 0; i < 4; ++i) pinch(seat, middle, 150, 600);
    CHECK(sizePx(seat) == page::kSizeSteps[page::kSizeStepCount - 1]);
  }
}

TEST_CASE("a new size is laid out only when the step changes") {
  Seat seat(800, 1280);
  seat.apply(state::GoToSection{2});
  seat.settle();
  const float scroll = seat.state.reader->scrollY();
  // A little further than the slop: a twentieth of the distance, less than a step.
  pinch(seat, {440, 600}, 400, 445);
  CHECK(seat.state.reader->scrollY() == scroll);
  CHECK_FALSE(seat.state.settings.type.sizeChosen);
  int sizes = 0;
  float last = sizePx(seat);
  seat.fingerDown(1, {440, 400});
  seat.fingerDown(2, {440, 600});
  for (int i = 0; i < 200; ++i) {
    seat.fingerMove(2, {440, 600 + static_cast<float>(i)});
    seat.frame();
    if (sizePx(seat) != last) ++sizes;
    last = sizePx(seat);
  }
  CHECK(sizes >= 4);
  CHECK(sizes <= 8);  // 20, 22, 24, 27, 30, 34, 40
}

TEST_CASE("pinching elsewhere does nothing") {
  Seat seat(390, 844);
  const float before = sizePx(seat);
  SUBCASE("on the sheet that lies over the page") {
    seat.apply(state::ShowOverlay{state::Overlay::TypeSheet});
    seat.settle();
    pinch(seat, {200, 700}, 80, 240);
    CHECK(sizePx(seat) == before);
    CHECK(seat.state.overlay == state::Overlay::TypeSheet);
  }
  SUBCASE("on other screens, and what was begun there goes on nowhere") {
    openSettings(seat);
    pinch(seat, {200, 400}, 100, 400);
    seat.apply(state::OpenScreen{state::Screen::Reader});
    seat.settle();
    CHECK(sizePx(seat) == before);
  }
  SUBCASE("on the cover") {
    seat.apply(state::LeaveQuickly{});
    seat.settle();
    pinch(seat, {200, 400}, 100, 400);
    CHECK(seat.state.screen == state::Screen::Cover);
    CHECK(sizePx(seat) == before);
  }
}

TEST_CASE("where pages are turned, the words between the fingers stay on the page that is shown") {
  Seat seat(800, 1280);
  state::TypeChoices type = seat.state.settings.type;
  type.movement = page::Movement::Pages;
  seat.apply(state::SetType{type});
  seat.apply(state::GoToSection{3});
  seat.apply(state::Turn{1});
  seat.settle();
  float y = 150;
  const content::Locator under = placeAt(seat, y);
  pinch(seat, {440, y}, 150, 300);
  const page::Leaf leaf = seat.state.reader->leaf();
  const float top = seat.state.reader->page().yOf(under);
  CHECK(sizePx(seat) > 30);
  CHECK(top >= leaf.topPx - 1);
  CHECK(top < leaf.bottomPx);
}

TEST_CASE("a finger that stops the page presses nothing") {
  std::string text = "+++\nformat = 1\nid = \"links\"\ntitle = \"Links\"\nlanguage = \"en\"\n+++\n\n## One {#one}\n\n";
  for (int i = 0; i < 200; ++i) text += "[Bread is on the table, and butter, and salt](https://example.org/one).\n\n";
  Seat seat(800, 1280, "links", text);
  seat.state.settings.reducedMotion = false;
  seat.apply(state::ScrollBy{400});
  frames(seat);
  const auto lineAt = [&](float y) {  // the middle of a line of links
    const content::Locator place = placeAt(seat, y);
    return heightOf(seat, place) + 14;
  };
  SUBCASE("a tap opens the link under it") {
    seat.wait(1);
    seat.fingerDown(1, {300, lineAt(600)});
    frames(seat);
    seat.fingerUp(1);
    frames(seat);
    CHECK(seat.state.linkToOpen);
  }
  SUBCASE("not while it glides") {
    playAt(seat, "flick", {300, 900});
    REQUIRE(seat.state.reader->moving());
    seat.fingerDown(1, {300, lineAt(600)});
    CHECK_FALSE(seat.state.reader->moving());
    frames(seat);
    seat.fingerUp(1);
    frames(seat);
    CHECK_FALSE(seat.state.linkToOpen);
    CHECK_FALSE(seat.state.reader->moving());
  }
}

TEST_CASE("pulled beyond its end the page springs back, and with reduced motion it stands") {
  Seat seat(800, 1280);
  const auto pull = [&] {
    seat.wait(1);
    seat.fingerDown(1, {440, 300});
    seat.frame();
    for (int i = 1; i <= 20; ++i) {
      seat.fingerMove(1, {440, 300 + static_cast<float>(i) * 20});
      seat.frame();
    }
  };
  SUBCASE("springs") {
    seat.state.settings.reducedMotion = false;
    pull();
    CHECK(seat.state.reader->scrollY() < -60);
    seat.fingerUp(1);
    seat.frame();
    CHECK(seat.state.reader->moving());
    frames(seat, 60);
    CHECK(seat.state.reader->scrollY() == 0);
    CHECK_FALSE(seat.state.reader->moving());
  }
  SUBCASE("stands") {
    pull();
    CHECK(seat.state.reader->scrollY() == 0);
    seat.fingerUp(1);
    seat.frame();
    CHECK_FALSE(seat.state.reader->moving());
  }
}
