// Choosing text without a window: by points, by units, by keys; what stays when the page is set anew, and what leaves.
#include <doctest/doctest.h>

#include "tests/app/state/fixture.h"

using namespace tend;
using namespace tend::state;
using content::Locator;
using page::Step;
using page::Unit;

namespace {

struct Desk {
  Desk() {
    program.packs["small"] = test::smallPack("small");
    s = program.begin("small");
    s.settings.reducedMotion = true;
  }
  void act(const Action& action) { apply(s, action, program.services); }
  page::Page& page() { return s.reader->page(); }
  base::Point pointOf(const Locator& at) {
    const page::CaretBox box = page().caretBox({at, false});
    return {box.xPx + 1, box.topPx + box.heightPx / 2};
  }
  std::string chosen() { return s.selection ? page().textOf(rangeOf(*s.selection, page())) : std::string("nothing"); }

  test::Program program;
  AppState s;
};

}  // namespace

TEST_CASE("a range is chosen from one point to another, forwards and back") {
  Desk desk;
  desk.act(SelectFrom{desk.pointOf({"part-0", 1, 6}), Unit::Character, false});
  CHECK_FALSE(holdsText(*desk.s.selection, desk.page()));
  desk.act(SelectTo{desk.pointOf({"part-0", 1, 15}), 0});
  CHECK(desk.chosen() == "was baked");
  desk.act(SelectTo{desk.pointOf({"part-0", 1, 0}), 0});
  CHECK(desk.chosen() == "Bread ");
  CHECK(movesBegin(*desk.s.selection, desk.page()));
  desk.act(ClearSelection{});
  CHECK_FALSE(desk.s.selection);
}

TEST_CASE("a word stays chosen while the range grows by words to either side") {
  Desk desk;
  desk.act(SelectFrom{desk.pointOf({"part-0", 1, 7}), Unit::Word, false});
  CHECK(desk.chosen() == "was");
  desk.act(SelectTo{desk.pointOf({"part-0", 1, 12}), 0});
  CHECK(desk.chosen() == "was baked");
  desk.act(SelectTo{desk.pointOf({"part-0", 1, 2}), 0});
  CHECK(desk.chosen() == "Bread was");
  desk.act(SelectFrom{desk.pointOf({"part-0", 1, 7}), Unit::Paragraph, false});
  CHECK(desk.chosen().size() > 150);
}

TEST_CASE("a finger's handles move either end, may pass each other, and never meet") {
  Desk desk;
  desk.act(SelectFrom{desk.pointOf({"part-0", 1, 7}), Unit::Word, true});
  desk.act(GrabSelection{false});
  desk.act(SelectTo{desk.pointOf({"part-0", 1, 15}), 0});
  CHECK(desk.chosen() == "was baked");
  desk.act(GrabSelection{true});
  desk.act(SelectTo{desk.pointOf({"part-0", 1, 0}), 0});
  CHECK(desk.chosen() == "Bread was baked");
  desk.act(SelectTo{desk.pointOf({"part-0", 1, 15}), 0});
  CHECK(desk.chosen().size() == 1);
  desk.act(SelectTo{desk.pointOf({"part-0", 1, 18}), 0});
  CHECK(desk.chosen() == " on");
}

TEST_CASE("what is chosen stays the same words at every size and width") {
  Desk desk;
  desk.act(SelectFrom{desk.pointOf({"part-1", 0, 0}), Unit::Character, false});
  desk.act(SelectTo{desk.pointOf({"part-1", 2, 30}), 0});
  const std::string words = desk.chosen();
  const Selection before = *desk.s.selection;
  REQUIRE(words.size() > 300);
  for (const int step : {0, 6, 12}) {
    TypeChoices type = desk.s.settings.type;
    type.sizeStep = static_cast<std::uint8_t>(step);
    desk.act(SetType{type});
    desk.act(Resize{step == 6 ? 390.0F : 1280.0F, 800});
    CHECK(desk.chosen() == words);
    CHECK(desk.s.selection->moving == before.moving);
    const float y = desk.page().yOf(before.moving.at);
    desk.page().ensure(y - 200, y + 200);
    CHECK_FALSE(desk.page().rects(rangeOf(*desk.s.selection, desk.page()), 0, 1e6F).empty());
  }
}

