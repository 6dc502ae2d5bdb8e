// Choosing text as someone does it: presses, drags, a resting finger, handles, keys; seen through the tree.
#include <doctest/doctest.h>

#include "tests/app/shell/seat.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;
using widgets::Key;

namespace {

const Node* byId(Seat& seat, const char* name) { return semantics::findById(seat.tree(), widgets::idOf(name)); }

std::string chosen(Seat& seat) {
  const Node* said = byId(seat, "select.said");
  return said == nullptr ? "nothing" : said->value;
}

/// Where a place of the first section stands in the window.
base::Point pointAt(Seat& seat, std::uint32_t block, std::uint32_t character) {
  const state::ReaderLayout at = state::readerLayout(seat.state);
  const page::CaretBox box = seat.state.reader->page().caretBox({{"part-0", block, character}, false});
  return {box.xPx + at.columnX + 2, box.topPx + box.heightPx / 2 + at.viewport.y - seat.state.reader->scrollY()};
}

void frames(Seat& seat, int count = 3) {
  for (int i = 0; i < count; ++i) seat.frame();
}

void drag(Seat& seat, base::Point from, base::Point to, bool touch) {
  seat.move(from);
  seat.frame();
  seat.down(from, touch);
  seat.frame();
  for (int i = 1; i <= 8; ++i) {
    const float part = static_cast<float>(i) / 8;
    seat.move({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
    seat.frame();
  }
  seat.up(to);
  frames(seat);
}

void press(Seat& seat, base::Point at, int times) {
  seat.wait(1);
  for (int i = 0; i < times; ++i) {
    seat.move(at);
    seat.frame();
    seat.down(at);
    seat.frame();
    seat.up(at);
    seat.frame();
  }
  frames(seat);
}

void rest(Seat& seat, base::Point at) {
  seat.wait(1);
  seat.move(at);
  seat.frame();
  seat.down(at, true);
  seat.frame();
  seat.wait(0.6);
  seat.move(at);
  frames(seat);
}

void key(Seat& seat, widgets::KeyPress pressed) {
  seat.frame({pressed});
  frames(seat);
}

}  // namespace

TEST_CASE("a mouse's drag chooses, a finger's scrolls") {
  Seat seat(1280, 800, "small", smallPack("small"));
  const base::Point to = pointAt(seat, 1, 15);
  drag(seat, pointAt(seat, 1, 6), {to.x - 2, to.y}, false);
  CHECK(chosen(seat) == "was baked");
  CHECK(seat.state.reader->scrollY() == 0);
  CHECK_FALSE(seat.state.textToCopy);
  seat.apply(state::ClearSelection{});
  drag(seat, pointAt(seat, 1, 6), {pointAt(seat, 1, 6).x, pointAt(seat, 1, 6).y - 120}, true);
  CHECK(chosen(seat) == "nothing");
  CHECK(seat.state.reader->scrollY() > 60);
}

TEST_CASE("two presses choose a word, three a paragraph, one nothing; Shift goes on") {
  Seat seat(1280, 800, "small", smallPack("small"));
  press(seat, pointAt(seat, 1, 7), 2);
  CHECK(chosen(seat) == "was");
  press(seat, pointAt(seat, 1, 7), 3);
  CHECK(chosen(seat).size() > 150);
  press(seat, pointAt(seat, 2, 7), 1);
  CHECK(chosen(seat) == "nothing");
}

TEST_CASE("Copy is a control beside the words, met by a finger and by Tab") {
  for (const auto& [width, height] : {std::pair(1280, 800), std::pair(390, 844), std::pair(360, 640)}) {
    CAPTURE(width);
    Seat seat(width, height, "small", smallPack("small"));
    press(seat, pointAt(seat, 0, 7), 2);
    const Node* copy = byId(seat, "select.copy");
    REQUIRE(copy != nullptr);
    CHECK(copy->label == seat.state.strings().text("select.copy"));
    CHECK(copy->rect.height >= 48);
    CHECK(copy->rect.width >= 48);
    const base::Rect view = state::readerLayout(seat.state).viewport;
    CHECK(copy->rect.x >= view.x);
    CHECK(copy->rect.right() <= view.right());
    CHECK(copy->rect.y >= view.y);
    const base::Point words = pointAt(seat, 0, 7);
    CHECK_FALSE(copy->rect.contains(words));
    SUBCASE("by a tap") { seat.tap({copy->rect.x + 20, copy->rect.y + 20}); }
    SUBCASE("by Tab and Enter") {
      REQUIRE(seat.tabTo(copy->label));
      seat.enter();
    }
    SUBCASE("by Ctrl and C") { key(seat, {Key::Copy, false, true}); }
    CHECK(seat.state.textToCopy == std::string("was"));
    CHECK(chosen(seat) == "was");
    CHECK(byId(seat, "select.copy")->label == seat.state.strings().text("select.copied"));
  }
}

TEST_CASE("a finger that rests chooses a word and gets two handles that can be moved") {
  for (const auto& [width, height] : {std::pair(390, 844), std::pair(800, 1280)}) {
    CAPTURE(width);
    Seat seat(width, height, "small", smallPack("small"));
    rest(seat, pointAt(seat, 1, 12));
    CHECK(chosen(seat) == "baked");
    seat.up(pointAt(seat, 1, 12));
    frames(seat);
    CHECK(chosen(seat) == "baked");
    for (const char* name : {"select.begin", "select.end"}) {
      REQUIRE(byId(seat, name) != nullptr);
      CHECK(byId(seat, name)->rect.width >= 48);
      CHECK(byId(seat, name)->rect.height >= 48);
    }
    const base::Rect begin = byId(seat, "select.begin")->rect, end = byId(seat, "select.end")->rect;
    CHECK(begin.right() <= end.x + 0.5F);
    const auto centre = [](base::Rect r) { return base::Point{r.x + 24, r.y + 24}; };
    const float before = seat.state.reader->scrollY();
    SUBCASE("the end") {
      const base::Point to = pointAt(seat, 1, 18);
      drag(seat, centre(end), {to.x + 21, to.y + 46}, true);
      CHECK(chosen(seat) == "baked on");
    }
    SUBCASE("the beginning") {
      const base::Point to = pointAt(seat, 1, 6);
      drag(seat, centre(begin), {to.x - 26, to.y + 46}, true);
      CHECK(chosen(seat) == "was baked");
    }
    CHECK(seat.state.reader->scrollY() == before);
  }
}

TEST_CASE("a finger that rests and then moves makes the range longer; a tap beside ends it") {
  Seat seat(390, 844, "small", smallPack("small"));
  const base::Point at = pointAt(seat, 1, 7);
  rest(seat, at);
  const base::Point to = pointAt(seat, 1, 12);
  seat.move({(at.x + to.x) / 2, to.y});
  seat.frame();
  seat.move(to);
  frames(seat);
  CHECK(chosen(seat) == "was baked");
  seat.up(to);
  frames(seat);
  CHECK(chosen(seat) == "was baked");
  seat.wait(1);
  seat.down({20, 500}, true);
  seat.frame();
  seat.up({20, 500});
  frames(seat);
  CHECK(chosen(seat) == "nothing");
}

TEST_CASE("keys choose, show a caret, and Escape ends it") {
  Seat seat(1280, 800, "small", smallPack("small"));
  key(seat, {Key::Right, true, true});
  key(seat, {Key::Right, true, true});
  CHECK(chosen(seat).size() > 4);
  seat.escape();
  CHECK(chosen(seat) == "nothing");
  const float before = seat.state.reader->scrollY();
  key(seat, {Key::Left, false, true});  // with Control, and nothing chosen: nothing
  CHECK(seat.state.reader->scrollY() == before);
  key(seat, {Key::Caret, false, false});
  CHECK(byId(seat, "select.said")->label == seat.state.strings().text("select.caret"));
  key(seat, {Key::Down, false, false});
  key(seat, {Key::Down, true, false});
  CHECK(chosen(seat).size() > 10);
  seat.escape();
  seat.escape();
  CHECK(byId(seat, "select.said") == nullptr);
  CHECK(seat.state.screen == state::Screen::Reader);
}

TEST_CASE("what is chosen can be seen, in every theme, and nothing is drawn on and on for it") {
  for (const state::ThemeChoice theme :
       {state::ThemeChoice::Paper, state::ThemeChoice::Sepia, state::ThemeChoice::Dusk, state::ThemeChoice::Contrast}) {
    Seat seat(1280, 800, "small", smallPack("small"));
    state::TypeChoices type = seat.state.settings.type;
    type.theme = theme;
    seat.apply(state::SetType{type});
    seat.settle();
    const std::string plain = seat.png();
    press(seat, pointAt(seat, 1, 7), 3);
    CHECK_FALSE(samePicture(seat.png(), plain));
    frames(seat, 6);
    CHECK_FALSE(seat.frames().wantsAnother());
    seat.escape();
    frames(seat, 6);
    CHECK(samePicture(seat.png(), plain));
  }
}

TEST_CASE("a link over two lines is one stop, and Tab goes on to the section's next link far below") {
  std::string text = "+++\nformat = 1\nid = \"far\"\ntitle = \"Far\"\nlanguage = \"en\"\n+++\n\n## One {#one}\n\n";
  text +=
      "Bread is told of [in a book that has so long a title that it runs over the end of its line and on to the "
      "next one](https://example.org/one) here.\n\n";
  for (int i = 0; i < 40; ++i) text += "The table stands by the door, and the bread is on it, for all who come by.\n\n";
  text += "Read [more of it](https://example.org/two).\n\n## Two {#two}\n\nEnd.\n";
  Seat seat(390, 640, "far", text);
  while (seat.state.reader->workAhead()) {
  }
  seat.frame();
  seat.tab();
  CHECK(seat.focusedLabel().substr(0, 9) == "in a book");
  seat.tab();
  CHECK(seat.focusedLabel() == "more of it");
  const Node* link = seat.focused();
  REQUIRE(link != nullptr);
  CHECK((link->state & semantics::kOffscreen) == 0);
  CHECK(seat.state.reader->scrollY() > 640);
}