TEST_CASE("with keys alone") {
  Desk desk;
  SUBCASE("Shift begins at the first line that is seen") {
    desk.act(GoToSection{1});
    desk.act(SelectByStep{Step::Word, 1, true});
    CHECK(desk.s.selection->fixed.begin.section == "part-1");
    CHECK(desk.chosen() == "Bread");
    desk.act(SelectByStep{Step::Character, 1, true});
    desk.act(SelectByStep{Step::Word, 1, true});
    CHECK(desk.chosen() == "Bread was");
    desk.act(SelectByStep{Step::Word, -1, true});
    CHECK(desk.chosen() == "Bread ");
    desk.act(SelectByStep{Step::Line, 1, true});
    CHECK(desk.chosen().size() > 40);
    desk.act(SelectByStep{Step::Line, -1, true});
    CHECK(desk.chosen() == "Bread ");
  }
  SUBCASE("the page follows the end that moves") {
    for (int i = 0; i < 60; ++i) {
      desk.act(SelectByStep{Step::Line, 1, true});
      desk.s.reader->tick(1);
    }
    const page::CaretBox box = desk.page().caretBox(desk.s.selection->moving);
    CHECK(desk.s.reader->scrollY() > 0);
    CHECK(box.topPx >= desk.s.reader->scrollY());
    CHECK(box.topPx + box.heightPx <= desk.s.reader->foot() + 1);
  }
  SUBCASE("a caret is shown, moves, chooses, and goes by Escape in two steps") {
    desk.act(ToggleCaret{});
    REQUIRE(desk.s.selection);
    const Locator first = desk.s.selection->moving.at;
    desk.act(SelectByStep{Step::Word, 1, false});
    CHECK_FALSE(desk.s.selection->moving.at == first);
    CHECK_FALSE(holdsText(*desk.s.selection, desk.page()));
    desk.act(SelectByStep{Step::Character, 1, true});
    CHECK(holdsText(*desk.s.selection, desk.page()));
    const Locator end = rangeOf(*desk.s.selection, desk.page()).end;
    desk.act(SelectByStep{Step::Character, 1, false});
    CHECK(desk.s.selection->moving.at == end);  // an arrow alone goes to the edge of what was chosen
    desk.act(SelectByStep{Step::Character, 1, true});
    desk.act(GoBack{});
    CHECK(desk.s.caretShown);
    CHECK_FALSE(holdsText(*desk.s.selection, desk.page()));
    desk.act(GoBack{});
    CHECK_FALSE(desk.s.caretShown);
    CHECK_FALSE(desk.s.selection);
  }
  SUBCASE("all: the section, then the article") {
    desk.act(GoToSection{1});
    desk.act(SelectAll{});
    CHECK(rangeOf(*desk.s.selection, desk.page()).begin == Locator{"part-1", 0, 0});
    CHECK(rangeOf(*desk.s.selection, desk.page()).end.section == "part-1");
    desk.act(SelectAll{});
    CHECK(desk.chosen().find("Part 2") != std::string::npos);
    CHECK(rangeOf(*desk.s.selection, desk.page()).end.section == "part-3");
  }
}

TEST_CASE("copying is asked for, and is told until the range changes") {
  Desk desk;
  desk.act(CopySelection{});
  CHECK_FALSE(desk.s.textToCopy);
  desk.act(SelectFrom{desk.pointOf({"part-0", 1, 7}), Unit::Word, false});
  CHECK_FALSE(desk.s.textToCopy);
  desk.act(CopySelection{});
  CHECK(desk.s.textToCopy == std::string("was"));
  CHECK(desk.s.selection->copied);
  desk.act(SelectTo{desk.pointOf({"part-0", 1, 12}), 0});
  CHECK_FALSE(desk.s.selection->copied);
}

TEST_CASE("nothing stays chosen where it could tell something, or where the text is gone") {
  Desk desk;
  desk.act(SelectFrom{desk.pointOf({"part-0", 1, 7}), Unit::Word, false});
  desk.act(CopySelection{});
  SUBCASE("leaving quickly; not even what was about to be copied") {
    desk.act(LeaveQuickly{});
    CHECK_FALSE(desk.s.textToCopy);
    desk.act(SelectAll{});
  }
  SUBCASE("another pack") { desk.act(OpenPack{}); }
  SUBCASE("a pack that cannot be read") { desk.act(OpenPack{"nowhere"}); }
  SUBCASE("another room") { desk.act(OpenScreen{Screen::Settings}); }
  SUBCASE("Escape") { desk.act(GoBack{}); }
  CHECK_FALSE(desk.s.selection);
  CHECK_FALSE(desk.s.caretShown);
}

TEST_CASE("a pointer held at the edge moves the page, and the range grows with it") {
  Desk desk;
  desk.act(SelectFrom{desk.pointOf({"part-0", 0, 7}), Unit::Character, false});
  const float at = desk.s.reader->foot() - 4;
  for (int i = 0; i < 10; ++i) desk.act(SelectTo{{300, at + desk.s.reader->scrollY()}, 40});
  CHECK(desk.s.reader->scrollY() == doctest::Approx(400).epsilon(0.2));
  const page::CaretBox box = desk.page().caretBox(desk.s.selection->moving);
  CHECK(box.topPx > at + 250);
}
